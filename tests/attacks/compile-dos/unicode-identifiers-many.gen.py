# id: unicode-identifiers-many
# class: compile-dos
# expect: contained
# technique: 200000 different non ASCII identifiers
# source: own
# verified: yes (1.2 s and 366 MB for the compiler, then rc 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
for i in range(200000):
    print("\u00e9%d = 1" % i)
