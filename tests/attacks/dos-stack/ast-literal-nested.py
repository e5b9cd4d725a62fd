# id: ast-literal-nested
# class: dos-stack
# expect: contained
# technique: ast.literal_eval of deep nesting
# source: own
# verified: no (plain CPython 3.13.0: rc 1, MemoryError: Parser stack overflowed - Python source too complex to parse)
import ast
ast.literal_eval("-" * 1000000 + "1")
