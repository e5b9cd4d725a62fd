# id: locals-as-callback
# class: introspection
# expect: blocked
# technique: library code calls locals and vars for the guest
# source: own
# verified: yes
import collections
for function in (locals, vars):
    class Data(dict):
        copy = staticmethod(function)
    holder = collections.UserDict()
    holder.data = Data()
    try:
        if "self" in holder.copy():
            print("ESCAPED:locals-as-callback")
    except RuntimeError:
        pass
