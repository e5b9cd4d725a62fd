# id: metaclass-in-enum-key-eq
# class: bypass-limit
# expect: contained
# technique: == of a key of an enum is a map over type(): asked in EnumType.__new__, which was passed over
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import enum, functools
sink = []
it = map(type, ['X'] * 50, [()] * 50, [{'a': 1}] * 50)
got = map(sink.append, it)
class K(str):
    __hash__ = str.__hash__
def use(where):
    class K(str):
        __hash__ = str.__hash__
    try:
        class E(enum.Enum):
            dict.__setitem__(locals(), K(where), 1)
            A = 1
            setattr(K, '__eq__', partial_next)
    except Exception as e:
        print(where, repr(e)[:90])
partial_next = functools.partial(next, got)
for w in ('_ignore_', '__new__', '__reduce_ex__', '_generate_next_value_', '_use_args_', '_member_names_', '_missing_', '__set_name__', '_member_map_', '_order_', '__doc__', '_new_member_', '__str__', '__format__', '__repr__', '__or__', '_boundary_', '_simple', 'A'):
    use(w)
    if sink:
        print('ESCAPED:metaclass-in-enum-key-eq', w, sink); sink.clear()
