# id: slices-flood
# class: compile-dos
# expect: contained
# technique: multi dimensional slice with 100000 parts
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(a):\n return a[" + "::," * 100000 + "]")
