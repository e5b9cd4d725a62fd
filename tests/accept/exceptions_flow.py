# try, else, finally, chaining, re-raise, groups, notes, custom exceptions, assert.
class AppError(Exception):
    def __init__(self, code, *args):
        super().__init__(code, *args)
        self.code = code

    def __str__(self):
        return f"<{self.code}>"


def attempt(f):
    try:
        value = f()
    except AppError as e:
        return f"app {e} {e.args}"
    except (KeyError, IndexError) as e:
        return f"lookup {type(e).__name__} {e}"
    except Exception as e:
        return f"other {type(e).__name__}: {e}"
    else:
        return f"fine {value}"
    finally:
        print("finally", end=" ")


def fail(error):
    raise error


def chained():
    try:
        {}["k"]
    except KeyError as e:
        raise AppError("wrapped") from e


for f in (lambda: 1, lambda: fail(AppError(7, "x")), lambda: [][3], lambda: {}["a"],
          lambda: int("q"), lambda: None.x, lambda: "a" + 1, lambda: fail(StopIteration(4)), chained,
          lambda: undefined_name, lambda: [1, 2, 3].no, lambda: (lambda a: a)(), lambda: len(5)):
    print(attempt(f))
try:
    chained()
except AppError as e:
    print(repr(e.__cause__), e.__suppress_context__)
try:
    try:
        1 / 0
    finally:
        [].pop()
except IndexError as e:
    print(e, "/", e.__context__)
try:
    raise ExceptionGroup("g", [ValueError("v"), ExceptionGroup("h", [KeyError("k"), OSError("o")])])
except* (KeyError, ValueError) as g:
    print([type(e).__name__ for e in g.exceptions])
except* OSError as g:
    print("os", len(g.exceptions))


def returns():
    for i in range(3):
        try:
            if i == 1:
                return f"from {i}"
        finally:
            print("f", i, end="; ")


print(returns())
try:
    assert 1 > 2, "arithmetic"
except AssertionError as e:
    e.add_note("a note")
    print(e, e.__notes__)
