"""Where tests of dates find it."""

import unittest_driver

unittest_driver.offered("datetime").datetime.strptime("2024", "%Y")  # loads the library's


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return unittest_driver.library_member("_strptime", name)
