# id: bytearray-extend-self
# class: crash
# expect: contained
# technique: bytearray.extend from an iterator that mutates the target
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
b = bytearray(b"ab")
def g():
    for i in range(100):
        b.clear()
        yield 65
b.extend(g())
b += bytearray(b)
print(len(b))
