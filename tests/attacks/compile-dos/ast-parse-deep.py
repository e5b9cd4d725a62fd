# id: ast-parse-deep
# class: compile-dos
# expect: contained
# technique: ast.parse of a deep expression
# source: own
# verified: yes (memory: RecursionError: maximum recursion depth exceeded during ast construction, peak 374 MB)
import ast
ast.parse("x" + ".a" * 1000000)
