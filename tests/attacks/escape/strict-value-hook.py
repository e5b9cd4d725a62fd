# id: strict-value-hook
# class: escape
# expect: contained
# technique: strict, no collector: re.compile() asks a flag for its value while library modules load; enum's property for it has an open fget: the program imports and patches before the freeze
# source: own
# verified: no
import enum
done, seen = [], []
def value(self):
    seen.append(self._name_)
    if not done:
        import graphlib, bisect, heapq
        for t in (graphlib.TopologicalSorter, heapq.merge):
            try:
                t.planted = 1
                done.append(t)
            except TypeError as e: pass
    return self._value_
enum.Enum.__dict__['value'].fget = value
import string, textwrap, json, dataclasses
print(seen)
if done: print('ESCAPED:strict-value-hook changed', done)
