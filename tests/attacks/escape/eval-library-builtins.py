# id: eval-library-builtins
# class: escape
# expect: blocked
# technique: eval with an empty namespace, called by library code, would get its builtins
# source: own
# verified: yes
import collections, functools
class Data(dict):
    copy = staticmethod(functools.partial(eval, "{'found': open('/etc/passwd')}", {}))
holder = collections.UserDict()
holder.data = Data()
try:
    if "found" in holder.copy():
        print("ESCAPED:eval-library-builtins")
except (RuntimeError, NameError, OSError):
    pass
