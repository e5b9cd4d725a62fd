# Overflows the C stack: asking the outermost map for an item recurses once for
# each of the others, in C, which CPython does not count as recursion. A plain
# python3 dies of this with a segmentation fault.
print("about to crash")
items = iter([1])
for _ in range(200_000):
    items = map(abs, items)
next(items)
