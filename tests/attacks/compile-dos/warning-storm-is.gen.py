# id: warning-storm-is
# class: compile-dos
# expect: contained
# technique: 100000 "is with a literal" warnings
# source: own
# verified: yes (memory:  x = 1 is 99999, peak 278 MB)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("\n".join("x = 1 is %d" % i for i in range(100000)))
