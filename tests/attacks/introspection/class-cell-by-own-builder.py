# id: class-cell-by-own-builder
# class: introspection
# expect: blocked
# technique: exec with own __builtins__ and own __build_class__ (agent)
# source: own
# verified: no
# Patch 0110.
b = None
got = []
def spy(func, name, *bases, **kw):
    got.append(func)
    r = None
    try:
        r = func()
    except BaseException as e:
        print('call', type(e), e)
    print('returned', type(r), r if type(r) is not tuple else [type(x) for x in r])
    if type(r).__name__ in ('cell',) or (type(r) is tuple):
        print('ESCAPED:class-cell-by-own-builder', r)
    return r
src = '''
class A:
    def f(self): return __class__
    def g[T](self): pass
'''
for how in range(3):
    try:
        if how == 0:
            g = {'__builtins__': {'__build_class__': spy, '__name__': 'x'}, '__name__': 'x'}
            exec(src, g)
        elif how == 1:
            raise KeyError
            class A:
                def f(self): return __class__
                def g[T](self): pass
        else:
            raise KeyError
            print(b)
    except BaseException as e:
        print(how, type(e), e)
