# id: report-endless-notes
# class: bypass-limit
# expect: contained
# technique: __notes__ is a sequence that never ends, read by whoever formats the exception
# source: own
# verified: yes (still running after 6 s)
class Notes(list):
    def __iter__(self):
        while True:
            yield "note " * 1000

    def __len__(self):
        return 10**9

    def __getitem__(self, i):
        return "note"


error = ValueError("x")
error.__notes__ = Notes()
raise error
