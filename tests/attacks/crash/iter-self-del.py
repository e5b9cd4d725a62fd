# id: iter-self-del
# class: crash
# expect: contained
# technique: iterator drops its container and itself
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
class I:
    def __iter__(self):
        return self
    def __next__(self):
        global it, data
        it = data = None
        return bytearray(10)
for f in (list, tuple, set if False else list, sum if False else list, max if False else tuple):
    it = I()
    data = [it]
    try:
        n = 0
        for x in it:
            n += 1
            if n > 10:
                break
    except TypeError:
        pass
a, b = zip(*[(1, 2)] * 3), 0
print(list(a))
