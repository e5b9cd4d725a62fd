# id: string-concat-implicit
# class: compile-dos
# expect: contained
# technique: one million adjacent string literals
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = (" + "'a'\n" * 1000000 + ")")
