# id: struct-time-hostile
# class: crash
# expect: contained
# technique: struct sequences with hostile dicts, sizes and copies
# source: own
# verified: no
import copy
import time
kind = time.struct_time
class Odd(dict):
    def get(self, *args):
        return self
    def __getitem__(self, key):
        raise KeyError(key)
for arguments in ((range(9),), (range(11), {"tm_zone": 1, "tm_gmtoff": kind}), (range(9), Odd(a=1)), ([],), (range(99),),
                  (range(9), 7), ({1: 2},), (iter(range(9)),), ("abcdefghi", {"tm_year": 1})):
    try:
        made = kind(*arguments)
        print(made.tm_zone, len(repr(made)) > 0, copy.copy(made) == made, made.__replace__(tm_year=[]) is not made)
        print(time.strftime("%Y", made))
    except Exception as error:
        print(type(error).__name__)
try:
    class Sub(kind):
        pass
    Sub(range(9))
except TypeError:
    print("TypeError")
