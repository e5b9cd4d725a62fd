"""codecs is the library's own; tests of text name a few of its members."""

import unittest_driver


def __getattr__(name):
    if name.startswith("__") or name in ("open", "EncodedFile"):
        raise AttributeError(name)
    return unittest_driver.library_member("codecs", name)
