# Every way of passing arguments.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4), f(1, 9, 8, 7, 6, d=0, z=1), f(*[1, 2], **{"d": 3, "c": 4}))
for bad in (lambda: f(1), lambda: f(d=1), lambda: f(1, d=1, **{"d": 2}), lambda: (lambda x: x)(1, 2),
            lambda: f(1, 2, 3, c=4, d=5)):
    try:
        bad()
    except TypeError as e:
        print(e)


def defaults(x, seen={}):
    seen[x] = seen.get(x, 0) + 1
    return dict(seen)


print(defaults("a"), defaults("b"), defaults("a"))


def keyword_only(*, sep=", ", **parts):
    return sep.join(f"{k}={v}" for k, v in parts.items())


print(keyword_only(x=1, y=2), keyword_only(sep=";", b=0, a=1))
print((lambda *a, **k: (a, k))(*"ab", *[1], x=1, **{"y": 2}))
print(max(3, 1, key=lambda v: -v), sorted("bca", reverse=True), int("12", base=3), print.__name__)


def annotated(x: int, y: "str" = "q") -> list[int]:
    """Doc."""
    return [x]


print(sorted(annotated.__annotations__), annotated.__doc__, annotated.__defaults__)


def swap(a, b):
    return b, a


print(*swap(1, 2), [*swap(*"xy")])
