# id: dedent-storm
# class: compile-dos
# expect: contained
# technique: 300000 indent/dedent pairs
# source: own
# verified: yes (3.6 s and 1334 MB for the compiler, then rc 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("if 1:\n  x = 1\n" * 300000)
