# A load that fails because the stack is full does no harm to the next one.
import collections
import json
import typing


def nest(count, function):
    return function() if count <= 0 else nest(count - 1, function)


def load():
    import logging
    return logging


top = [0]


def deeper(count):
    top[0] = count
    deeper(count + 1)


try:
    deeper(0)
except RecursionError:
    pass
for room in range(3, 60):
    try:
        nest(top[0] - room, load)
        break
    except RecursionError:
        pass
logging = load()
import io
import pathlib
print(io.UnsupportedOperation, issubclass(io.UnsupportedOperation, OSError))
print(logging.getLogger("x").name, pathlib.PurePosixPath("a") / "b")
