# id: annotations-flood
# class: compile-dos
# expect: contained
# technique: 200000 module annotations
# source: own
# verified: yes (1.1 s and 398 MB for the compiler, then rc 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("\n".join("a%d: int" % i for i in range(200000)))
