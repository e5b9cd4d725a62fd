# id: del-nested-targets
# class: compile-dos
# expect: contained
# technique: del with targets nested to the limit, many of them, and one with 100000 names
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
for i in range(3000):
    print("a = 1\ndel " + "(" * 90 + "a" + ",)" * 90)
print("; ".join(f"a{i} = 0" for i in range(100_000)))
print("del (" + ", ".join(f"a{i}" for i in range(100_000)) + ")")
