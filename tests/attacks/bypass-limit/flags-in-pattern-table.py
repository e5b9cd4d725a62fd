# id: flags-in-pattern-table
# class: bypass-limit
# expect: contained
# technique: an int subclass as flags stays in the table of compiled patterns, which library code uses too
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import fnmatch
import re
class Flags(int):
    lies = False
    def __hash__(self):
        return hash(0)
    def __eq__(self, other):
        return Flags.lies
re.compile(fnmatch.translate("*.q"), Flags(re.IGNORECASE))
Flags.lies = True
if fnmatch.fnmatchcase("A.Q", "*.q"):
    print("ESCAPED:flags-in-pattern-table")
