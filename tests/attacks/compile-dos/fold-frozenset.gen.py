# id: fold-frozenset
# class: compile-dos
# expect: contained
# technique: membership test against a giant constant set
# source: own
# verified: yes (memory: , peak 448 MB)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(a):\n return a in {" + ",".join(map(str, range(500000))) + "}")
