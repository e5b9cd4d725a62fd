# id: warning-storm-assert
# class: compile-dos
# expect: contained
# technique: 100000 always true assertion warnings
# source: own
# verified: yes (1.2 s and 448 MB for the compiler, then rc 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("assert (1, 2)\n" * 100000)
