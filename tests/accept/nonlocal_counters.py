# nonlocal and global in nested functions, closures as objects, late binding.
total = 0
__all__ = ["counter", "account"]


def counter(start=0, *, step=1):
    n = start

    def bump(by=None):
        nonlocal n
        n += step if by is None else by
        return n

    def reset():
        nonlocal n
        old, n = n, start
        return old

    bump.reset = reset
    return bump


def account(balance):
    history = []

    def deposit(x):
        nonlocal balance
        global total
        balance += x
        total += x
        history.append(x)
        return balance

    def undo():
        return deposit(-history.pop()) if history else None

    return {"deposit": deposit, "undo": undo, "history": lambda: tuple(history), "balance": lambda: balance}


def layers():
    x = "outer"

    def middle():
        x = "middle"

        def inner():
            nonlocal x
            x += "+inner"
            return x

        return inner, lambda: x

    inner, look = middle()
    inner()
    return x, inner(), look()


def make_adders():
    late = [lambda x: x + i for i in range(3)]
    early = [lambda x, i=i: x + i for i in range(3)]
    return [f(10) for f in late], [f(10) for f in early]


def memoize(function):
    memory = {}

    def wrapper(*args):
        if args not in memory:
            memory[args] = function(*args)
            wrapper.misses += 1
        wrapper.calls += 1
        return memory[args]

    wrapper.misses = wrapper.calls = 0
    wrapper.__name__ = function.__name__
    wrapper.__doc__ = function.__doc__
    return wrapper


@memoize
def ways(coins, amount):
    "Number of ways to pay."
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(coins, amount - coins[0]) + ways(coins[1:], amount)


def compose(*functions):
    def composed(x):
        for f in reversed(functions):
            x = f(x)
        return x
    return composed


def curry(f, n):
    return f if n <= 1 else lambda x: curry(lambda *rest: f(x, *rest), n - 1)


c = counter(10, step=5)
print(c(), c(), c(1), c.reset(), c())
acc = account(100)
print(acc["deposit"](50), acc["deposit"](7), acc["undo"](), acc["history"](), acc["balance"](), total)
print(layers(), make_adders(), acc["undo"](), acc["undo"]())
print(ways((50, 25, 10, 5, 1), 100), ways.calls, ways.misses, ways.__name__, ways.__doc__)
print(compose(str, abs, int)("-12"), curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))


def broken():
    try:
        return value
    except NameError as e:
        return type(e).__name__, str(e).split(",")[0]
    finally:
        value = 1


print(broken(), (lambda: (lambda: total)())(), callable(c), [f.__name__ for f in (c, layers, lambda: 0)])
if __name__ == "__main__":
    print(sorted(name for name in __all__ if name in globals()))
