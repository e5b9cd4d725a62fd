# id: library-protocol-objects
# class: bypass-limit
# expect: contained
# technique: strict: special names that library code looks up in objects or reads as data from classes: __dataclass_fields__, __match_args__, __wrapped__, __isabstractmethod__, __origin__, __parameters__, __set_name__, __orig_class__
# source: own
# verified: no
import dataclasses, functools, typing, abc, contextlib, enum, copy, collections, string, json
called = []
def f(*a, **k): called.append(a); return 1
class O:
    def __call__(self, *a): return 1
def tr(name, value, use):
    o = O()
    try: setattr(o, name, value); use(o)
    except Exception as e: print(name, repr(e)[:80])
n = lambda s: '__' + s + '__'
tr(n('isabstractmethod'), f, lambda o: type(O)('X', (), {'m': o}) if 0 else abc.abstractmethod(o))
tr(n('wrapped'), f, lambda o: typing.get_type_hints(o))
tr(n('origin'), list, lambda o: typing.get_origin(o))
tr(n('parameters'), [f], lambda o: typing.Tuple[o, int])
tr(n('typing_unpacked_tuple_args'), (int,), lambda o: typing.Tuple[o, int])
tr(n('typing_is_unpacked_typevartuple'), True, lambda o: typing.Tuple[o])
tr(n('getstate'), f, copy.copy)
tr(n('getinitargs'), f, copy.copy)
tr(n('length_hint'), f, lambda o: list(iter(o, 1)))
tr(n('format'), f, lambda o: '{}'.format(o))
tr(n('enter'), f, lambda o: contextlib.ExitStack().enter_context(o))
tr(n('index'), f, lambda o: [1][o])
tr(n('fspath'), f, lambda o: open(o) if 0 else None)
class E(enum.Enum):
    A = O()
if called: print('ESCAPED:library-protocol-objects special functions of objects called', called)
