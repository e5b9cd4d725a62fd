# id: dir-as-callback
# class: introspection
# expect: blocked
# technique: library code calls dir for the guest
# source: own
# verified: yes
import collections
class Pairs:
    def __iter__(self):
        return iter([])
    keys = staticmethod(dir)
    def __getitem__(self, key):
        names.append(key)
names = []
class Data(dict):
    copy = staticmethod(Pairs)
holder = collections.UserDict()
holder.data = Data()
try:
    holder.copy()
except RuntimeError:
    pass
if "self" in names:
    print("ESCAPED:dir-as-callback")
