"""For pure Python twins of C modules."""

import collections.abc
import unittest_driver
from collections.abc import *

__all__ = collections.abc.__all__


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return unittest_driver.library_member("_collections_abc", name)
