# except*, split, subgroup, derive, notes.
def run_all(*jobs):
    errors = []
    for job in jobs:
        try:
            job()
        except Exception as e:
            e.add_note(f"in job {job.__name__}")
            errors.append(e)
    if errors:
        raise ExceptionGroup(f"{len(errors)} jobs failed", errors)


def divide():
    return 1 / 0


def look_up():
    return {}["key"]


def convert():
    return int("seven")


def fine():
    return 1


def shape(e, depth=0):
    text = f"{'  ' * depth}{type(e).__name__}({e})"
    notes = getattr(e, "__notes__", [])
    print(text + (f" notes={notes}" if notes else ""))
    if isinstance(e, BaseExceptionGroup):
        for inner in e.exceptions:
            shape(inner, depth + 1)


try:
    run_all(divide, fine, look_up, convert)
except* ZeroDivisionError as group:
    print("arithmetic:", [str(e) for e in group.exceptions])
except* (KeyError, ValueError) as group:
    print("values:", [type(e).__name__ for e in group.exceptions])
else:
    print("not reached")
finally:
    print("finally")

nested = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)]), OSError(4)])
shape(nested)
match, rest = nested.split(ValueError)
shape(match)
shape(rest)
shape(nested.subgroup(lambda e: isinstance(e, TypeError)))
print(nested.subgroup(KeyError), nested.message, len(nested.exceptions))

try:
    try:
        raise nested
    except* TypeError as e:
        raise RuntimeError("handler failed") from e
except ExceptionGroup as left:
    shape(left)


class Tagged(ExceptionGroup):
    def __new__(cls, message, errors, tag="none"):
        made = super().__new__(cls, message, errors)
        made.tag = tag
        return made

    def derive(self, errors):
        return Tagged(self.message, errors, self.tag)


tagged = Tagged("t", [ValueError("v"), KeyError("k")], "blue")
part = tagged.subgroup(KeyError)
print(type(part).__name__, part.tag, part.exceptions)
try:
    raise ValueError("single")
except* ValueError as wrapped:
    print(type(wrapped).__name__, wrapped.exceptions)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, repr(ExceptionGroup("r", (ValueError(1),))))
