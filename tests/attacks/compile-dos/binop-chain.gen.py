# id: binop-chain
# class: compile-dos
# expect: contained
# technique: one million terms: left deep tree
# source: own
# verified: yes (memory: RecursionError: maximum recursion depth exceeded during compilation, peak 447 MB)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(a):\n  return " + "a+" * 1000000 + "a")
