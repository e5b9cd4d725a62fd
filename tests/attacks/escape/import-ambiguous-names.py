# id: import-ambiguous-names
# class: escape
# expect: blocked
# technique: __import__ with names, levels and packages that are made to be read in two ways
# source: own
# verified: yes
SAY = "ESCAPED:import-ambiguous-names"


class Name(str):
    turn = 0

    def __eq__(self, other):
        return other in ("json", "math") or str.__eq__(self, other)

    def __hash__(self):
        return hash("json")

    def split(self, *args):
        return ["json"]

    partition = rpartition = lambda self, sep: ("json", "", "")


NAMES = ["os", "sys", "posix", "_terrarium", "_io", "builtins", "_imp", "importlib", "_frozen_importlib", "marshal", "_thread", "gc",
         "json.os", "collections._sys", "os.path", "sys.modules", "json/../os", "_sys", "..os", "json\0os", "\uff4f\uff53", "OS", "os ", "__main__"]
for name in NAMES:
    for kind in (str, Name):
        for keywords in ({}, {"level": 1}, {"level": 0, "fromlist": ("path", "system")}, {"globals": {"__package__": "json", "__name__": "json"}},
                         {"globals": {"__spec__": 5}, "level": 1}, {"fromlist": ("*",)}, {"level": -1}, {"globals": {"__package__": ""}, "level": 2}):
            try:
                found = __import__(kind(name), **keywords)
            except Exception:
                continue
            for member in ("system", "modules", "_getframe", "subclasses", "FileIO", "get_referrers", "create_builtin", "loads", "start_new_thread"):
                if hasattr(found, member) and "json" not in repr(found):
                    print(SAY)
