# id: compiler-nests-handlers
# class: crash
# expect: contained
# technique: comprehensions, awaits and generators push more exception handlers than the compiler's stack had places for
# source: https://github.com/python/cpython/issues/156091
# verified: no


def comprehensions(depth, opening, closing):
    return opening * depth + "1" + f" for a in b{closing}" * depth


def blocks(depth, opening, inside, head):
    lines = [head] if head else []
    indent = bool(head)
    for level in range(depth):
        lines.append("  " * (level + indent) + opening)
    lines.append("  " * (depth + indent) + inside)
    return "\n".join(lines)


b = [0]
for depth in (21, 22, 23, 24, 30, 60, 85):
    for opening, closing in ("[]", "{}", "()", ["{1: ", "}"], ["[b and ", "]"]):
        try:
            exec("x = " + comprehensions(depth, opening, closing))
        except (SyntaxError, MemoryError, RecursionError, TypeError) as error:
            print(depth, opening, type(error).__name__)
for depth in (19, 20, 21, 22):
    for opening in ("with b:", "async with b:", "async for c in b:", "for c in b:"):
        for inside in ("await b", "yield b", "[[1 for a in b] for a in b]", "[[1 async for a in b] for c in b]",
                       "async with b: await b", "return [await a for a in b]"):
            for head in ("async def f():", "def f():"):
                try:
                    exec(blocks(depth, opening, inside, head))
                except SyntaxError as error:
                    pass
print("done")
