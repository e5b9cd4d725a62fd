# id: class-pattern-attributes
# class: compile-dos
# expect: contained
# technique: a class pattern of thirty thousand attributes, each compared with all the others
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(x):\n  match x:\n    case A(" + ",".join(f"a{i}=1" for i in range(30000)) + "): pass")
