"""For pure Python twins of C modules."""

from weakref import ProxyType, ReferenceType, getweakrefcount, proxy, ref
