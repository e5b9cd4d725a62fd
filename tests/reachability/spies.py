# A guest that hands out spies: objects with every special method, which keep whatever they are
# handed. They go to every callable that a guest can name, in every place where one can stand. The
# test gives, before this runs: `MODULES`, `BUILTINS`, `HASHES` (of types that no guest holds),
# `WITHHELD` (a special name that the policy lets nobody define), `charged(name)` (the
# instructions so far; the name tells which call a run ended in) and `MODE`. It walks on from `kept`.

EVENTS = 40  # as many as one call may cause: spies are never at an end
ROUNDS = 400  # loop rounds of the first of them, which somebody has to pay for
ALIKE = 3  # of one type, kept from one call
OF_A_TYPE = 800


class Enough(BaseException):
    pass


kept = {}       # by id: what spies were handed, and what came back, with the call
uncharged = []  # calls that made guest code run for nothing
alike = {}
plain = {id(t) for t in (int, float, complex, bool, type(None), type(...), type(NotImplemented))}
mine = set()    # ids of types that are spies
where = "set-up"
events = worked = 0


def keep(thing):
    kind = id(type(thing))
    if kind in plain or kind in mine or id(thing) in mine or id(thing) in kept:
        return
    total = alike.get(kind, 0)
    here = alike.get((where, kind), 0)
    if here < ALIKE and total < OF_A_TYPE:
        alike[kind] = total + 1
        alike[where, kind] = here + 1
        kept[id(thing)] = where, thing


def see(things):
    global events, worked
    events += 1
    if events > EVENTS:
        raise Enough
    if worked == 0:
        for _ in range(ROUNDS):
            pass
        worked = ROUNDS
    for thing in things:
        keep(thing)


# --- the spies -------------------------------------------------------------------------------

def own_generator():
    yield


async def own_coroutine():
    pass


async def own_async_generator():
    yield


def special_names():
    coroutine = own_coroutine()
    coroutine.close()
    names = {
        "__fspath__", "__enter__", "__exit__", "__aenter__", "__aexit__", "__get__", "__set__",
        "__delete__", "__set_name__", "__class_getitem__", "__missing__", "__bytes__", "__copy__",
        "__deepcopy__", "__replace__", "__index__", "__complex__", "__length_hint__", "__reversed__",
        "__mro_entries__", "__subclasshook__", "__init_subclass__", "__buffer__",
        "__release_buffer__", "__getnewargs__", "__getnewargs_ex__", "__getinitargs__",
        "__setstate__", "__typing_subst__", "__typing_prepare_subst__", "__typing_unpacked_tuple_args__",
        "__round__", "__trunc__", "__floor__", "__ceil__", "__matmul__", "__imatmul__",
        "__post_init__", "__conform__", "__html__", "__rich_comparator__", "__call__",
    }
    for kind in (int, float, str, bytes, bytearray, list, dict, set, tuple, type, object, complex,
                 BaseException, memoryview, type(own_generator()), type(coroutine),
                 type(own_async_generator()), type(own_generator), type(list[int]), property):
        names.update(n for n, value in vars(kind).items() if n[:2] == "__" and callable(value))
    return sorted(names - {
        "__new__", "__init__", "__class__", "__del__", "__doc__", "__getattribute__", "__setattr__",
        "__delattr__", "__getattr__", "__hash__", WITHHELD})


ANSWERS = {
    "__bool__": True, "__contains__": True, "__eq__": True, "__ne__": False, "__lt__": True,
    "__le__": True, "__gt__": True, "__ge__": True, "__len__": 1, "__length_hint__": 1, "__int__": 1,
    "__index__": 1, "__trunc__": 1, "__floor__": 1, "__ceil__": 1, "__sizeof__": 1, "__float__": 1.0,
    "__complex__": 1j, "__str__": "spy", "__repr__": "spy", "__format__": "spy", "__fspath__": "spy",
    "__bytes__": b"spy", "__dir__": ["spy"], "__instancecheck__": True, "__subclasscheck__": True,
    "__subclasshook__": NotImplemented, "__init_subclass__": None, "__set_name__": None,
    "__exit__": True, "__aexit__": True, "__getstate__": None, "__mro_entries__": (),
    "__prepare__": {}, "__release_buffer__": None, "__getnewargs__": (),
}

