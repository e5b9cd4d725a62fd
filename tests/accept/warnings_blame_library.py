# Warnings that blame the caller of a callback, which is library code.
import contextlib
import json
import warnings


@contextlib.contextmanager
def managed():
    warnings.warn("managed", stacklevel=2)
    yield


def default(value):
    warnings.warn("default", stacklevel=2)
    return str(value)


class Missing(dict):
    def __missing__(self, key):
        warnings.warn("missing", stacklevel=2)
        return key


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    with managed():
        pass
    json.dumps(1j, default=default)
    "%(a)s" % Missing()
    sorted([2, 1], key=lambda v: warnings.warn("key", stacklevel=2) or v)
print([str(w.message) for w in seen])
