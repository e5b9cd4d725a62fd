# id: sorted-key-getattr
# class: introspection
# expect: blocked
# technique: min(key=) used to run getattr through functools.partial
# source: own
# verified: yes
def probe():
    pass
import functools
seen = []
class N(str):
    pass
key = functools.partial(getattr, probe)
res = list(map(key, [N("_" * 2 + "code" + "_" * 2)]))
if "<code object" in str(res[0]):
    print("ESCAPED:sorted-key-getattr")
