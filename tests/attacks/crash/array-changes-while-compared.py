# id: array-changes-while-compared
# class: crash
# expect: contained
# technique: an array changes while it is compared, extended and sorted into
# source: own
# verified: yes
import array

numbers = array.array("i", range(1000))


class Shrinks:
    def __eq__(self, other):
        del numbers[:]
        return False

    def __index__(self):
        del numbers[:]
        return 1

    def __iter__(self):
        for i in range(100):
            del numbers[:]
            yield i


def refill():
    del numbers[:]
    numbers.extend(range(1000))


for action in (lambda: numbers.index(Shrinks()), lambda: numbers.count(Shrinks()),
               lambda: numbers.remove(Shrinks()), lambda: numbers.extend(Shrinks()),
               lambda: numbers.insert(Shrinks(), Shrinks()), lambda: numbers.pop(Shrinks()),
               lambda: numbers.__setitem__(999, Shrinks()), lambda: numbers.append(Shrinks()),
               lambda: numbers.fromlist([Shrinks()] * 10), lambda: numbers.__imul__(Shrinks())):
    refill()
    try:
        action()
    except Exception:
        pass
view = memoryview(numbers)
try:
    numbers.append(1)
except BufferError:
    pass
