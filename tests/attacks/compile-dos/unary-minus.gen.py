# id: unary-minus
# class: compile-dos
# expect: contained
# technique: 100000 unary operators
# source: own
# verified: no (plain CPython 3.13.0: rc 1, MemoryError: Parser stack overflowed - Python source too complex to parse)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = " + "-" * 100000 + "1")
