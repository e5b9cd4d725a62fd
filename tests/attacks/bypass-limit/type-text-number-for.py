# id: type-text-number-for
# class: bypass-limit
# expect: contained
# technique: a comprehension in a type's text under a policy without dynamic code: "0for" is a number and a keyword to Python, one word to typing's scan
# source: own
# verified: no
# policy: strict
import typing
log = []
class It:
    def __iter__(self): return iter([1, 2, 3])
    def __getitem__(self, i): log.append(i); return i
g = It()
L = typing.List['list[[g[0]if x else 0for x in g][0]]']
class C: a: L
try: print(typing.get_type_hints(C, globalns={'g': g, 'list': list}))
except TypeError as e: print(e)
print(log)
if log: print('ESCAPED:type-text-number-for a loop ran in a text of a type', log)
