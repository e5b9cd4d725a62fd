"""The questions that other library modules ask of inspect. Library code alone
imports it."""

import collections.abc
import types

import _terrarium

_ABSENT = object()
_CO_COROUTINE = 0x80
_CO_ITERABLE_COROUTINE = 0x100
_mro_of = type.__dict__["__mro__"].__get__
_names_of = type.__dict__["__dict__"].__get__


def get_annotations(cls):
    found = _names_of(cls).get("__annotations__")
    if found is None or isinstance(found, types.GetSetDescriptorType):
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{cls!r}.__annotations__ is neither a dict nor None")
    return dict(found)


def signature(function):
    raise ValueError("signatures are not offered")


def unwrap(function):
    seen = {id(function)}
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
        if id(function) in seen:
            raise ValueError("wrapper loop")
        seen.add(id(function))
    return function


def iscoroutinefunction(function):
    while isinstance(function, types.MethodType):
        function = function.__func__
    return (isinstance(function, types.FunctionType)
            and bool(_terrarium.code_flags(function) & _CO_COROUTINE))


def markcoroutinefunction(function):
    return function


def _in_class(cls, name):
    for base in _mro_of(cls):
        names = _names_of(base)
        if name in names:
            return names[name]
    return _ABSENT


def _in_instance(obj, cls, name):
    slot = _in_class(cls, "__dict__")
    if not isinstance(slot, types.GetSetDescriptorType):
        return _ABSENT
    return dict.get(slot.__get__(obj, cls), name, _ABSENT)


def _wins(descriptor):
    kind = type(descriptor)
    return (_in_class(kind, "__get__") is not _ABSENT
            and (_in_class(kind, "__set__") is not _ABSENT
                 or _in_class(kind, "__delete__") is not _ABSENT))


def getattr_static(obj, name, default=_ABSENT):
    """An attribute as it is stored, without running any code to get it."""
    cls = type(obj)
    is_class = issubclass(cls, type)
    own = _in_class(obj, name) if is_class else _in_instance(obj, cls, name)
    shared = _in_class(cls, name)
    if own is _ABSENT or (shared is not _ABSENT and _wins(shared)):
        own = shared
    if own is not _ABSENT:
        return own
    if default is _ABSENT:
        raise AttributeError(name)
    return default


def isfunction(obj):
    return isinstance(obj, types.FunctionType)


def isgenerator(obj):
    return isinstance(obj, types.GeneratorType)


def isawaitable(obj):
    return (isinstance(obj, (types.CoroutineType, collections.abc.Awaitable))
            or isinstance(obj, types.GeneratorType)
            and bool(_terrarium.code_flags(obj) & _CO_ITERABLE_COROUTINE))
