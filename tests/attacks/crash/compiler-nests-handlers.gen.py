# id: compiler-nests-handlers
# class: crash
# expect: contained
# technique: comprehensions, awaits and generators push more exception handlers than the compiler's stack had places for
# source: https://github.com/python/cpython/issues/156091
# verified: yes: faults without patch 0079
# generator: prints functions whose blocks are nested to the limit, and comprehensions beyond it

BLOCKS = {"with b:": 1, "async with b:": 2, "async for c in b:": 2, "for c in b:": 1}
# What lies inside, the kind of function that it needs, and how many blocks that takes: a generator
# and a coroutine have one around all.
INSIDE = (("[[a for a in b] for c in b]", 1, 1), ("yield b, [a for a in b]", 1, 1),
          ("yield from [a for a in b]", 0, 1), ("await b", 2, 1),
          ("[[await a async for a in b] for c in b]", 2, 3), ("await b; yield [[a for a in b]]", 2, 1),
          ("async with b: [[await a for a in b] for c in b]", 2, 2))


def nested(opening, inside, depth):
    for level in range(depth):
        yield "  " * (level + 1) + opening
    yield "  " * (depth + 1) + inside


for opening, closing in ("[]", "{}", "()", ("{1: ", "}"), ("[b and ", "]")):
    for depth in (21, 22, 23, 24, 40, 60):
        print(f"def f(b): return {opening * depth}1{f' for a in b{closing}' * depth}")
for opening, kind in BLOCKS.items():
    for inside, needs, own in INSIDE:
        if needs == 0 and kind == 2:
            continue
        head = "async def f(b):" if max(kind, needs) == 2 else "def f(b):"
        for depth in (19, 20, 21):
            print(head, *nested(opening, inside, depth - own), sep="\n")
print("print('done')")
