"""Imports of offered modules; a twin in pure Python comes from the sources that the
runner sends along as `pure:NAME`."""

import contextlib
import importlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    touched = (name, *fresh, *blocked)
    kept = {other: module for other, module in sys.modules.items()
            if any(other == one or other.startswith(one + ".") for one in touched)}
    for other in kept:
        del sys.modules[other]
    try:
        for other in blocked:
            sys.modules[other] = None
        try:
            halves = {half[1:] for half in blocked}  # _json is the C half of json
            for other in (*fresh, name):
                if other in halves:
                    module = importlib.import_pure(other)
                elif other == name or not other.startswith("_"):
                    module = importlib.import_module(other)
            return module
        except ImportError:
            return None
    finally:
        for other in list(sys.modules):
            if any(other == one or other.startswith(one + ".") for one in touched):
                del sys.modules[other]
        sys.modules.update(kept)


def unload(name):
    sys.modules.pop(name, None)


@contextlib.contextmanager
def isolated_modules():
    kept = dict(sys.modules)
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(kept)


class ready_to_import:
    def __init__(self, name=None, source=""):
        raise unittest.SkipTest("writes a module to the disk")


class CleanImport:
    def __init__(self, *names, usefrozen=False):
        raise unittest.SkipTest("loads library modules anew")
