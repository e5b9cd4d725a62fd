"""The guest's sys, and what test files name beside it: the driver's modules, and
questions that have one answer here."""

import unittest_driver

_offered = unittest_driver.offered("sys")
if _offered is not None:
    globals().update({name: getattr(_offered, name) for name in dir(_offered)
                      if not name.startswith("__")})

modules = unittest_driver.modules
path = []
argv = [""]
executable = ""
platform = "linux"
warnoptions = []


def gettrace():
    return None


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)

    def skip(*args, **kwargs):
        import unittest
        raise unittest.SkipTest(f"sys.{name}: {unittest_driver.config['absent']['sys']}")

    if name in unittest_driver.config["withheld_sys"]:
        return skip
    raise AttributeError(f"module 'sys' has no attribute {name!r}")
