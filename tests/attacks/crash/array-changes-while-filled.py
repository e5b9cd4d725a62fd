# id: array-changes-while-filled
# class: crash
# expect: contained
# technique: arrays change while they are filled, compared, joined, viewed and restored
# source: own
# verified: yes
import array
import copy


class Evil:
    def __index__(self):
        try:
            del target[:]
            target.extend(range(20))
            target.__init__("b")
        except (BufferError, TypeError, ValueError):
            pass
        return 1

    __float__ = lambda self: float(self.__index__())

    def __iter__(self):
        yield 1
        self.__index__()
        yield self

    def __len__(self):
        self.__index__()
        return 3

    def __getitem__(self, index):
        return self

    def __buffer__(self, flags):
        self.__index__()
        return memoryview(b"12345678" * 100)

    def read(self, n):
        self.__index__()
        return b"x" * (n % 1000)

    def write(self, data):
        self.__index__()
        held.append(memoryview(data))


held = []
for code in "bBhHiIlLqQfdu":
    for action in (lambda: target.extend(evil), lambda: target.__setitem__(evil, evil), lambda: target.__setitem__(slice(evil, 9, evil), target),
                   lambda: target.insert(evil, evil), lambda: target.pop(evil), lambda: target.index(evil, evil, evil), lambda: target.count(evil),
                   lambda: target.fromlist([evil, 1, evil]), lambda: target.frombytes(evil), lambda: target.fromfile(evil, 100), lambda: target.tofile(evil),
                   lambda: array.array(code, evil), lambda: target.__imul__(evil), lambda: target * evil, lambda: target.__delitem__(slice(0, evil)),
                   lambda: [target.append(evil) for _ in target], lambda: copy.deepcopy(target), lambda: target.__reduce_ex__(evil),
                   lambda: iter(target).__setstate__(evil), lambda: iter(target).__setstate__(1 << 62), lambda: memoryview(target)[evil],
                   lambda: target.__reduce_ex__(3)[0](array.array, code, 99, b"x"), lambda: target.__reduce_ex__(3)[0](array.array, code, 18, b"\xff" * 7),
                   lambda: target.fromunicode("\U0010ffff" * 50), lambda: array.array("u", target.tobytes()), lambda: target == array.array("d", evil)):
        evil = Evil()
        target = array.array(code, "a" * 50 if code == "u" else range(50))
        iterator = iter(target)
        next(iterator)
        for _ in range(2):
            try:
                action()
            except Exception:
                pass
            held.append(memoryview(target))
            if len(held) % 3 == 0:
                del held[:]
        try:
            list(iterator)
        except ValueError:
            pass
