# id: type-hints-library-function
# class: escape
# expect: blocked
# technique: annotations put on a library function are evaluated among the library's names
# source: own
# verified: yes
import collections
import functools
import json
import typing

for function, name in ((json.loads, "codecs"), (functools.wraps, "recursive_repr"),
                       (typing.get_type_hints, "sys")):
    try:
        function.__annotations__ = {"return": f"lambda m={name}: m"}
        typing.get_type_hints(function)["return"]()
    except Exception:
        continue
    print("ESCAPED:type-hints-library-function")


class Wrapper:
    __wrapped__ = json.loads
    __annotations__ = {"return": "lambda m=codecs: m"}


try:
    typing.get_type_hints(Wrapper())["return"]()
    print("ESCAPED:type-hints-library-function")
except Exception:
    pass
