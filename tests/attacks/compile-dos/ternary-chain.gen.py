# id: ternary-chain
# class: compile-dos
# expect: contained
# technique: conditional expression chain (right recursion)
# source: own
# verified: no (plain CPython 3.13.0: rc 1, MemoryError: Parser stack overflowed - Python source too complex to parse)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(a):\n  return " + "1 if a else " * 50000 + "2")
