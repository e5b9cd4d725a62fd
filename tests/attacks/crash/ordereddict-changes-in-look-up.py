# id: ordereddict-changes-in-look-up
# class: crash
# expect: contained
# technique: OrderedDict keeps nodes, indices and a table over comparisons that clear it, grow it or take its nodes out
# source: https://github.com/python/cpython/issues/142637
# verified: yes: faults without patch 0078
from collections import OrderedDict
class K:
    def __init__(s,n): s.n=n
    def __hash__(s): return 1
    def __eq__(s,o):
        global count
        count-=1
        if count==0: what()
        return s.n==o.n if isinstance(o,K) else False
def clear():
    od.clear()
    for i in range(50): keep.append(bytes(20))
def grow():
    for i in range(3000): od[i]=i
def grow2():
    od.clear()
    for i in range(3000): dict.__setitem__(od,i,i)
def drop():
    for k in ks:
        od.pop(k,None)
    for i in range(50): keep.append(bytes(20))
keep=[]
acts=[lambda k: od.pop(k,None), lambda k: od.__delitem__(k), lambda k: od.move_to_end(k), lambda k: od.__setitem__(k,3), lambda k: od.popitem(), lambda k: od.popitem(False), lambda k: list(od.items()), lambda k: od.copy()]
for ai,act in enumerate(acts):
  for what in (clear,grow,grow2,drop):
    for n in (1,3,8):
     for resync in (0,1):
      for start in range(1,40):
        count=0
        od=OrderedDict()
        ks=[K(i) for i in range(n)]
        for k in ks: od[k]=1
        if resync:
            for i in range(30): dict.__setitem__(od,str(i),i)
            for i in range(30): dict.__delitem__(od,str(i))
        k=K(n-1)
        count=start
        try: act(k)
        except (KeyError,RuntimeError) as e: pass
        count=0
        try: list(od.items())
        except (KeyError,RuntimeError) as e: pass
print('done')
