# id: inspect-getattr-static
# class: introspection
# expect: blocked
# technique: inspect.getattr_static fetches raw descriptors by string
# source: own
# verified: yes
import inspect
D = "_" * 2
def f():
    pass
d = inspect.getattr_static(f, D + "code" + D)
if "getset" in str(d) or "attribute" in str(d):
    print("ESCAPED:inspect-getattr-static")
