# id: eval-library-frame
# class: escape
# expect: blocked
# technique: eval of text is called by library code and would see its names
# source: own
# verified: yes
import collections
import functools
class Data(dict):
    copy = staticmethod(functools.partial(eval, "{'_sys': _sys}"))
holder = collections.UserDict()
holder.data = Data()
try:
    if "_sys" in holder.copy():
        print("ESCAPED:eval-library-frame")
except (RuntimeError, NameError, TypeError):
    pass
