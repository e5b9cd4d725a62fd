# id: args-flood
# class: compile-dos
# expect: contained
# technique: function with 100000 parameters
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(" + ",".join("a%d" % i for i in range(100000)) + "): pass")
