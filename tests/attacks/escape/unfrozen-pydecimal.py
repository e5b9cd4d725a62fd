# id: unfrozen-pydecimal
# class: escape
# expect: contained
# technique: change a library class before it is frozen: _pydecimal.Decimal is given to a guest's __subclasscheck__ while its module loads
# source: own
# verified: no
# policy: plugin
import numbers, decimal
seen = []
class M(type):
    def __subclasscheck__(cls, sub):
        if armed and sub.__module__ != '__main__':
            seen.append(sub)
            try: sub.__format__ = lambda self, spec, *a, **k: 'patched'
            except TypeError as e: print(e)
        return False
class G(metaclass=M): pass
armed = False
numbers.Number.register(G)
armed = True
r = format(decimal.Decimal('1234567.5'), '_.2f')
print(seen, r)
if r == 'patched': print('ESCAPED:unfrozen-pydecimal library class changed while it loads')
