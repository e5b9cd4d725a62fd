# id: semicolon-statements
# class: compile-dos
# expect: contained
# technique: two million statements on one line
# source: own
# verified: yes (still running after 4s)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("1;" * 2000000)
