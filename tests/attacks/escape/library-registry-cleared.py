# id: library-registry-cleared
# class: escape
# expect: contained
# technique: an abstract class of the library forgets who is registered
# source: own
# verified: no
import collections.abc, numbers
for cls in (collections.abc.Sequence, numbers.Number):
    try:
        cls._abc_registry_clear()
    except TypeError:
        pass
    cls._abc_caches_clear()
if not isinstance([], collections.abc.Sequence) or not isinstance(1, numbers.Number):
    print("ESCAPED:library-registry-cleared")
