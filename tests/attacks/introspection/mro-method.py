# id: mro-method
# class: introspection
# expect: contained
# technique: type.mro() reaches the real object and BaseException types without underscores; must not lead on
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
class K(Exception):
    pass
chain = K.mro()
print(len(chain))
