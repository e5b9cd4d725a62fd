# Decorators that count, memoize, retry, trace with indentation, validate, and register.
from functools import partial, reduce, wraps


def counted(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def memo(f=None, *, limit=None):
    if f is None:
        return partial(memo, limit=limit)
    cache = {}

    @wraps(f)
    def wrapper(*args):
        if args not in cache:
            result = f(*args)
            if limit is not None and len(cache) >= limit:
                cache.pop(next(iter(cache)))
            cache[args] = result
        return cache[args]

    wrapper.cache = cache
    return wrapper


def retry(times, *kinds):
    def decorate(f):
        @wraps(f)
        def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return f(*args, attempt)
                except kinds as e:
                    print(f"  attempt {attempt}: {e!r}")
                    if attempt == times:
                        raise RuntimeError(f"gave up on flaky") from e
        return wrapper
    return decorate


def traced(f, depth=[0]):
    @wraps(f)
    def wrapper(*args):
        print("| " * depth[0] + f"call{args}")
        depth[0] += 1
        try:
            result = f(*args)
        finally:
            depth[0] -= 1
        print("| " * depth[0] + f"= {result}")
        return result
    return wrapper


def compose(*decorators):
    return lambda f: reduce(lambda g, d: d(g), reversed(decorators), f)


@memo
@counted
def stairs(n):
    """Ways up n stairs."""
    return 1 if n < 2 else stairs(n - 1) + stairs(n - 2)


@compose(traced, memo(limit=2))
def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


@retry(3, ValueError, KeyError)
def flaky(need, attempt):
    if attempt < need:
        raise (ValueError, KeyError)[attempt % 2](f"need {need}")
    return f"done at {attempt}"


print(stairs(60), len(stairs.cache))
print(ackermann(1, 2))
for need in (1, 3, 4):
    try:
        print(flaky(need))
    except RuntimeError as e:
        print(e)
