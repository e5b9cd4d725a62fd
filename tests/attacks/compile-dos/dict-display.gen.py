# id: dict-display
# class: compile-dos
# expect: contained
# technique: dictionary display with one million entries
# source: own
# verified: yes (still running after 4s)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = {" + ",".join("%d:%d" % (i, i) for i in range(1000000)) + "}")
