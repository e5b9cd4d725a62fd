# id: special-method-by-load-hook
# class: bypass-limit
# expect: contained
# technique: setattr() as the hash of a flag value while json loads counts as json: a special method that the policy leaves out
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import string, functools
RF = type(string.Template.flags)
sink = []
class C:
    pass
@functools.singledispatch
def handler(o, name='?'):
    sink.append(name); return 'made up'
def stored(cls, name, value):
    try:
        setattr(cls, name, value)
    except TypeError as e:
        print('rule:', e)
stored(C, '__get' + 'attr__', handler)
jobs = [functools.partial(setattr, C, '__get' + 'attr__', handler),
        functools.partial(setattr, C, '__de' + 'l__', handler),
        functools.partial(setattr, C, '__class_get' + 'item__', handler)]
import operator
m = map(operator.call, jobs + [functools.partial(setattr, C, 'x', 1)] * 60)
m = map({None: 88}.__getitem__, m)
class V(int):
    pass
f = RF(V(88))
V.__hash__ = m.__next__
try:
    import json
except Exception as e:
    print(repr(e))
try:
    print('ESCAPED:special-method-by-load-hook', C().anything, sink)
except AttributeError as e:
    print('held', e)