# Looked at by library code that unwraps what it is given.
UNWRAPPED = {"__wrapped__", "__origin__", "__self__", "__func__", "__parameters__", "__args__"}


def recorder(name):
    if name in ("__iter__", "__aiter__", "__reversed__", "__await__"):
        def method(self, *args, **more):
            see(args)
            return iter([self])
    elif name in ("__next__", "__anext__"):
        def method(self, *args, **more):
            see(args)
            self.ended = not self.ended
            if not self.ended:
                raise StopIteration
            return self
    elif name in ("__reduce__", "__reduce_ex__"):
        def method(self, *args, **more):
            see(args)
            return Spy, ()
    elif name == "__buffer__":
        def method(self, *args, **more):
            see(args)
            return memoryview(bytearray(b"spy"))
    elif name in ANSWERS:
        def method(self, *args, _answer=ANSWERS[name], **more):
            see((*args, *more.values()))
            return _answer
    else:
        def method(self, *args, **more):
            see((*args, *more.values()))
            return self
    return method


def unknown(self, name):
    see((name,))
    if name[:2] == "__" and name not in UNWRAPPED:
        raise AttributeError(name)
    return self


def spied_hash(self):
    see(())
    return self.spied_hash


SPECIAL = {name: recorder(name) for name in special_names()}


def class_of_spies(name, *bases, hashes=True, **more):
    members = dict(SPECIAL, __getattr__=unknown, ended=False, spied_hash=1, spy_mark=1, **more)
    if hashes:
        members["__hash__"] = spied_hash
    made = type(name, bases, members)
    mine.add(id(made))
    mine.add(id(type(made)))
    return made


Spy = class_of_spies("Spy")
mine.discard(id(type))


def spy(**attributes):
    made = Spy()
    for name, value in attributes.items():
        vars(made)[name] = value
    return made


# Equal to anything, or to what it spells; hashes as what it spells.
class Telling(str):
    spy_mark = 1

    def __eq__(self, other):
        see((other,))
        return self.sure or str.__eq__(self, other)

    def __hash__(self):
        see(())
        return str.__hash__(self)

    sure = False


class SureTelling(Telling):
    sure = True
    __hash__ = Telling.__hash__


class SpyError(Exception):
    spy_mark = 1

    def __str__(self):
        see((self.args,))
        return "spy"

    def __eq__(self, other):
        see((other,))
        return True

    def __hash__(self):
        return 1


def listener(*args, **more):
    see((*args, *more.values()))
    return S


class SpyDict(dict):
    spy_mark = 1

    def __missing__(self, key):
        see((key,))
        return S

    def __getitem__(self, key):
        see((key,))
        return dict.get(self, key, S)

    def __setitem__(self, key, value):
        see((key, value))
        dict.__setitem__(self, key, value)


META_NAMES = ("__instancecheck__", "__subclasscheck__", "__eq__", "__hash__", "__call__", "__or__",
              "__iter__", "__len__", "__contains__", "__getitem__", "__repr__", "__lt__", "__format__")


def class_spied_on(*bases):
    """A class whose metaclass sees what is asked of it; None where there is no such subclass."""
    meta = type(bases[0]) if bases else type
    members = {name: SPECIAL[name] for name in META_NAMES if name in SPECIAL}
    members["__hash__"] = lambda cls: type.__hash__(cls)
    members["__eq__"] = lambda cls, other: see((other,)) or cls is other
    members["spy_mark"] = 1
    try:
        meta = type("Meta", (meta,), members)
        made = meta("Spied", bases, {"spy_mark": 1, "__init_subclass__": lambda *a, **k: see(a)})
    except BaseException as error:
        keep(error)
        return None
    mine.add(id(made))
    return made


S = spy()
Spied = class_spied_on()
mine.update(map(id, (Telling, SureTelling, SpyError, SpyDict)))
HASHED = [spy(spied_hash=h) for h in HASHES]
TELLS = [kind(text) for text in ("__builtins__", "__globals__", "sys", "__dict__")
         for kind in (Telling, SureTelling)]
