"""The builtins that guests have, as a module."""

import unittest_driver

globals().update(unittest_driver.builtins())
