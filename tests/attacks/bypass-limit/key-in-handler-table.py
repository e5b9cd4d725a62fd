# id: key-in-handler-table
# class: bypass-limit
# expect: contained
# technique: a str that lies is the name of a handler, under which others are found
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import logging


class Text(str):
    def __hash__(self):
        return hash("console")

    def __eq__(self, other):
        return True


handler = logging.NullHandler()
handler.name = Text("x")
if logging.getHandlerByName("console") is handler:
    print("ESCAPED:key-in-handler-table")
if any(type(name) is not str for name in logging.getHandlerNames()):
    print("ESCAPED:key-in-handler-table kept")
