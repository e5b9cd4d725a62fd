# id: abc-registry-clear
# class: escape
# expect: contained
# technique: change library classes' state: ABCMeta._abc_registry_clear of a library ABC
# source: own
# verified: no
# policy: strict
import collections.abc as c
print(issubclass(list, c.Sequence), isinstance([], c.MutableSequence))
n = '_abc_registry_clear'
c.MutableSequence._abc_registry_clear(); c.MutableSequence._abc_caches_clear()
c.Sequence._abc_registry_clear(); c.Sequence._abc_caches_clear()
r = (issubclass(list, c.Sequence), isinstance([], c.MutableSequence))
print(r)
if r == (False, False): print('ESCAPED:abc-registry-clear the registry of a library class is empty')
