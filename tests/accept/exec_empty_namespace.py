# Classes and functions made by exec() where the namespace names no module.
ns = {}
exec("class A:\n    pass\n\ndef f():\n    return __name__", ns)
print(ns["A"].__module__, ns["f"]())
named = {"__name__": "mine"}
exec("class A:\n    pass\n\ndef f():\n    return __name__", named)
print(named["A"].__module__, named["f"]())
print(__name__)
