# id: with-items
# class: compile-dos
# expect: contained
# technique: with statement of 20000 items
# source: own
# verified: no (plain CPython 3.13.0: rc 1, SyntaxError: too many statically nested blocks)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(a):\n  with " + ", ".join(["a"] * 20000) + ":\n    pass")
