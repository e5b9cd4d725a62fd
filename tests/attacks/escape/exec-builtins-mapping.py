# id: exec-builtins-mapping
# class: escape
# expect: blocked
# technique: exec with builtins that answer every name: import statements and class statements go by them alone
# source: own
# verified: no
SAY = "ESCAPED:exec-builtins-mapping"
GUEST = {"__import__": lambda *args: args, "__build_class__": lambda *args: args}


class Builtins(dict):
    def __missing__(self, name):
        return GUEST.get(name, name)

    def __getitem__(self, name):
        return GUEST.get(name, name)


for builtins in (Builtins(), Builtins(GUEST), {}, dict(GUEST)):
    for text in ("import os\nfound = os", "found = open", "found = __builtins__", "from sys import modules as found",
                 "found = __loader__", "class found: pass", "found = globals()", "found = __import__('os')"):
        names = {"__builtins__": builtins}
        try:
            exec(text, names)
        except Exception:
            continue
        found = names.get("found")
        if type(found).__name__ in ("module", "builtin_function_or_method"):
            print(SAY)
        if type(found) is dict and ("__loader__" in found or "open" in found):
            print(SAY)
