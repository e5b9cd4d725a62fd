# id: chained-compare
# class: compile-dos
# expect: contained
# technique: one comparison with 300000 operators
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("a = 1\nb = " + " < ".join(["a"] * 300_000))
