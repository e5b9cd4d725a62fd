# id: module-dir-dies
# class: crash
# expect: blocked
# technique: module.__dir__() calls a borrowed function of the module's dict: a bound sort() whose list dies while it is sorted
# source: own
# verified: no
# Patch 0099.
import types
m = types.ModuleType('m')
class K:
    def __init__(self, i): self.i = i
    def __lt__(self, o):
        global junk
        m.__dict__.pop('__dir__', None)
        junk = [[i] * 7 for i in range(200)]
        return self.i < o.i
m.__dict__['__dir__'] = [K(3), K(2), K(1)].sort
try: print(dir(m))
except Exception as e: print(repr(e))
print(len(junk))
for j in junk: j.append(1); j.pop()
