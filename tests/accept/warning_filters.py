# Filters of warnings, kept and restored, recorded and raised.
import warnings


class OwnWarning(UserWarning):
    pass


def risky(text="careful", category=UserWarning):
    warnings.warn(text, category, stacklevel=2)
    return "done"


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    risky()
    risky("own", OwnWarning)
    risky("old", DeprecationWarning)
    print([(str(w.message), w.category.__name__) for w in seen])

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="noise.*")
    warnings.filterwarnings("ignore", category=OwnWarning)
    for text, category in (("noise 1", UserWarning), ("signal", UserWarning), ("x", OwnWarning)):
        risky(text, category)
    print([str(w.message) for w in seen])

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        risky("raised")
    except UserWarning as error:
        print("error:", error)
    with warnings.catch_warnings():
        warnings.resetwarnings()
        warnings.simplefilter("ignore")
        print(risky())
    try:
        risky("raised again")
    except UserWarning as error:
        print("error:", error)

with warnings.catch_warnings(record=True, action="once", category=UserWarning) as seen:
    for _ in range(3):
        risky("same")
    print(len(seen))

manager = warnings.catch_warnings(record=True)
print(repr(manager), repr(warnings.catch_warnings()))
with manager as outer:
    warnings.simplefilter("always")
    try:
        manager.__enter__()
    except RuntimeError as error:
        print("entered twice:", "Cannot enter" in str(error))
    with warnings.catch_warnings(record=True) as inner:
        warnings.warn("inner")
    warnings.warn("outer")
    print([str(w.message) for w in inner], [str(w.message) for w in outer])
try:
    warnings.catch_warnings().__exit__(None, None, None)
except RuntimeError as error:
    print("not entered:", "without entering" in str(error))


@warnings.deprecated("use new()")
def old():
    return 1


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(old(), old.__deprecated__, [(str(w.message), w.category.__name__) for w in seen])
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn_explicit("explicit", OwnWarning, "file.py", 7, module="m")
    print(seen[0].filename, seen[0].lineno, seen[0].category is OwnWarning)
    print(warnings.formatwarning("text", UserWarning, "file.py", 7, "line"), end="")
