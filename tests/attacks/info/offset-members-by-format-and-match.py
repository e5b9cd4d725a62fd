# id: offset-members-by-format-and-match
# class: info
# expect: contained
# technique: the same members by ways that need no attribute in the source: format fields, attrgetter, match patterns
# source: own
# verified: yes: gets through without patch 0074
import functools
import operator

name = "__vector" + "calloffset__"
found = []
for read in (lambda item: ("{0.%s}" % name).format(item), operator.attrgetter(name),
             lambda item: getattr(item, name), lambda item: type(item).__getattribute__(item, name),
             lambda item: object.__getattribute__(item, name)):
    for item in (functools.partial(int), operator.itemgetter(0), operator.methodcaller("a")):
        try:
            found.append(read(item))
        except (AttributeError, ValueError, TypeError):
            pass
if found:
    print("ESCAPED:offset-members-by-format-and-match", found)
