# id: decorator-stack-long
# class: compile-dos
# expect: contained
# technique: 100000 decorators
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def d(f): return f\n" + "@d\n" * 100000 + "def g(): pass")
