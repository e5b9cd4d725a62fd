# Context managers: nesting, suppression, order of exits, generators as managers.
class Step:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, tb):
        print("exit", self.name, kind.__name__ if kind else None)
        return self.swallow


class manager:
    def __init__(self, f):
        self.f = f

    def __call__(self, *args):
        made = object.__new__(manager)
        made.f, made.running = self.f, self.f(*args)
        return made

    def __enter__(self):
        return next(self.running)

    def __exit__(self, kind, error, tb):
        try:
            if kind:
                self.running.throw(error)
            else:
                next(self.running)
        except StopIteration:
            return True
        return False


@manager
def section(title):
    print(f"[{title}")
    try:
        yield title * 2
    except KeyError as e:
        print("handled", e)
    finally:
        print(f"{title}]")


with Step("a") as a, Step("b", swallow=True) as b:
    print(a, b)
    raise LookupError("inside")
with section("x") as doubled:
    print(doubled)
with section("y"):
    raise KeyError("lost")
try:
    with Step("c"), section("z"):
        1 / 0
except ZeroDivisionError as e:
    print("outside", e)


def early():
    with Step("d"):
        return "returned"


print(early())
for i in range(3):
    with Step(str(i)):
        if i == 1:
            continue
        if i == 2:
            break
