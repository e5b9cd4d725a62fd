# id: library-functions-by-descriptor
# class: escape
# expect: blocked
# technique: attributes of library functions are set by the descriptors of the type function, called by hand, and by object.__setattr__
# source: own
# verified: yes
import json

F = type(json.dumps)
ROADS = [lambda n, v: vars(F)[n].__set__(json.dumps, v),
         lambda n, v: object.__setattr__(json.dumps, n, v),
         lambda n, v: setattr(json.dumps, n, v),
         lambda n, v: json.dumps.__dict__.update({n: v})]
for road in ROADS:
    for name, value in [("__defaults__", (1,)), ("__kwdefaults__", {"cls": 5}), ("__doc__", "mine"),
                        ("__module__", "mine"), ("__name__", "mine"), ("mine", 1)]:
        try:
            road(name, value)
            if getattr(json.dumps, name, None) == value:
                print("ESCAPED:library-functions-by-descriptor")
        except (TypeError, AttributeError, KeyError):
            pass
