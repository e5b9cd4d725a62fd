# id: buffer-released-by-hook
# class: crash
# expect: contained
# technique: __buffer__ hands out a view that __release_buffer__ then releases and resizes
# source: own
# verified: no (plain CPython 3.13.0: exit code 0, BufferError: memoryview has 1 exported buffer)
class Exporter:
    def __init__(self):
        self.data = bytearray(4096)

    def __buffer__(self, flags):
        self.view = memoryview(self.data)
        return self.view

    def __release_buffer__(self, view):
        view.release()
        self.view.release()
        self.data.clear()


for use in (bytes, bytearray, lambda e: memoryview(e)[10:20].tobytes(), lambda e: b"".join([e, e]), lambda e: bytearray(8).extend(e)):
    try:
        use(Exporter())
    except (BufferError, ValueError, TypeError):
        pass
