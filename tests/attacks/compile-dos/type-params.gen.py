# id: type-params
# class: compile-dos
# expect: contained
# technique: a generic function with 50000 type parameters, each with a bound in a scope of its own
# source: own
# verified: yes (still running after 6 s)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f[" + ", ".join(f"T{i}: int" for i in range(50_000)) + "]():\n    pass")
