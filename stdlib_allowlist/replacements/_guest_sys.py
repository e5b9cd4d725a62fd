"""What guests see under the name of sys: facts about the interpreter, and the error
that is being handled. Their streams are in the module object (sys_module.h).

Functions of the real module are wrapped: none of them is handed on (I4)."""

import sys as _sys
import types as _types
from sys import byteorder, float_info, float_repr_style, hash_info, hexversion
from sys import int_info, maxsize, maxunicode, platform, version, version_info

implementation = _types.SimpleNamespace(
    name=_sys.implementation.name, version=_sys.implementation.version,
    hexversion=_sys.implementation.hexversion, cache_tag=None)


def exc_info():
    return _sys.exc_info()


def exception():
    return _sys.exception()


def exit(status=None, /):
    raise SystemExit(status)


def get_int_max_str_digits():
    return _sys.get_int_max_str_digits()


def getrecursionlimit():
    return _sys.getrecursionlimit()


def getsizeof(object, *default):
    return _sys.getsizeof(object, *default)


def intern(string, /):
    return _sys.intern(string)