KEYWORDS = ("key", "default", "callback", "namespace", "object_hook", "cls", "func", "target",
            "factory", "initial", "fset", "metaclass", "filter", "encoding", "type", "module")


def shapes():
    """Arguments, keywords."""
    for count in range(5):
        yield (S,) * count, {}
    yield ([S],), {}
    yield ((S, S),), {}
    yield ({S: S},), {}
    yield ({S},), {}
    yield (SpyDict(),), {}
    yield (SpyDict(a=S), S), {}
    yield (listener,), {}
    yield (listener, [S, S]), {}
    yield ([S, S], listener), {}
    yield (SpyError(S),), {}
    yield (SpyError, S), {}
    yield (Spied,), {}
    yield (Spied, S), {}
    yield (Spied, (int, str)), {}
    yield (S, Spied), {}
    yield ("spy", (object,), {WITHHELD: listener}), {}
    yield ("spy", (), {}, lambda namespace: namespace.update({WITHHELD: listener})), {}
    yield ("spy", [("a", int)]), {"namespace": {WITHHELD: listener}}
    for tell in TELLS:
        yield (tell,), {}
        yield (S, tell), {}
    for hashed in HASHED:
        yield (hashed,), {}
    yield (HASHED,), {}
    yield (dict.fromkeys(HASHED, S),), {}
    yield (S, HASHED[0], HASHED), {}
    for name in KEYWORDS:
        yield (S,), {name: S}
        yield ([S],), {name: listener}


def call(name, function, args=(), more={}):
    global where, events, worked
    where = name
    before = charged(name)  # first: garbage may be collected meanwhile, with hooks of its own
    events = worked = 0
    try:
        result = function(*args, **more)
        step(result)
    except BaseException as error:
        result = error
    done = worked
    if charged(name) - before < done:
        uncharged.append(name)
    keep(result)
    return result


def step(result):
    """Takes an iterator's first two, starts a coroutine."""
    kind = type(result)
    if id(kind) in mine:
        return
    for method in ("__next__", "send"):
        if method in dir(kind):
            for _ in range(2):
                keep(getattr(result, method)(*([None] if method == "send" else [])))


# --- where they go ---------------------------------------------------------------------------

def is_class(thing):
    return issubclass(type(thing), type)


class Reached:
    """What is reached from names by attributes of classes and containers, each once."""

    spy_mark = 1

    def __init__(self):
        self.things = {}  # id: (path, thing)
        self.fresh = []

    def add(self, path, thing):
        kind = id(type(thing))
        if kind in plain or kind in mine or id(thing) in mine or id(thing) in self.things:
            return
        if type(thing) in (str, bytes):
            return
        self.things[id(thing)] = path, thing
        self.fresh.append((path, thing))

    def follow(self):
        """Gives each thing that is new, after its own are added."""
        while self.fresh:
            path, thing = self.fresh.pop()
            self.add(path + " type", type(thing))
            for name in own_names(thing):
                try:
                    self.add(f"{path}.{name}", getattr(thing, name))
                except BaseException as error:
                    keep(error)
            if is_class(thing):
                for name, value in dict(type.__dict__["__dict__"].__get__(thing)).items():
                    self.add(f"{path}[{name}]", value)
                for base in type.__dict__["__mro__"].__get__(thing):
                    self.add(base.__name__, base)
            kind = type(thing)
            if kind is dict:
                for key, value in list(dict.items(thing)):
                    self.add(path + " key", key)
                    self.add(path + "[]", value)
            elif kind in (list, tuple, set, frozenset):
                for value in list(thing):
                    self.add(path + "[]", value)
            yield path, thing


WRAPPED = ("__wrapped__", "__func__", "__self__", "__defaults__", "__kwdefaults__", "fget", "fset")


def own_names(thing):
    if is_class(thing):
        return list(type.__dict__["__dict__"].__get__(thing))
    names = [n for n in WRAPPED if n in dir(type(thing))]
    try:
        names += vars(thing)
    except BaseException as error:
        keep(error)
    return names


