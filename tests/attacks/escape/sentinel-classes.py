# id: sentinel-classes
# class: escape
# expect: contained
# technique: strict: classes that a module deletes or keeps only as instances in defaults are not frozen (enum._not_given, enum._auto_null)
# source: own
# verified: no
import enum
changed = []
def types_of(f):
    for d in (f.__defaults__ or ()) + tuple((f.__kwdefaults__ or {}).values()):
        yield type(d), d
for f in (enum.EnumType.__call__, enum.auto.__init__):
    for t, d in types_of(f):
        try:
            t.__repr__ = lambda self: 'mine'
            changed.append(d)
        except TypeError: pass
if changed: print('ESCAPED:sentinel-classes library classes changed', changed)
