# id: exec-library-namespace
# class: escape
# expect: blocked
# technique: exec and eval run in what library objects say their namespace is
# source: own
# verified: yes
import collections
import enum
import functools
import json
import typing

SAY = "ESCAPED:exec-library-namespace"
TEXTS = ["sys", "_sys", "os", "_os", "builtins", "_terrarium", "bltns", "_iskeyword", "_io"]
for thing in (collections, collections.namedtuple, functools, functools.wraps, json, json.dumps, enum.Enum, typing, typing.NamedTuple):
    for path in ("__dict__", "__globals__", "__func__.__globals__", "__init__.__globals__", "__wrapped__.__globals__"):
        names = thing
        try:
            for name in path.split("."):
                names = getattr(names, name)
            names = dict(names) if type(names) is not dict else names
        except Exception:
            continue
        for text in TEXTS:
            try:
                found = eval(text, names)
            except Exception:
                continue
            if type(found).__name__ == "module" and text not in ("collections",):
                print(SAY)
