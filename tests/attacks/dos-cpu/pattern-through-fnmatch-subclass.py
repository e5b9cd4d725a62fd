# id: pattern-through-fnmatch-subclass
# class: dos-cpu
# expect: contained
# technique: a str whose methods make fnmatch translate it to any pattern
# source: own
# verified: no
import fnmatch
class Pattern(str):
    def __getitem__(self, index):
        return "*"
    def find(self, *args):
        return 0
    def __eq__(self, other):
        return False
    __hash__ = str.__hash__
class Char(str):
    def __eq__(self, other):
        return False
    __hash__ = str.__hash__
    def translate(self, table):
        return "(a+)+$"
class Chars(str):
    def __getitem__(self, index):
        return Char("x")
    def __len__(self):
        return 1
print(fnmatch.fnmatchcase("a" * 40 + "b", Chars("x")))
