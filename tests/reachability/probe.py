# What a guest has in hand when it looks for a way out: the walk starts from these
# names. Modules are added by the test.


def function(a, /, b=1, *rest, c=2, **more):
    kept = a

    def inner():
        return kept
    return inner


closure = function(1)


def generator_function():
    got = yield 1
    yield got


generator = generator_function()
next(generator)
fresh_generator = generator_function()
expression = (x for x in [1, 2])


async def coroutine_function():
    return 1


coroutine = coroutine_function()
awaitable = coroutine_function().__await__()


async def async_generator_function():
    yield 1


async_generator = async_generator_function()
asend = async_generator_function().asend(None)
athrow = async_generator_function().athrow(ValueError)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **more):
        return {}

    def __new__(mcs, name, bases, namespace, **more):
        class_namespaces.append(dict(namespace))
        return super().__new__(mcs, name, bases, namespace)


class_namespaces = []


class Descriptor:
    def __set_name__(self, owner, name):
        self.owner = owner

    def __get__(self, instance, owner):
        return owner


class Base(metaclass=Meta):
    field = Descriptor()
    __slots__ = ("slot", "__dict__", "__weakref__")

    def __init__(self):
        super().__init__()
        self.slot = 1

    @property
    def prop(self):
        return super()

    @classmethod
    def made(cls):
        return __class__

    @staticmethod
    def plain():
        return 1

    def __enter__(self):
        return self

    def __exit__(self, *details):
        exit_details.append(details)
        return True


exit_details = []
instance = Base()
bound_super = instance.prop
with Base():
    raise ValueError("in with")


generic_alias = list[int]
union = int | str

errors = []


def keep(action, *arguments):
    try:
        action(*arguments)
    except BaseException as error:
        errors.append(error)


def chained():
    try:
        {}["absent"]
    except KeyError as error:
        raise RuntimeError("chained") from error


def grouped():
    raise ExceptionGroup("many", [ValueError(1), TypeError(2)])


class Hostile:
    def __getattr__(self, name):
        raise AttributeError(name)

    def __repr__(self):
        raise ValueError("repr")


keep(chained)
keep(grouped)
keep(lambda: None.missing)
keep(lambda: Hostile().missing)
keep(lambda: undefined_name)
keep(lambda: len(1))
keep(lambda: int("x"))
keep(lambda: b"\xff".decode())
keep(lambda: next(iter([])))
keep(lambda: __import__("os"))
keep(lambda: __import__("json", fromlist=["absent"]).absent)
keep(lambda: open("x"))
keep(lambda: eval("1 +"))
keep(lambda: exit(3))
keep(lambda: (_ for _ in ()).throw(ValueError("thrown")))
keep(lambda: host_function(object()))

# An error where typing is not there.
keep(lambda: exec("""
class Generic[T]:
    def method[U](self, u: U) -> T: ...
type Alias[K] = dict[K, int]
type_variables = (Generic.__type_params__, Alias.__type_params__, Alias)
""", globals()))

views = [{1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), vars(int), vars(Base)]
iterators = [
    iter([1]), iter((1,)), iter({1}), iter({1: 2}), iter("a"), iter("\u1234"), iter(b"a"),
    iter(bytearray(b"a")), iter(range(3)), iter(range(10 ** 30)), reversed([1]), reversed({1: 2}),
    iter(int, 1), map(int, "1"), filter(None, [1]), zip([1]), enumerate([1]), iter(memoryview(b"a")),
]
buffers = [memoryview(b"abc"), memoryview(bytearray(b"abc")), b"a".__buffer__(0)]
dynamic = compile("1", "name", "eval")
evaluated = eval("lambda: 1", {})
namespaces = {}
exec("def made(): return globals()\nresult = made()", namespaces)
own = [globals(), locals(), vars()]
