# id: bases-assigned-library-class
# class: escape
# expect: blocked
# technique: __bases__ of a class is replaced so that a library class inherits from the guest's
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
import json
class Evil:
    def default(self, o):
        return "hooked"
    def encode(self, o):
        return "hooked"
for owner in (json.JSONEncoder, json.JSONDecoder):
    for setter in (setattr, type.__setattr__):
        try:
            setter(owner, "__ba" + "ses__", (Evil,))
        except (TypeError, AttributeError):
            pass
if Evil in json.JSONEncoder.__mro__:
    print("ESCAPED:bases-assigned-library-class")
