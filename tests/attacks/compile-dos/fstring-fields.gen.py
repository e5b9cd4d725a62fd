# id: fstring-fields
# class: compile-dos
# expect: contained
# technique: one f-string with 300000 fields
# source: own
# verified: yes (still running after 4s)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("a = 1\nx = f'" + "{a}" * 300000 + "'")
