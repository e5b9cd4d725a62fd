# id: library-class-hook-in-load
# class: escape
# expect: blocked
# technique: a class that programs may patch gets __init_subclass__: a load makes a class of it, and hands that over
# source: own
# verified: no
import io
import logging

got = []


def emit(self, record):
    print("ESCAPED:library-class-hook-in-load")


def hook(cls, **keywords):
    got.append(cls)
    cls.emit = emit


for cls in (logging.Handler, logging.Formatter, logging.Logger, logging.LogRecord):
    for name in ("__init_subclass__", "__class_getitem__", "__subclasshook__"):
        try:
            setattr(cls, name, classmethod(hook))
        except TypeError:
            pass

import unittest


class T(unittest.TestCase):
    def test(self):
        with self.assertLogs("x", "INFO"):
            logging.getLogger("x").info("hello")


unittest.TextTestRunner(stream=io.StringIO()).run(T("test"))
for cls in got:
    print("ESCAPED:library-class-hook-in-load")
raise TypeError
