# id: namedtuple-eval-text
# class: escape
# expect: blocked
# technique: text for namedtuple's eval through a str subclass that lies to its checks
# source: own
# verified: no
from collections import namedtuple
class Name(str):
    def isidentifier(self): return True
    def __str__(self): return self
evil = Name("a=print('ESCAPED:namedtuple-eval-text')")
T = namedtuple("T", [evil])
T(1)
