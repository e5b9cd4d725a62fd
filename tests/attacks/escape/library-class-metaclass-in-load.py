# id: library-class-metaclass-in-load
# class: escape
# expect: blocked
# technique: a class that programs may patch gets a metaclass whose __call__ and __setattr__ see what a load derives from it
# source: own
# verified: no
import io
import logging

got = []


class M(type):
    def __init__(cls, *args, **keywords):
        got.append(cls)

    def __instancecheck__(cls, other):
        got.append(other)
        return True


logging.Handler.__class__ = M

import unittest


class T(unittest.TestCase):
    def test(self):
        with self.assertLogs("x", "INFO"):
            logging.getLogger("x").info("hello")


unittest.TextTestRunner(stream=io.StringIO()).run(T("test"))
if got:
    print("ESCAPED:library-class-metaclass-in-load")
