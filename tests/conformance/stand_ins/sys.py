"""The guest's sys where that is offered, else facts about the interpreter; and what
test files name beside it."""

import types

import unittest_driver

offered = unittest_driver.offered("sys")
FACTS = frozenset({"api_version", "byteorder", "exc_info", "exception", "float_info",
                   "float_repr_style", "flags", "get_int_max_str_digits", "getrecursionlimit",
                   "getsizeof", "hash_info", "hexversion", "implementation", "int_info", "intern",
                   "maxsize", "maxunicode", "stderr", "stdout", "version", "version_info"})
STREAMS = frozenset({"stdout", "stderr"})


class Sys(types.ModuleType):
    modules = unittest_driver.modules
    platform, argv, executable = "linux", [""], ""
    path, warnoptions = [], []

    @staticmethod
    def audit(event, *arguments):
        pass

    @staticmethod
    def getdefaultencoding():
        return "utf-8"

    @staticmethod
    def _getframemodulename(depth=0):
        return None

    @staticmethod
    def gettrace():
        return None

    def __setattr__(self, name, value):
        if name in STREAMS and offered is not None:
            setattr(offered, name, value)
        else:
            super().__setattr__(name, value)

    def __getattr__(self, name):
        if hasattr(offered, name):
            return getattr(offered, name)
        if name in FACTS:
            return unittest_driver.library_member("sys", name)
        withheld = unittest_driver.config["sys"]
        if name not in withheld:
            raise AttributeError(f"module 'sys' has no attribute {name!r}", name=name)

        def skip(*args, **kwargs):
            import unittest
            raise unittest.SkipTest(f"sys.{name}: {withheld[name]}")

        return skip


Sys.__name__ = "module"
unittest_driver.modules["sys"] = Sys("sys")
