# id: enum-members-during-re
# class: escape
# expect: blocked
# technique: the library's re put its flags among its variables by their names in a changed enum
# source: own
# verified: no
import enum


class Planted:
    def __getattr__(self, name):
        print("ESCAPED:enum-members-during-re")
        return ValueError


class Members:
    def keys(self):
        return ["ASCII", "A", "IGNORECASE", "I", "VERBOSE", "X", "MULTILINE", "M", "U",
                "UNICODE", "LOCALE", "L", "DOTALL", "S", "NOFLAG", "_compiler"]

    def __getitem__(self, key):
        return Planted() if key == "_compiler" else 0


try:
    setattr(enum.EnumType, "__mem" + "bers__", property(lambda cls: Members()))
except TypeError:
    pass  # library classes stay as they are

import fnmatch
import shlex
import string
import textwrap

textwrap.fill("a b", 1)
shlex.quote("a b")
fnmatch.fnmatch("a", "[ab]")
string.Template("$a").substitute(a=1)
