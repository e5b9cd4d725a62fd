# id: call-keywords
# class: compile-dos
# expect: contained
# technique: sixty thousand keywords of one call, each compared with all the others
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(**names): pass")
print("f(" + ",".join(f"a{i}=1" for i in range(60000)) + ")")
