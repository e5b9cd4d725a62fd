# id: converted-item-shows-address
# class: info
# expect: blocked
# technique: ar01 carried on: the freed item's memory is a tuple's, so that its "type" is a list of ours, whose item pointer is taken for the type's name: the message shows the bytes of an address
# source: own
# verified: no
# Patch 0099.
import array
class F:
    __slots__ = ('__weakref__', 'a', 'b', 'c', 'd')
    def __float__(self):
        L.clear()
        del self
        for i in range(200):
            keep.append(tuple([fake, 1, 2, 3, 4]))
        return 'x'
keep = []
fake = [object()]
L = []
seen = []
for i in range(8):
    fake[0] = [i]
    L.append(F())
    arr = array.array('d')
    try:
        arr.fromlist(L)
    except BaseException as e:
        seen.append(ascii(str(e))[:40])
print('ESCAPED:converted-item-shows-address' if '.__float__' in seen[0] and 'F.' not in seen[0] else 'held', seen)
