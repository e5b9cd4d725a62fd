# id: struct-pack-index
# class: crash
# expect: contained
# technique: __index__ and __bytes__ that change the buffer being packed into
# source: own
# verified: no
import array
import struct
target = bytearray(64)
class Shrinks:
    def __index__(self):
        try:
            target.clear()
        except BufferError:
            pass
        numbers.clear()
        return 1
class Floats(Shrinks):
    def __float__(self):
        return float(self.__index__())
numbers = array.array("q", range(1000))
for form, value in (("8q", Shrinks()), ("8d", Floats()), ("8?", Shrinks())):
    try:
        struct.pack_into(form, target, 0, *[value] * 8)
    except (struct.error, BufferError, TypeError):
        pass
for work in (lambda: numbers.__setitem__(999, Shrinks()), lambda: numbers.insert(Shrinks(), Shrinks()),
             lambda: numbers.index(Shrinks(), Shrinks()), lambda: numbers.fromlist([Shrinks()] * 100)):
    numbers.extend(range(1000))
    try:
        work()
    except (IndexError, ValueError, TypeError, RuntimeError):
        pass
print("done")
