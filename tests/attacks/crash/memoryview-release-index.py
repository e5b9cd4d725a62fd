# id: memoryview-release-index
# class: crash
# expect: contained
# technique: an index whose __index__ releases the view and resizes its buffer
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
class Index:
    def __index__(self):
        view.release()
        data[:] = b""
        return 100_000


for act in (lambda: view[Index()], lambda: view.__setitem__(Index(), 1), lambda: view[Index():], lambda: view.__setitem__(5, Index()),
            lambda: view.cast("B", [Index()]), lambda: view.__setitem__(slice(0, 1), bytes([7]) if view[Index()] else b"x"),
            lambda: view.hex(":", Index()), lambda: view.index(Index()), lambda: view.count(Index())):
    data = bytearray(200_000)
    view = memoryview(data)
    try:
        act()
    except (ValueError, TypeError, BufferError, IndexError, AttributeError):
        pass
