# id: enum-nonmember-static
# class: bypass-limit
# expect: contained
# technique: the same through Enum's functional API and a property whose getter is exchanged afterwards
# source: own
# verified: no
# policy: strict
import enum, functools, typing
p = classmethod(functools.cached_property.__set_name__)
import dataclasses
C = dataclasses.make_dataclass('C', [], namespace={'__set_' 'name__': p})
def hook(*a): print('ESCAPED:enum-nonmember-static __set_name__ of the guest runs', len(a))
p.__init__(hook)
class U: a = C()
