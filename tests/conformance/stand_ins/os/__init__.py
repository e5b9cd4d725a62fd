"""Paths as text, for the data files of Lib/test. Anything else skips the test."""

import os.path
import unittest

name = "posix"
sep, linesep, curdir, pathsep = "/", "\n", ".", ":"
environ = {}


def fspath(path):
    return path if isinstance(path, (str, bytes)) else type(path).__fspath__(path)


def listdir(path):
    if path.endswith(".py"):
        raise NotADirectoryError(20, "Not a directory", path)
    return []


class PathLike:
    pass


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)

    def skip(*args, **kwargs):
        raise unittest.SkipTest(f"os.{name}: no operating system")

    return skip
