# id: csv-reader-reenter
# class: crash
# expect: contained
# technique: csv.reader advanced again from its own input iterator
# source: GH python/cpython issue 145105
# verified: yes (SIGSEGV)
import csv
class S:
    n = 0
    def __iter__(self):
        return self
    def __next__(self):
        S.n += 1
        if S.n == 1:
            try:
                next(r)
            except StopIteration:
                pass
            return "a,b"
        if S.n == 2:
            return "x"
        raise StopIteration
r = csv.reader(S())
try:
    next(r)
except csv.Error:
    pass
