# id: inlined-comprehensions
# class: compile-dos
# expect: contained
# technique: 10000 inlined comprehensions share one frame (PEP 709)
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(y):\n return [" + ",".join("[x%d for x%d in y]" % (i, i) for i in range(10000)) + "]")
