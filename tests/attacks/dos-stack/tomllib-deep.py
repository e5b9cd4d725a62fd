# id: tomllib-deep
# class: dos-stack
# expect: contained
# technique: tomllib nested arrays
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
import tomllib
tomllib.loads("x = " + "[" * 100000 + "]" * 100000)
