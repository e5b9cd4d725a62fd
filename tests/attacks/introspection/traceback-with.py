# id: traceback-with
# class: introspection
# expect: blocked
# technique: with_traceback takes a traceback type that was made by hand
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
def of():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return getattr(error, "__trace" + "back__")
kind = type(of())
try:
    made = kind(None, None, 0, 1)
    print("ESCAPED:traceback-with")
except TypeError:
    pass
