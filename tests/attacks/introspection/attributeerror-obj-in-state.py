# id: attributeerror-obj-in-state
# class: introspection
# expect: blocked
# technique: the object of an AttributeError is looked for in the dict and the state of the error
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
class Holder:
    pass
holder = Holder()
try:
    holder.missing
except AttributeError as error:
    found = list(vars(error).values()) + [error.__reduce__(), error.__getstate__()]
if any(holder is x or (isinstance(x, tuple) and any(holder is y for y in x)) for x in found):
    print("ESCAPED:attributeerror-obj-in-state")
if any(isinstance(x, dict) and any(v is holder for v in x.values()) for x in found):
    print("ESCAPED:attributeerror-obj-in-state")
