# id: builtins-asked-for-twice
# class: escape
# expect: blocked
# technique: tb01 under strict
# source: own
# verified: no
# Its own look-up of the name is the only one.
import typing
n = []
class Liar(str):
    def __hash__(self): return hash('__builtins__')
    def __eq__(self, other):
        n.append(other)
        return len(n) == 1
def f(a: 'getattr'): pass
def g(a: 'setattr'): pass
def h(a: 'globals'): pass
def take(f):
    del n[:]
    return typing.get_type_hints(f, {Liar('__builtins__'): {}}, {})['a']
def real(f):
    return typing.get_type_hints(f, {}, {})['a']
for x in (f, g, h):
    try:
        a = take(x)
        try: b = real(x)
        except Exception: b = None
        print(a, a is b)
        if a is not b: print('ESCAPED:builtins-asked-for-twice')
    except Exception as e: print(type(e), e)
