# Set and dict order of strings depends on the hash seed alone.
names = [chr(97 + i % 26) * (1 + i % 7) + str(i * i) for i in range(400)]
seen = set(names)
print(list(seen)[:40])
print(list(frozenset(names[::3]) | {b"bytes", "text", ("a", "tuple")})[:20])
print([hash(name) for name in names[:10]])
print(hash(("a", 1, 2.5, None, b"x")), hash(frozenset(names)), hash(None), hash(...))
seen.difference_update(names[::2])
print(seen.pop(), seen.pop(), len(seen))
