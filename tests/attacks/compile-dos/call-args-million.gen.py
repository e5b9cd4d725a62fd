# id: call-args-million
# class: compile-dos
# expect: contained
# technique: call with one million arguments
# source: own
# verified: yes (1.2 s and 692 MB for the compiler, then rc 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(g):\n g(" + "0," * 1000000 + ")")
