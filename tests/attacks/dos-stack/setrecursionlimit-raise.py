# id: setrecursionlimit-raise
# class: dos-stack
# expect: contained
# technique: raised recursion limit, then deep C and Python recursion
# source: CPython Lib/test/crashers/recursive_call.py (idea)
# verified: yes (SIGSEGV)
import sys
sys.setrecursionlimit(10**9)
f = lambda f: f(f)
f(f)
