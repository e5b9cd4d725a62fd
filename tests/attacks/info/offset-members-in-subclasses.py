# id: offset-members-in-subclasses
# class: info
# expect: contained
# check: two-run-diff
# technique: a subclass of a C type with members of these names as slots of its own, so that type creation reads them again
# source: own
import functools
import operator

for base in (functools.partial, object, int, dict):
    for name in ("__vectorcalloffset__", "__dictoffset__", "__weaklistoffset__"):
        try:
            kind = type("Sub", (base,), {"__slots__": (name,)})
            item = kind(int) if base is functools.partial else kind()
            print("OBSERVED:", base.__name__, name, getattr(item, name, None))
        except (TypeError, AttributeError) as error:
            print("OBSERVED:", base.__name__, name, error)
