# id: import-hook-false-copyreg
# class: escape
# expect: blocked
# technique: an __import__ in a namespace of its own feeds C code with a false copyreg
# source: own; gets through without patch 0016
# verified: yes
import math
class Fake:
    def __getattr__(self, name):
        caught.append(name)
        return lambda *a: (int, ())
caught = []
def hook(name, *rest):
    caught.append(name)
    return Fake()
globals()["__builtins__"] = {"__import__": hook, "object": object}
def reduce_it():
    return (1j).__reduce_ex__(1)
try:
    reduce_it()
except Exception:
    pass
if any(name in ("_reduce_ex", "copyreg", "__newobj__") for name in caught):
    print("ESCAPED:import-hook-false-copyreg")
