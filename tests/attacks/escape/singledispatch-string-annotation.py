# id: singledispatch-string-annotation
# class: escape
# expect: blocked
# technique: singledispatch evaluates a string annotation of the guest
# source: own
# verified: yes
import functools
def f(x: "print('ESCAPED:singledispatch-string-annotation')"):
    pass
try:
    functools.singledispatch(lambda x: x).register(f)
except Exception:
    pass
