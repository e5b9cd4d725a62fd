# id: library-function-defaults
# class: introspection
# expect: blocked
# technique: default arguments of library functions are searched for modules and namespaces
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
import json, collections, functools, string
kind = type(json)
def functions(module):
    for value in vars(module).values():
        if hasattr(value, "__defaults__"):
            yield value
        elif isinstance(value, type):
            for inner in vars(value).values():
                inner = getattr(inner, "__func__", inner)
                if hasattr(inner, "__defaults__"):
                    yield inner
for module in (json, collections, functools, string):
    for function in functions(module):
        values = list(function.__defaults__ or ()) + list((function.__kwdefaults__ or {}).values())
        for value in values:
            if type(value) is kind or (isinstance(value, dict) and "__builtins__" in value):
                print("ESCAPED:library-function-defaults")
