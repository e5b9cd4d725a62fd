# id: binop-chain-const
# class: compile-dos
# expect: contained
# technique: constant folding over a long chain
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded during compilation)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = " + "1+" * 300000 + "1")
