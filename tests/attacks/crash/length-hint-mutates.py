# id: length-hint-mutates
# class: crash
# expect: contained
# technique: __length_hint__ and __iter__ empty the list that is being extended
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
target = list(range(1000))


class Source:
    def __length_hint__(self):
        target.clear()
        return 50

    def __iter__(self):
        target[:] = []
        return iter("abc")


for _ in range(50):
    target.extend(range(100))
    target.extend(Source())
    target += Source()
    target[2:50] = Source()
