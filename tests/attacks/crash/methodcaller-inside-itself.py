# id: methodcaller-inside-itself
# class: crash
# expect: contained
# technique: the look-up of a methodcaller's method calls the same methodcaller, which shares the place of its first argument
# source: own
# verified: yes: faults without patch 0078
from operator import methodcaller
class N(str):
    def __hash__(s): return hash('go')
    def __eq__(s,o):
        global armed
        if armed:
            armed=False
            m(Other())
            keep.extend([bytes(50) for i in range(50)])
        return False
keep=[]
class Other:
    def go(s,*a): return 1
class A:
    def go(s,*a): return type(s).__name__
for i in range(50):
    a=A(); a.__dict__[N('go')]=1
    armed=False
    m=methodcaller('go',1)
    armed=True
    print(m(a)) if i==0 else m(a)
