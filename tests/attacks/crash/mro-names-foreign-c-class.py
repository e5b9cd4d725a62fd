# id: mro-names-foreign-c-class
# class: crash
# expect: blocked
# technique: a tuple subclass whose metaclass's mro() names a structseq type (no class may be derived of it, but its layout is tuple's): structseq's C code takes n_fields out of the class's own dict
# source: own
# verified: no
# Patch 0098.
import sys, time
T = type(sys.float_info)
print(T, T.__mro__)
class M(type):
    def mro(cls):
        return [cls, T, tuple, object]
Y = M('Y', (tuple,), {'n_fields': 40, 'n_unnamed_fields': 40, 'n_sequence_fields': 40})
print(Y.__mro__)
y = Y((1, 2, 3))
for op in (lambda: getattr(T, '__red' + 'uce__')(y), lambda: getattr(T, '__repl' + 'ace__')(y), lambda: T.__repr__(y)):
    try:
        print('ESCAPED:mro-names-foreign-c-class', op())
    except BaseException as e:
        print(type(e), e)
