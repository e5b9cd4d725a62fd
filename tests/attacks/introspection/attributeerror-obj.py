# id: attributeerror-obj
# class: introspection
# expect: contained
# technique: AttributeError.obj of an own object; harmless alone, documents the channel
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
class K:
    pass
k = K()
try:
    k.nothing
except AttributeError as e:
    print(e.obj is k, e.name)
