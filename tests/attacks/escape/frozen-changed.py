# id: frozen-changed
# class: escape
# expect: contained
# technique: types.coroutine() changes a frozen function of the library in place, for everybody: heapq.merge() can be awaited, and its code is nobody's
# source: own
# verified: no
import types, heapq
before = type(heapq.merge([1]))
m = types.coroutine(heapq.merge)
async def main():
    return await heapq.merge([1, 2], [3])
c = main()
try:
    print('ESCAPED:frozen-changed library function changed:', c.send(None), m is heapq.merge)
except TypeError as e: print(e)
c.close()
