# id: metaclass-in-make-dataclass
# class: bypass-limit
# expect: contained
# technique: make_dataclass() takes an instance of a program class for a base, and calls its class where classes are made
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import dataclasses, functools
sink = []
it = map(type, ['X'] * 50, [()] * 50, [{'a': 1}] * 50)
it = map({None: 'text'}.__getitem__, map(sink.append, it))
class Nm:
    __format__ = functools.partial(next, it)
class Fake:
    def __init__(self): pass
f = Fake()
setattr(Fake, '__init__', '{0}'.format)
for bases in ((f,),):
    try:
        dataclasses.make_dataclass(Nm(), [], bases=bases)
    except Exception as e:
        print(repr(e)[:120])
print('ESCAPED:metaclass-in-make-dataclass' if sink else 'held', sink)
