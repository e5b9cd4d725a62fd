# id: bytearray-percent-mutates
# class: crash
# expect: contained
# technique: a bytearray changes while it is formatted, split, joined, translated and replaced
# source: own
# verified: yes
data = bytearray(b"%s %d %b" * 100)


class Evil:
    def __index__(self):
        data.clear()
        data.extend(b"x" * 100000)
        return 5

    __int__ = __index__
    __trunc__ = __index__

    def __bytes__(self):
        data.clear()
        return b"y"

    def __str__(self):
        data.clear()
        return "y"

    def __buffer__(self, flags):
        data.clear()
        data.extend(b"z" * 50000)
        return memoryview(b"%")

    def __iter__(self):
        data.clear()
        yield 4
        data.extend(b"w" * 70000)
        yield self

    def __getitem__(self, key):
        data.clear()
        return 7


ACTIONS = [lambda e: data % ((e,) * 300), lambda e: data.split(e), lambda e: data.replace(e, e), lambda e: data.join([e, e]),
           lambda e: data.translate(e), lambda e: data.translate(bytes(256), e), lambda e: data.insert(e, e),
           lambda e: data.pop(e), lambda e: data.append(e), lambda e: data.extend(e), lambda e: data.__imul__(e),
           lambda e: data.__setitem__(e, e), lambda e: data.__setitem__(slice(e, e, e), e), lambda e: data.__getitem__(e),
           lambda e: data.__delitem__(slice(None, e, e)), lambda e: data.find(e, e, e), lambda e: data.count(e, e),
           lambda e: data.startswith((e, e), e), lambda e: data.center(e, e), lambda e: data.hex(e, e),
           lambda e: data.expandtabs(e), lambda e: data.zfill(e), lambda e: data.strip(e), lambda e: data.partition(e),
           lambda e: data.__init__(e), lambda e: data.__contains__(e), lambda e: data.remove(e), lambda e: data.resize(e),
           lambda e: data.decode("utf-8", e), lambda e: data.maketrans(e, e), lambda e: data + e, lambda e: data == e]
for action in ACTIONS:
    for _ in range(3):
        data[:] = b"%s %d %b" * 100
        try:
            action(Evil())
        except Exception:
            pass
        view = memoryview(data)
        try:
            action(Evil())
        except Exception:
            pass
        view.release()
