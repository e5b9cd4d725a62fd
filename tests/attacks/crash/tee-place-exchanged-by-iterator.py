# id: tee-place-exchanged-by-iterator
# class: crash
# expect: contained
# technique: the iterator under a tee exchanges the tee's place, which is counted on from there and leaves items unset
# source: own
# verified: yes: faults without patch 0078
from itertools import tee
class I:
    def __init__(s): s.n=0
    def __iter__(s): return s
    def __next__(s):
        s.n+=1
        if s.n==2 and s is first:
            a.__setstate__((data, 0))
        return [s.n]
import copy
keep=[]
T=type(tee([])[0])
for i in range(30):
    first=I()
    a=tee(first)[0]
    b=tee(I())[0]
    r=getattr(b,'__redu'+'ce__')
    data=r()[2][0]
    del r
    next(a); next(a)
    next(a)
    c=a.__copy__()
    del b, data
    keep=[[j] for j in range(100)]
    d=[next(c) for _ in range(3)]
    del a,c,d
print('done')
