# id: lambda-nest
# class: compile-dos
# expect: contained
# technique: nested lambdas
# source: own
# verified: no (plain CPython 3.13.0: rc 1, MemoryError: Parser stack overflowed - Python source too complex to parse)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = " + "lambda:" * 20000 + "1")
