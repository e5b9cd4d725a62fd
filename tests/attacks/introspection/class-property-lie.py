# id: class-property-lie
# class: introspection
# expect: contained
# technique: __class__ property lies to isinstance in host shims
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
class A:
    @property
    def __class__(self):
        return str
print(isinstance(A(), str))
