# id: fold-nested-mul
# class: compile-dos
# expect: contained
# technique: nested constant multiplications
# source: own
# verified: yes (memory: MemoryError, peak 136 MB)
# generator: run this file with a trusted python3; its standard output is the untrusted program
s = "(1,)"
for i in range(60):
    s = "(%s*255)" % s
print("x = " + s)
