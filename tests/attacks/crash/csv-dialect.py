# id: csv-dialect
# class: crash
# expect: contained
# technique: csv gets dialects, and rows, that change while they are read
# source: own
# verified: yes
import csv


class Dialect:
    delimiter = ","
    quotechar = '"'

    @property
    def escapechar(self):
        for name in csv.list_dialects():
            csv.unregister_dialect(name)
        return None

    @property
    def lineterminator(self):
        csv.field_size_limit(3)
        return "\r\n"


class Lines:
    reader = None

    def __iter__(self):
        return self

    def __next__(self):
        csv.field_size_limit(1 << 62)
        try:
            next(self.reader)
        except Exception:
            pass
        return '"' * 7 + "x" * 100


for _ in range(10):
    for dialect in (Dialect, Dialect(), "excel", "absent", object(), None):
        lines = Lines()
        try:
            lines.reader = csv.reader(lines, dialect)
            for _ in range(5):
                next(lines.reader)
        except (Exception, RecursionError):
            pass
    try:
        csv.field_size_limit(-(1 << 63))
        list(csv.reader(["a" * 1000], quoting=csv.QUOTE_NONNUMERIC, skipinitialspace=True))
    except Exception:
        pass
