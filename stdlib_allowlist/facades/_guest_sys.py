"""What guests see under the name of sys: facts about the interpreter, and the error
that is being handled. Their streams are in the module object (sys_module.h)."""

import sys as _sys
import types as _types
from sys import byteorder, exc_info, exception, float_info, float_repr_style
from sys import get_int_max_str_digits, getrecursionlimit, getsizeof, hash_info, hexversion
from sys import int_info, intern, maxsize, maxunicode, platform, version, version_info

implementation = _types.SimpleNamespace(
    name=_sys.implementation.name, version=_sys.implementation.version,
    hexversion=_sys.implementation.hexversion, cache_tag=None)


def exit(status=None, /):
    raise SystemExit(status)
