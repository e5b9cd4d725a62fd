# id: view-released-by-index
# class: crash
# expect: contained
# technique: an index releases the memoryview that is being written, and its memory is another object by then (patch 0083)
# source: own
# verified: yes: on the tree before
SIZE = 320


class Index:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        whole.release()
        data.__init__()
        self.reused = bytearray(b"z" * SIZE)
        return 3


for shape in ([SIZE], [20, 16]):
    data = bytearray(SIZE)
    whole = memoryview(data)
    index = Index(whole.cast("c", shape))
    try:
        index.view[index if len(shape) == 1 else (index, 3)] = b"A"
    except ValueError as error:
        print(error)
    if index.reused.count(b"A"):
        print("ESCAPED: wrote into another object's memory")
