"""What counts as a coroutine, and how one is named."""

import collections.abc
import inspect
import types

__all__ = "iscoroutinefunction", "iscoroutine"

_is_coroutine = object()


def _is_debug_mode():
    return False


def iscoroutinefunction(func):
    return (inspect.iscoroutinefunction(func)
            or getattr(func, "_is_coroutine", None) is _is_coroutine)


def iscoroutine(obj):
    return isinstance(obj, (types.CoroutineType, collections.abc.Coroutine))


def _format_coroutine(coro):
    for name in (getattr(coro, "__qualname__", None), getattr(coro, "__name__", None)):
        if name:
            return f"{name}()"
    return f"<{type(coro).__name__} without __name__>()"
