# id: bytearray-grows-into-freed-memory
# class: info
# expect: contained
# technique: extend, join, imul and setitem of bytearrays with a buffer of the guest's own, which looks while room is made
# source: own
seen = bytearray()


class Source:
    def look(self):
        seen.extend(target[length:])

    def __buffer__(self, flags):
        self.look()
        return memoryview(bytes(100))

    def __release_buffer__(self, view):
        self.look()

    def __iter__(self):
        for _ in range(100):
            self.look()
            yield 0

    def __length_hint__(self):
        self.look()
        return 5000

    def __index__(self):
        self.look()
        return 0


for length in (0, 10, 500, 8000):
    for step in (lambda: target.extend(Source()), lambda: target.__iadd__(Source()),
                 lambda: target.append(Source()), lambda: target.insert(1, Source()),
                 lambda: target.__setitem__(slice(1, 2), Source()), lambda: target.join([b"", Source()])):
        target = bytearray(length)
        freed = [[print] * (k * 10) for k in range(1, 90)]
        del freed
        step()

if any(seen):
    print("ESCAPED:bytearray-grows-into-freed-memory", bytes(seen)[:32].hex())
