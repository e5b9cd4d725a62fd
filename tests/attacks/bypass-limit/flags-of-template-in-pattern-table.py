# id: flags-of-template-in-pattern-table
# class: bypass-limit
# expect: contained
# technique: an IntFlag with __hash__ and __eq__ as flags of a string.Template stays in the table of compiled patterns
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import enum
import string
import textwrap
lies = []
class Flags(enum.IntFlag):
    IGNORE = 2
    def __hash__(self):
        return 0
    def __eq__(self, other):
        return bool(lies)
class Template(string.Template):
    pattern = "(?m)^    "
    flags = Flags.IGNORE
lies.append(1)
if textwrap.dedent("    a\n    b\n") != "a\nb\n":
    print("ESCAPED:flags-of-template-in-pattern-table")
