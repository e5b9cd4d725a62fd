# What try, finally, return, break and continue do to each other.
trace = []


def note(x):
    trace.append(x)
    return x


def returns_from_finally():
    try:
        return note("try")
    finally:
        note("finally")


def overrides():
    try:
        1 / 0
    except ZeroDivisionError:
        return note("handler")
    else:
        note("never")
    finally:
        note("cleanup")


def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            note(i)
        finally:
            note(f"f{i}")
    else:
        note("no break")
    return "done"


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            note("first")
    except LookupError as e:
        note(repr(e))
        try:
            raise ValueError("again") from e
        except ValueError as e2:
            return e2.__cause__ is e, type(e2.__context__).__name__


def name_goes_away():
    e = "before"
    try:
        raise RuntimeError
    except RuntimeError as e:
        pass
    try:
        return e
    except UnboundLocalError as gone:
        return type(gone).__name__


def generator():
    try:
        yield 1
        yield 2
    finally:
        note("closed")


def swallow(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def context():
    try:
        try:
            {}["a"]
        except KeyError:
            raise TypeError("while handling")
    except TypeError as e:
        return e.__context__.args, e.__suppress_context__


def hidden():
    try:
        try:
            int("x")
        except ValueError:
            raise RuntimeError("clean") from None
    except RuntimeError as e:
        return e.__cause__, e.__suppress_context__


for f in (returns_from_finally, overrides, loop, nested, name_goes_away, context, hidden):
    trace.clear()
    print(f"{f.__name__}: {f()!r} {trace}")
trace.clear()
for x in generator():
    if x == 1:
        break
g = generator()
next(g)
g.close()
print(trace.count("closed") >= 1, swallow(lambda: next(g)))
print(swallow(lambda: [].pop()), swallow(lambda: {}.popitem()), swallow(lambda: "a" + 1))
while True:
    try:
        break
    finally:
        print("break passes here")
