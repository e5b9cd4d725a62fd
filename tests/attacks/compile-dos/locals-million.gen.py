# id: locals-million
# class: compile-dos
# expect: contained
# technique: function with one million local variables
# source: own
# verified: yes (still running after 4s)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f():")
for i in range(1000000):
    print(" a%d = 0" % i)
