"""Callbacks as text, without the lines that they stand on."""

import functools
import reprlib


def _format_callback_source(func, args, *, debug=False):
    return _format_callback(func, args, None)


def _format_args_and_kwargs(args, kwargs):
    items = [reprlib.repr(arg) for arg in args]
    items.extend(f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items())
    return f"({', '.join(items)})"


def _format_callback(func, args, kwargs, suffix=""):
    while isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs) + suffix
        func, args, kwargs = func.func, func.args, func.keywords
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None)
    return (name or repr(func)) + _format_args_and_kwargs(args, kwargs) + suffix


def extract_stack(frame=None, limit=None):
    return []
