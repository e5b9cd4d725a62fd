# id: abc-and-warnings-registries
# class: leak
# expect: blocked
# technique: registries of abstract classes and warnings, seen by the next tenant
# part: b
# source: own
# verified: yes
import collections.abc
import warnings

if hasattr(collections.abc.Sized, "leak"):
    print("ESCAPED:abc-and-warnings-registries")
try:
    warnings.warn("harmless", UserWarning)
except UserWarning:
    print("ESCAPED:abc-and-warnings-registries")
