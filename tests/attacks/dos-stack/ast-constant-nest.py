# id: ast-constant-nest
# class: dos-stack
# expect: contained
# technique: a syntax tree whose constant is a deeply nested tuple, compiled
# source: own
# verified: no (plain CPython 3.13.0: exit code 1, RecursionError: maximum recursion depth exceeded during comp)
import ast

value = ()
for _ in range(1_000_000):
    value = (value,)
tree = ast.fix_missing_locations(ast.Expression(ast.Constant(0)))
tree.body.value = value
compile(tree, "x", "eval")
