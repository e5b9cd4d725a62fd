# id: offset-members-by-class-dict
# class: info
# expect: contained
# technique: the descriptors of such members, found in the dicts of the classes and bound by hand to instances
# source: own
# verified: yes: gets through without patch 0074
def named(__vectorcalloffset__, __dictoffset__, __weaklistoffset__, __weakrefoffset__):
    """The checker takes these names for the program's."""



import array, collections, contextvars, functools, io, operator, queue, random, re, struct, weakref

names = ["__vector" + "calloffset__", "__weak" + "listoffset__", "__dict" + "offset__"]
for item in (functools.partial(int), operator.itemgetter(1), operator.attrgetter("a"), operator.methodcaller("a"),
             collections.deque(), collections.defaultdict(), collections.OrderedDict(), array.array("b"),
             io.BytesIO(), io.StringIO(), io.TextIOWrapper(io.BytesIO()), io.RawIOBase(), re.compile("a"),
             struct.Struct("i"), queue.SimpleQueue(), random.Random(), weakref.ref(int), contextvars.Context(),
             contextvars.ContextVar("x"), (x for x in ()), lambda: 0, functools.lru_cache(int)):
    for kind in type(item).__mro__:
        if kind is type:
            continue
        for name in names:
            member = kind.__dict__.get(name)
            if member is not None:
                print("ESCAPED:offset-members-by-class-dict", kind, name, member.__get__(item))
