# id: library-text-for-guest-in-load
# class: escape
# expect: blocked
# technique: C code that a load calls makes a dataclass: its text keeps the mark of library text
# source: own
# verified: no
import dataclasses
import functools
import io
import logging
import operator

made = []
make = functools.partial(
    dataclasses.make_dataclass, "D", [("b", int, dataclasses.field(default_factory=dir))]
)
logging.Handler.__init_subclass__ = staticmethod(
    functools.partial(any, map(made.append, map(operator.call, [make])))
)

import unittest


class T(unittest.TestCase):
    def test(self):
        with self.assertLogs("x", "INFO"):
            logging.getLogger("x").info("hello")


unittest.TextTestRunner(stream=io.StringIO()).run(T("test"))
for cls in made:
    try:
        cls()
    except RuntimeError:  # dir() says that library code called it
        print("ESCAPED:library-text-for-guest-in-load")
