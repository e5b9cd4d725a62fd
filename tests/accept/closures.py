# Closures: nonlocal, late binding, defaults, counters, currying, compose.
def counter(start=0):
    n = start

    def step(by=1):
        nonlocal n
        n += by
        return n

    def reset():
        nonlocal n
        n = start

    return step, reset


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed


def curry(f, n):
    def take(*got):
        return f(*got) if len(got) >= n else lambda *more: take(*got, *more)
    return take


step, reset = counter(10)
print(step(), step(5), step(), reset(), step())
late = [lambda: i for i in range(4)]
early = [lambda i=i: i for i in range(4)]
print([f() for f in late], [f() for f in early])
print(compose(str, lambda x: x * 2, len)("hello"))
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2, 3), curry(max, 2)(4)(9))


def accumulate(xs=[]):
    def add(x):
        xs.append(x)
        return list(xs)
    return add


first, second = accumulate(), accumulate()
print(first(1), second(2), first(3))
x = "global"


def outer():
    x = "outer"

    class Inner:
        y = x

        def get(self):
            return x, self.y

    def change():
        nonlocal x
        x = "changed"

    before = Inner().get()
    change()
    return before, Inner().get(), Inner.y


print(outer(), x)
