# id: make-dataclass-static
# class: bypass-limit
# expect: contained
# technique: the same through make_dataclass(namespace=)
# source: own
# verified: no
# policy: strict
import functools, dataclasses
sm = staticmethod(functools.cached_property.__get__)
C = dataclasses.make_dataclass('C', [], namespace={'__get' '__': sm})
def get(me, obj, cls=None): return 'mine'
sm.__init__(get)
class U: a = C()
print('ESCAPED:make-dataclass-static __get__ of the guest runs:', U.a)
