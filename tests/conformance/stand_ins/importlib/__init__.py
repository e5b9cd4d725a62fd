"""import_module, by the driver's importer."""

import unittest_driver


def import_module(name, package=None):
    return unittest_driver.find(name)


def import_pure(name):
    """The module as it is where its C half is missing: CPython's Lib as guest code."""
    if "pure:" + name not in unittest_driver.config["sources"]:
        return unittest_driver.find(name)
    unittest_driver.pure.add(name)
    try:
        return unittest_driver.find(name)
    finally:
        unittest_driver.pure.discard(name)
