# id: source-lines
# class: compile-dos
# expect: contained
# technique: three million one character lines
# source: own
# verified: yes (4.0 s and 1895 MB for the compiler, then rc 1)
# generator: run this file with a trusted python3; its standard output is the untrusted program
import sys
sys.stdout.write("1\n" * 3000000)