def is_library_class(kind):
    return "spy_mark" not in dir(kind)


def call_all(reached):
    """Every callable; then the methods of what came back."""
    instances = {}
    for path, thing in reached:
        if not callable(thing):
            continue
        for args, more in SHAPES:
            result = call(path, thing, args, more)
            kind = type(result)
            if id(kind) not in mine and id(kind) not in instances:
                instances[id(kind)] = path, result
    for path, result in instances.values():
        for name in dir(type(result)):
            method = call(f"{path}().{name}", getattr, (result, name))
            if callable(method):
                for args, more in METHOD_SHAPES:
                    call(f"{path}().{name}", method, args, more)


def planted(*args, **more):
    see((*args, *more.values()))
    return S


NEW_NAMES = ("__name__", "__qualname__", "__module__", "__doc__", "__bases__", "__class__", "__call__",
             "__annotations__", "__abstractmethods__", "__members__", "__getattr__", "__wrapped__",
             "__init_subclass__", "__defaults__", "__kwdefaults__", "__builtins__", "__dict__")


def write(path, thing):
    """Every attribute, every way; then what makes use of it."""
    other = type.__setattr__ if is_class(thing) else object.__setattr__
    for name in [*own_names(thing), *NEW_NAMES]:
        call(path, other, (thing, name, planted))
        for value in (planted, TELLS[0], {S: S}, S):
            call(path, setattr, (thing, name, value))
        call(path, delattr, (thing, name))
        call(path, setattr, (thing, name, S))


def write_instance(path, thing):
    try:
        names = list(vars(thing))
    except BaseException as error:
        keep(error)
        return
    before = dict(vars(thing))
    for tell in TELLS:
        for name in names:
            call(f"set {path}.{name}", setattr, (thing, name, tell))
        for name in ("__reduce__", "__reduce_ex__", "__repr__", "__hash__", "__call__", "__getstate__"):
            if name in vars(type(thing)):
                args = (thing, 4) if name == "__reduce_ex__" else (thing,)
                call(f"{path}.{name}", vars(type(thing))[name], args)
    for name in names:
        call(f"set {path}.{name}", setattr, (thing, name, before[name]))


def fill(path, thing):
    for method, args in (("append", (S,)), ("insert", (0, S)), ("add", (S,)), ("add", (HASHED[0],)),
                         ("__setitem__", (S, S)), ("__setitem__", (HASHED[0], S)),
                         ("__setitem__", (TELLS[0], S)), ("__setitem__", ("__builtins__", S)),
                         ("update", ({"spy": S},))):
        if method in dir(type(thing)):
            call(f"fill {path}", getattr(thing, method), args)


def mutate_all(reached):
    for path, thing in reached:
        kind = type(thing)
        if is_class(thing):
            write(path, thing)
            keep_alive.append(class_spied_on(thing))
        elif kind in (list, dict, set) or kind.__name__ in ("deque", "OrderedDict", "defaultdict"):
            fill(path, thing)
        elif callable(thing) or kind.__name__ == "module":
            write(path, thing)
            if callable(thing):
                write_instance(path, thing)
        else:
            write_instance(path, thing)


keep_alive = []
SHAPES = list(shapes())
METHOD_SHAPES = [SHAPES[i] for i in (0, 1, 2, 3, 5, 7, 11)] + [((HASHED[0],), {}), ((TELLS[0],), {})]


def run():
    reached = Reached()
    for name, value in BUILTINS.items():
        reached.add(name, value)
    if MODE == "calls":
        for name in MODULES:
            reached.add(name, __import__(name, fromlist=["x"]))
        call_all(list(reached.follow()))
        return
    mutate_all(list(reached.follow()))
    for name in MODULES:
        module = call(f"import {name}", __import__, (name,), {"fromlist": ["x"]})
        reached.add(name, module)
        mutate_all(list(reached.follow()))
    for path, thing in list(reached.things.values()):
        if callable(thing):
            for shape in SHAPES[:3]:
                call(path, thing, *shape)


run()
