# Raises, chains, groups, finally, and a traceback out of the program.
# outcome: exception
class Trouble(ValueError):
    pass


def deep(n):
    if n == 0:
        raise Trouble("at the bottom", n)
    try:
        deep(n - 1)
    except Trouble as e:
        raise Trouble("level", n) from e


def count(error):
    n = 0
    while error is not None:
        n, error = n + 1, error.__cause__
    return n


for depth in range(1, 40):
    try:
        deep(depth)
    except Trouble as e:
        last = count(e)
print(last)
try:
    raise ExceptionGroup("several", [ValueError(1), KeyError("k"), Trouble(2)])
except* KeyError as group:
    print(group.exceptions)
except* ValueError as group:
    print([type(e).__name__ for e in group.exceptions])


def forever(n):
    return forever(n + 1) + 1


try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__)
try:
    {}["missing"]
finally:
    print("finally")
