# id: type-alias-flood
# class: compile-dos
# expect: contained
# technique: 100000 type aliases
# source: own
# verified: yes (1.4 s and 399 MB for the compiler, then rc 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("\n".join("type A%d = int" % i for i in range(100000)))
