# id: traceback-parameter-of-exit
# class: introspection
# expect: blocked
# technique: __exit__ receives the traceback as a parameter; no dunder read is needed
# source: own
# verified: yes
class W:
    def __enter__(self):
        return self
    def __exit__(self, t, v, tb):
        if "<frame at" in str(tb.tb_frame):
            print("ESCAPED:traceback-parameter-of-exit")
        return True
with W():
    1 / 0
