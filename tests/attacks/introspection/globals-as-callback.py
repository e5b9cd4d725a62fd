# id: globals-as-callback
# class: introspection
# expect: blocked
# technique: library code calls globals for the guest: UserDict.copy() of data whose copy is globals
# source: own
# verified: yes
import collections
class Data(dict):
    copy = staticmethod(globals)
holder = collections.UserDict()
holder.data = Data()
try:
    if "UserDict" in holder.copy():
        print("ESCAPED:globals-as-callback")
except RuntimeError:
    pass
