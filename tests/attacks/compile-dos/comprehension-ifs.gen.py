# id: comprehension-ifs
# class: compile-dos
# expect: contained
# technique: one comprehension with 100000 if clauses
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(y):\n  return [0 for x in y " + "if x " * 100000 + "]")
