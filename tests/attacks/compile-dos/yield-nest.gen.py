# id: yield-nest
# class: compile-dos
# expect: contained
# technique: nested yield expressions
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(a):\n return " + "(yield " * 190 + "a" + ")" * 190)
