# Classes and functions made by exec() where the namespace names no module.
ns = {}
exec("class A:\n    pass\n\ndef f():\n    return __name__", ns)
print(ns["A"].__module__, ns["f"]())
named = {"__name__": "mine"}
exec("class A:\n    pass\n\ndef f():\n    return __name__", named)
print(named["A"].__module__, named["f"]())
print(__name__)

# Source in bytes, with the mark of UTF-8 and without; compiled text can be copied.
import copy
import typing

exec(b"\xef\xbb\xbfmarked = '\xc3\xa4'", ns)
exec(b"plain = 1", ns)
print(ns["marked"], ns["plain"])
code = compile("2 + 3", "text", "eval")
print(eval(copy.copy(code)), eval(copy.deepcopy([code])[0]))
hint = typing.List["int"]
print(copy.deepcopy(hint) == hint)
