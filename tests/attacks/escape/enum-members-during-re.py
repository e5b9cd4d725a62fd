# id: enum-members-during-re
# class: escape
# expect: blocked
# technique: the library's re put its flags among its variables by their names in a changed enum
# source: own
# verified: no
import enum

asked = []


class Members(dict):
    def keys(self):
        asked.append(1)
        return ["__builtins__", "Pattern", "_compiler", "compile"]

    def __getitem__(self, key):
        return lambda *args, **kwargs: print("ESCAPED:enum-members-during-re")


name = "__mem" + "bers__"
for cls in enum.EnumType, enum.Enum, enum.IntFlag:
    try:
        setattr(cls, name, property(lambda cls: Members()))
    except Exception:
        pass

import fnmatch
import shlex
import string
import textwrap

textwrap.fill("a b", 1)
shlex.quote("a b")
fnmatch.fnmatch("a", "[ab]")
string.Template("$a").substitute(a=1)
