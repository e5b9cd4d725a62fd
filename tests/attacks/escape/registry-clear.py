# id: registry-clear
# class: escape
# expect: contained
# technique: strict: ABCMeta's own methods clear the registries of frozen library classes: the library no longer takes a dict for a Mapping
# source: own
# verified: no
from collections.abc import Mapping
import collections
try:
    Mapping._abc_registry_clear()
    Mapping._abc_caches_clear()
    collections.abc.MutableMapping._abc_registry_clear()
    collections.abc.MutableMapping._abc_caches_clear()
except Exception as e: print(repr(e))
c = collections.Counter()
try: c.update({'a': 5})
except Exception as e: print(repr(e))
if not isinstance({}, Mapping) or c != {'a': 5}: print('ESCAPED:registry-clear the library takes a dict for no Mapping', c)
