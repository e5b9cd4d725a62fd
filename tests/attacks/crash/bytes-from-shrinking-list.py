# id: bytes-from-shrinking-list
# class: crash
# expect: contained
# technique: a list that becomes bytes shrinks while its items say what they are
# source: own
# verified: yes
class Item:
    def __index__(self):
        numbers.clear()
        junk.append(bytearray(5000))
        return 65


for make in (bytes, bytearray, lambda x: bytearray(b"1234").__iadd__(x), lambda x: bytearray(b"12").extend(x),
             lambda x: bytearray(b"123456").__setitem__(slice(1, 3), x), lambda x: b"".join(x),
             lambda x: bytes(tuple(x)), lambda x: int.from_bytes(x, "big")):
    for size in (1, 10, 1000, 100000):
        junk = []
        numbers = [66] * size + [Item()] + [67] * size
        try:
            make(numbers)
        except Exception:
            pass
