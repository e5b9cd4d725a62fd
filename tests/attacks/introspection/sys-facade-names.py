# id: sys-facade-names
# class: introspection
# expect: blocked
# technique: the names of the real sys behind the facade
# source: own
# verified: no
import sys
FORBIDDEN = ("_getframe", "_current_frames", "modules", "path", "meta_path", "path_hooks", "argv",
             "settrace", "setprofile", "addaudithook", "audit", "excepthook", "displayhook",
             "unraisablehook", "set_asyncgen_hooks", "setrecursionlimit", "_clear_type_cache",
             "_debugmallocstats", "call_tracing", "executable", "_git", "getrefcount", "gettrace",
             "monitoring", "stdin", "__stdout__", "__stderr__", "_xoptions", "flags", "warnoptions")
for name in FORBIDDEN:
    if hasattr(sys, name) or name in dir(sys) or name in vars(sys):
        print("ESCAPED:sys-facade-names", name)
for name in dir(sys):
    if type(getattr(sys, name)).__name__ in ("module", "frame", "code", "traceback"):
        print("ESCAPED:sys-facade-names", name)
try:
    1 / 0
except ZeroDivisionError:
    if sys.exc_info()[2] is not None or sys.exception().__traceback__ is not None:
        print("ESCAPED:sys-facade-names")
raise SystemExit("nothing found")
