# id: lib-registries
# class: leak
# expect: blocked
# technique: registries of abstract classes and warnings, seen by the next tenant
# part: b
# source: own
# verified: yes
import collections.abc
import warnings

if hasattr(collections.abc.Sized, "leak"):
    print("ESCAPED:lib-registries")
try:
    warnings.warn("harmless", UserWarning)
except UserWarning:
    print("ESCAPED:lib-registries")
