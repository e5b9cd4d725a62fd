# id: key-of-parent-logger
# class: bypass-limit
# expect: contained
# technique: a logger class of the program's says a name whose parts lie
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import logging


class Text(str):
    def __hash__(self):
        return hash("victim")

    def __eq__(self, other):
        return other == "victim" or self is other

    def rfind(self, *args):
        return 1 if len(args) < 2 else -1

    def __getitem__(self, index):
        return Text("other")


class Logger(logging.Logger):
    name = property(lambda self: Text("other.x"), lambda self, value: None)


logging.setLoggerClass(Logger)
logging.getLogger("first")
logging.setLoggerClass(logging.Logger)
if any(type(name) is not str for name in logging.getLogger("victim").manager.loggerDict):
    print("ESCAPED:key-of-parent-logger")
