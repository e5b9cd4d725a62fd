# id: struct-sequence-reads-neighbours
# class: crash
# expect: blocked
# technique: ss01 carried on: __replace__() makes a tuple that is longer than its memory; what lies beyond is read as objects (word 20 is the type of the tuple allocated next)
# source: own
# verified: no
# Patch 0098.
import sys
T = type(sys.float_info)
class M(type):
    def mro(cls):
        return [cls, T, tuple, object]
replace = getattr(T, '__repl' + 'ace__')
Y = M('Y', (tuple,), {'n_fields': 14, 'n_unnamed_fields': 0, 'n_sequence_fields': 1000})
Y.n_fields = 14
y = Y(range(15))
keep = []
for i in range(300):
    keep.append((replace(y), lambda: 1))
t = keep[-5][0]
print(len(t))
print('ESCAPED:struct-sequence-reads-neighbours', len(t))
