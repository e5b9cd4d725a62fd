# id: traceback-third-argument-of-exit
# class: introspection
# expect: blocked
# technique: the third argument of __exit__ is a traceback
# source: own
# verified: yes
class Keep:
    def __enter__(self):
        return self
    def __exit__(self, kind, error, tb):
        self.tb = tb
        return True
keep = Keep()
with keep:
    1 / 0
if keep.tb is not None:
    print("ESCAPED:traceback-third-argument-of-exit")
