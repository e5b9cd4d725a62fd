# id: fstring-open-braces
# class: compile-dos
# expect: contained
# technique: f-string with 100000 opening braces (error path)
# source: own
# verified: no (plain CPython 3.13.0: rc 1, SyntaxError: '{' was never closed)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = f'" + "{" * 100001)
