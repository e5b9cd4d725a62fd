# id: marked-globals-callback
# class: escape
# expect: contained
# technique: a library generator marked by types.coroutine() has no authority left: the builtin globals, called by it through an iterator that the program gave, shows the real module's dict
# source: own
# verified: no
import types, calendar, operator
lib = calendar.Calendar.itermonthdays2
types.coroutine(lib)
class Spy(calendar.Calendar):
    def itermonthdays(self, y, m):
        return map(operator.call, [globals])
ns = lib(Spy(), 2024, 1).send(None)[0]
if ns is not globals(): print('ESCAPED:marked-globals-callback namespace of', ns['__name__'], type(ns['__builtins__']))
