# send, throw, close, yield from with results, generators as coroutines.
def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return count, average
        total += value
        count += 1
        average = total / count


def stubborn():
    got = "nothing"
    while True:
        try:
            got = yield got
        except ValueError as e:
            got = f"caught {e}"
        except GeneratorExit:
            print("closing")
            raise


def delegator(results):
    while True:
        results.append((yield from averager()))


def flatten(x):
    if isinstance(x, (list, tuple)):
        for item in x:
            yield from flatten(item)
    else:
        yield x


def tree_walk(tree, depth=0):
    for name, children in tree.items():
        yield "  " * depth + name
        yield from tree_walk(children, depth + 1)


def ping(n):
    for i in range(n):
        reply = yield f"ping {i}"
        print("  got", reply)
    return "ping done"


def pingpong():
    result = yield from ping(2)
    print(result)
    yield "end"


a = averager()
next(a)
print([a.send(x) for x in (10, 20, 60)])
try:
    a.send(None)
except StopIteration as stop:
    print("result", stop.value)
s = stubborn()
print(next(s), s.send("hello"), s.throw(ValueError("oops")), s.send(1))
s.close()
try:
    s.send(1)
except StopIteration:
    print("finished")
results = []
d = delegator(results)
next(d)
for chunk in ([1, 2, 3], [10]):
    for x in chunk:
        d.send(x)
    d.send(None)
print(results)
print(list(flatten([1, [2, (3, [4]), []], "five"])))
print(*tree_walk({"root": {"a": {"a1": {}}, "b": {}}}), sep="\n")
p = pingpong()
print(next(p), p.send("pong 0"), p.send("pong 1"))


def broken():
    yield 1
    raise StopIteration("not allowed")


try:
    list(broken())
except RuntimeError as e:
    print(e, "/", type(e.__cause__).__name__)


def cleanup(log):
    try:
        yield
    finally:
        log.append("released")


log = []
c = cleanup(log)
next(c)
c.close()
print(log, (lambda: (yield))().__class__.__name__)
try:
    averager().send(3)
except TypeError as e:
    print(e)
