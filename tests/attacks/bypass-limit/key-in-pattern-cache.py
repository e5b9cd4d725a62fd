# id: key-in-pattern-cache
# class: bypass-limit
# expect: contained
# technique: a str whose class equals str by its metaclass is the key of a pattern of fnmatch
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import fnmatch


class Meta(type):
    def __hash__(cls):
        return hash(str)

    def __eq__(cls, other):
        return True


class Text(str, metaclass=Meta):
    def __hash__(self):
        return hash("*.q")

    def __eq__(self, other):
        return True


fnmatch.fnmatchcase("a.txt", Text("*.txt"))
if fnmatch.fnmatchcase("a.txt", "*.q"):
    print("ESCAPED:key-in-pattern-cache")
