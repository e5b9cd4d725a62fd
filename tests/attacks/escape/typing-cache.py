# id: typing-cache
# class: escape
# expect: contained
# technique: the caches of typing compare the program's keys while tomllib loads (Tuple[str, ...]): its __eq__ runs during the load, and its object comes out for str
# source: own
# verified: no
import typing
seen = []
class K:
    def __hash__(self): return hash(str)
    def __eq__(self, o):
        seen.append(o)
        if done: return True
        return True
    def __call__(self): pass
done = False
k = K()
typing.Tuple[k, ...]
typing.Optional[k]
n = len(seen)
import tomllib, statistics, json, logging, csv, zoneinfo
print(seen[n:], typing.Tuple[str, ...], typing.Optional[str])
if typing.Optional[str] != typing.Union[str, None] or len(seen) > n: print('state of a cache: the program\'s object is there for str')
