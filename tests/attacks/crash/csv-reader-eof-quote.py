# id: csv-reader-eof-quote
# class: crash
# expect: contained
# technique: re-entrant csv.reader reaches the end of input inside an open quote
# source: GH python/cpython issue 157379
# verified: no (plain CPython 3.13.0: rc 0, finishes)
import csv
class S:
    n = 0
    def __iter__(self):
        return self
    def __next__(self):
        S.n += 1
        if S.n == 1:
            return '"abc'
        if S.n == 2:
            try:
                next(r)
            except (StopIteration, csv.Error):
                pass
            raise StopIteration
        raise StopIteration
r = csv.reader(S())
try:
    next(r)
except (csv.Error, StopIteration):
    pass
