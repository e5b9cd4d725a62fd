# id: report-exception-str-raises
# class: crash
# expect: contained
# technique: exception whose __str__ and __repr__ raise
# source: own
# verified: no (plain CPython 3.13.0: rc 1, E: <exception str() failed>)
class E(Exception):
    def __str__(self):
        raise KeyError("no text")
    __repr__ = __str__
raise E()
