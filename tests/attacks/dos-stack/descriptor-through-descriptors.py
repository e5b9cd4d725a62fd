# id: descriptor-through-descriptors
# class: dos-stack
# expect: contained
# technique: descriptors that are found through descriptors, in C
# source: own
# verified: yes
import functools


class Node:
    pass


Node.x = property(lambda self: self.x)
Node.y = functools.cached_property(lambda self: self.y)
Node.z = classmethod(functools.partial(getattr, Node(), "z"))
Node.__getattr__ = functools.partialmethod(getattr, "w")
inner = property(len)
for _ in range(200000):
    inner = property(inner.__get__)
Node.v = inner
chain = len
for _ in range(200000):
    chain = staticmethod(chain)
Node.u = chain
for name in "xyzwvu":
    try:
        getattr(Node(), name)
    except (RecursionError, TypeError, AttributeError):
        pass
try:
    chain(())
except (RecursionError, TypeError):
    pass
