# id: import-patched-class
# class: bypass-limit
# expect: killed
# technique: a hook of a library class, patched by the guest, runs while another module loads
# source: own
# verified: no
import collections.abc


def hook(cls, **more):
    while True:
        pass


for name in ("Mapping", "MutableMapping", "Sequence", "MutableSequence", "Callable", "Sized"):
    try:
        getattr(collections.abc, name).__init_subclass__ = classmethod(hook)
    except (TypeError, AttributeError):
        pass
import collections, string, json, functools
while True:
    pass
