# id: bytearray-join-resize
# class: crash
# expect: contained
# technique: buffers that change size while join, translate and slices use them
# source: own
# verified: no
class Item:
    def __index__(self):
        b.clear()
        return 65


b = bytearray(b"x" * 1000)
for attempt in (
    lambda: b.join([b, b]),
    lambda: b.__setitem__(0, Item()),
    lambda: b.__setitem__(slice(0, 900), [Item()] * 10),
    lambda: b.extend(Item() for _ in range(10)),
    lambda: b.insert(5, Item()),
):
    b = bytearray(b"x" * 1000)
    try:
        attempt()
    except (IndexError, TypeError, BufferError, ValueError):
        pass
