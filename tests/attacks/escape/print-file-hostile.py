# id: print-file-hostile
# class: escape
# expect: contained
# technique: print is given files that misbehave
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
class F:
    def write(self, text):
        raise SystemExit(text)
    def flush(self):
        raise KeyboardInterrupt
for keywords in ({"file": F()}, {"file": F(), "flush": True}, {"end": F()}, {"sep": 5}):
    try:
        print("x", **keywords)
    except BaseException:
        pass
print("after")
