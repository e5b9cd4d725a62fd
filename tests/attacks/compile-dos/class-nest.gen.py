# id: class-nest
# class: compile-dos
# expect: contained
# technique: nested classes
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
for i in range(99):
    print(" " * i + "class C%d:" % i)
print(" " * 99 + "x = 1")
