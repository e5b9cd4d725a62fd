# id: offset-members-of-callables
# class: info
# expect: contained
# technique: members that tell CPython where a type keeps its vectorcall pointer are attributes of the instances, and read as the pointer
# source: own
# verified: yes: 0x55... addresses; gets through without patch 0074
def named(__vectorcalloffset__, __dictoffset__, __weaklistoffset__, __weakrefoffset__):
    """The checker takes these names for the program's."""



import functools
import operator

for item in (functools.partial(int), operator.itemgetter(1), operator.attrgetter("a"),
             operator.methodcaller("a"), functools.partialmethod(int), functools.lru_cache(int),
             functools.cmp_to_key(int), functools.singledispatch(int)):
    try:
        print("ESCAPED:offset-members-of-callables", item.__vectorcalloffset__)
    except AttributeError:
        pass
