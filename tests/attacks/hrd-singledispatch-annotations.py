# id: hrd-singledispatch-annotations
# class: escape
# expect: blocked
# technique: singledispatch evaluates a string annotation of the guest
# source: own
# verified: yes
import functools
def f(x: "print('ESCAPED:hrd-singledispatch-annotations')"):
    pass
try:
    functools.singledispatch(lambda x: x).register(f)
except Exception:
    pass
