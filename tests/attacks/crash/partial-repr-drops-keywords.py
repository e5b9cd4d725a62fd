# id: partial-repr-drops-keywords
# class: crash
# expect: contained
# technique: a keyword of a partial takes itself out of the keywords while it is shown
# source: own
# verified: yes: faults without patch 0078
from functools import partial
class E:
    def __repr__(s):
        p.keywords.clear(); keep.extend([(i,)*3 for i in range(100)])
        return 'E'
    __hash__=lambda s:1
keep=[]
for i in range(50):
    p=partial(print)
    p.__setstate__((print,(),{slice(E(),(1,i),(2,i)):1},{}))
    r=repr(p)
print('done')
