# id: reduce-getattr
# class: introspection
# expect: blocked
# technique: functools.reduce(getattr, names) walks an attribute path given as data
# source: GH asteval issue 86 (getattr leaked through reduce)
# verified: yes
def probe():
    pass
import functools
D = "_" * 2
obj = functools.reduce(getattr, [D + "code" + D, "co_name"], probe)
if obj == "probe":
    print("ESCAPED:reduce-getattr")
