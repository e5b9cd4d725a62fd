# Decorators: memo, retry, tracing, registration, parameterised and on classes.
import functools

log = []


def traced(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        log.append(f"> {f.__name__}{args}")
        result = f(*args, **kwargs)
        log.append(f"< {result}")
        return result
    return wrapper


def retry(times, on=ValueError):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return f(*args, attempt)
                except on as e:
                    log.append(f"attempt {attempt}: {e}")
            raise RuntimeError(f"{f.__name__} failed {times} times")
        return wrapper
    return decorate


registry = {}


def register(name):
    return lambda cls: registry.setdefault(name, cls)


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@traced
def add(a, b=2):
    "Adds."
    return a + b


@retry(3)
def flaky(limit, attempt):
    if attempt < limit:
        raise ValueError(f"too early ({attempt})")
    return f"ok at {attempt}"


@register("one")
class One:
    pass


print(fib(90), fib.cache_info())
print(add(1), add(3, b=4), add.__name__, add.__doc__)
print(flaky(2))
try:
    flaky(9)
except RuntimeError as e:
    print(e)
print("\n".join(log))
print(registry["one"].__name__, functools.reduce(lambda a, b: a * b, range(1, 10)))
print(functools.partial(int, base=2)("1011"))
