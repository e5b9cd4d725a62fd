# id: namedtuple-name-injection
# class: escape
# expect: blocked
# technique: a field name, a type name and a module name try to inject code into namedtuple
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
import collections
class S(str):
    def isidentifier(self):
        return True
    def __str__(self):
        return self
    def __iter__(self):
        return iter("xy")
for fields, extra in ((S("x, _=print('hit')"), {}), ([S("x"), S("y=print('ESCAPED:namedtuple-name-injection')")], {}),
                      ("x", {"module": "__main__\nprint('ESCAPED:namedtuple-name-injection')"}),
                      ("x", {"defaults": [lambda: 0]})):
    try:
        collections.namedtuple(S("P"), fields, **extra)
    except (ValueError, TypeError, SyntaxError, AttributeError, RuntimeError):
        pass
