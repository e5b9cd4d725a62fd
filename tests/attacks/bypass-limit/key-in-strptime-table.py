# id: key-in-strptime-table
# class: bypass-limit
# expect: contained
# technique: a str subclass as a format stays in _strptime's table as a key, and is equal to other formats later
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import datetime
class Format(str):
    lies = False
    def __hash__(self):
        return hash("%Y-%m-%d")
    def __eq__(self, other):
        return Format.lies
datetime.datetime.strptime("2020-11-05", Format("%Y-%d-%m"))
Format.lies = True
if datetime.datetime.strptime("2020-11-05", "%Y-%m-%d").month != 11:
    print("ESCAPED:key-in-strptime-table")
