# id: key-in-level-table
# class: bypass-limit
# expect: contained
# technique: a number or a text that lies is a level or its name
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import logging


class Number(int):
    def __hash__(self):
        return 77

    def __eq__(self, other):
        return True


class Text(str):
    def __hash__(self):
        return hash("console")

    def __eq__(self, other):
        return True


logging.addLevelName(Number(5), "five")
logging.addLevelName(6, Text("six"))
if logging.getLevelName(77) == "five" or logging.getLevelName("console") == 6:
    print("ESCAPED:key-in-level-table")
for name, level in logging.getLevelNamesMapping().items():
    if type(name) is not str or type(level) is not int:
        print("ESCAPED:key-in-level-table kept")
