# id: free-variables
# class: compile-dos
# expect: contained
# technique: nested functions where each level binds a hundred names that the innermost one reads: closures of quadratic size
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
DEPTH, NAMES = 18, 400
for d in range(DEPTH):
    pad = " " * d
    print(f"{pad}def f{d}():")
    print(f"{pad} " + "; ".join(f"v{d}_{i} = {i}" for i in range(NAMES)))
print(" " * DEPTH + "return (" + ", ".join(f"v{d}_{i}" for d in range(DEPTH) for i in range(NAMES)) + ")")
for d in reversed(range(DEPTH)):
    print(" " * d + f"f{d}()")
