# id: generator-throw-traceback
# class: introspection
# expect: blocked
# technique: traceback object captured from one generator and read in another place
# source: own
# verified: yes
class W:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        keep.extend(a)
        return True
keep = []
def g():
    with W():
        yield 1
x = g()
next(x)
x.throw(ValueError("v"))if False else None
try:
    x.throw(ValueError("v"))
except StopIteration:
    pass
if "<traceback object" in str(keep[2]):
    print("ESCAPED:generator-throw-traceback")
