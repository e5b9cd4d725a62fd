# id: keyword-frees-argument
# class: crash
# expect: blocked
# technique: partial.__new__ keeps the call's own dict of keywords, which the program empties from a key's == while C code's argument parser (of __init__) holds borrowed values
# source: own
# verified: no
# Patch 0109.
import functools, io
class S(str):
    def __hash__(self): return hash('newline')
    def __eq__(self, o):
        global junk
        if got and o == 'newline' and not junk:
            print('eq', len(got[-1].keywords))
            for k in ('errors', 'encoding'): got[-1].keywords[k] = 'new'
            junk = ['b' * n for n in range(900, 1100)]
        return True
got = []
junk = None
class D:
    def __get__(self, obj, owner=None):
        got.append(obj)
        return io.TextIOWrapper
class Q(functools.partial):
    __init__ = D()
class F(io.BytesIO):
    def __call__(self): pass
q = None
def go():
    return Q(F(), encoding='utf' + '-8' * (len(got) + 1), errors='x' * (1000 + len(got)), **{S('x'): '\n'})
try:
    q = go()
    print('made', q)
except Exception as e: print(repr(e)[:300])
