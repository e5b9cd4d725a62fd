"""Nobody controls the collector. Asking for a collection is harmless: it does nothing."""

import unittest


def collect(generation=2):
    return 0


def enable():
    pass


disable = enable


def isenabled():
    return True


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)

    def skip(*args, **kwargs):
        raise unittest.SkipTest(f"gc.{name}: the collector is not the guest's")

    return skip
