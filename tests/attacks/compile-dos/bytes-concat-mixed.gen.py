# id: bytes-concat-mixed
# class: compile-dos
# expect: contained
# technique: mixed bytes and str literals: error after a long scan
# source: own
# verified: no (plain CPython 3.13.0: rc 1, SyntaxError: cannot mix bytes and nonbytes literals)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = (" + "b'a'\n" * 300000 + "'b')")
