# id: subscript-chain
# class: compile-dos
# expect: contained
# technique: subscript chain
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded during compilation)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(a):\n  return a" + "[0]" * 100000)
