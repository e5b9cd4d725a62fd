"""There is one locale."""

import unittest

LC_ALL, LC_NUMERIC, LC_TIME, LC_CTYPE = 6, 1, 2, 0


class Error(Exception):
    pass


def setlocale(*arguments):
    raise unittest.SkipTest("there is one locale")


def localeconv():
    return {"decimal_point": ".", "thousands_sep": "", "grouping": []}


getlocale = getpreferredencoding = setlocale
