# id: library-containers-of-functions
# class: escape
# expect: blocked
# technique: the dicts that a library function shows (keyword defaults, annotations, attributes) are filled in place
# source: own
# verified: yes
import contextlib
import json
import typing

json.dumps.__kwdefaults__["indent"] = 3
json.dumps.__annotations__["obj"] = "x"
contextlib.contextmanager.__dict__["mine"] = 1
if (json.dumps([1]) != "[1]" or typing.get_type_hints(json.dumps)
        or hasattr(contextlib.contextmanager, "mine")):
    print("ESCAPED:library-containers-of-functions")
