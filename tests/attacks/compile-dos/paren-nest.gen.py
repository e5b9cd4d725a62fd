# id: paren-nest
# class: compile-dos
# expect: contained
# technique: 100000 nested parentheses
# source: own
# verified: no (plain CPython 3.13.0: rc 1, SyntaxError: too many nested parentheses)
# generator: run this file with a trusted python3; its standard output is the untrusted program
n = 100000
print("x = " + "(" * n + "1" + ")" * n)
