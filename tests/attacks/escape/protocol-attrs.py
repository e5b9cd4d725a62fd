# id: protocol-attrs
# class: escape
# expect: contained
# technique: strict: the set of a library protocol's methods is open: after a change everything is a SupportsInt, or nothing is
# source: own
# verified: no
import typing
typing.SupportsInt.__dict__['__protocol_attrs__'].clear()
class A: pass
r = isinstance(A(), typing.SupportsInt)
ann = typing.SupportsInt.__dict__.get('__annotations__')
if isinstance(ann, dict): ann['planted'] = 1
if r: print('ESCAPED:protocol-attrs library class changed: isinstance(object, SupportsInt)', r, typing.SupportsInt.__annotations__)
