# id: generic-alias-late-parameter
# class: crash
# expect: contained
# technique: an argument of a generic alias becomes a parameter after the alias has listed its parameters
# source: own
# verified: yes: faults without patch 0078
from typing import TypeVar
T=TypeVar('T')
class X: pass
x=X()
a=list[x,T]
a.__parameters__
x.__class__=type('Y',(X,),{'__typing_subst__':lambda s,a: a})
print(a[int])
