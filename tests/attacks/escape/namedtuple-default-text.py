# id: namedtuple-default-text
# class: escape
# expect: blocked
# technique: namedtuple type name with a newline reaches eval
# source: own
# verified: no
from collections import namedtuple
class Lie(str):
    def isidentifier(self): return True
    def __contains__(self, x): return False
    def replace(self, *a): return self
    def split(self, *a): return [self]
T = namedtuple("T", Lie("_cls): print('ESCAPED:namedtuple-default-text')\nlambda (x"), rename=False)
