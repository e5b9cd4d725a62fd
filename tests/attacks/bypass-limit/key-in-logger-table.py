# id: key-in-logger-table
# class: bypass-limit
# expect: contained
# technique: a str subclass as a logger's name stays in logging's table and answers for other names
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import logging
class Name(str):
    lies = False
    def __hash__(self):
        return hash("asyncio")
    def __eq__(self, other):
        return Name.lies
mine = logging.getLogger(Name("mine"))
Name.lies = True
if logging.getLogger("asyncio") is mine:
    print("ESCAPED:key-in-logger-table")
