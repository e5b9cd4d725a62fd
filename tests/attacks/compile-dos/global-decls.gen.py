# id: global-decls
# class: compile-dos
# expect: contained
# technique: a function with a hundred thousand global names and closures
# source: own
# verified: no
names = ",".join(f"a{i}" for i in range(60000))
print(f"def f():\n global {names}\n return [lambda: (a1,)]")
