# id: star-targets
# class: compile-dos
# expect: contained
# technique: 100000 assignment targets
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(a):\n " + "x=" * 100000 + "a")
