# id: traceback-state
# class: introspection
# expect: blocked
# technique: a traceback is looked for in what an exception reduces to
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
try:
    {}["x"]
except KeyError as error:
    parts = [error.__reduce__(), error.__reduce_ex__(4), error.__dir__(), error.args]
text = repr(parts)
if "<traceback object" in text or "<frame" in text:
    print("ESCAPED:traceback-state")
