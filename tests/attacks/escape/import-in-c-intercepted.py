# id: import-in-c-intercepted
# class: escape
# expect: blocked
# verified: yes (CPython 3.13: the guest's function is called by C code)
# technique: an __import__ of the guest's own in its namespace's __builtins__ is what PyImport_Import calls
# source: own
def mine(name, *rest):
    print("ESCAPED:import-in-c-intercepted")
    raise ImportError(name)


globals()["__builtins__"] = {"__import__": mine, "__build_class__": __build_class__}
try:
    class Box[T]:
        pass
except ImportError:
    pass
