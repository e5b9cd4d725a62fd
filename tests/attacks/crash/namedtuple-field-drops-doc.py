# id: namedtuple-field-drops-doc
# class: crash
# expect: contained
# technique: the docstring of a namedtuple's field replaces itself while it is shown
# source: own
# verified: yes: faults without patch 0078
from collections import namedtuple
class E:
    def __repr__(s):
        P.x.__doc__=None; keep.extend([[i,i,i] for i in range(100)])
        return 'E'
keep=[]
for i in range(50):
    P=namedtuple('P','x')
    P.x.__doc__=slice(E(),(1,i),(2,i))
    repr(P.x)
print('done')
