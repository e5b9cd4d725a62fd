# id: generator-reentry
# class: crash
# expect: contained
# technique: generator advanced, closed and thrown into while running
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
def g():
    for op in (lambda: next(it), lambda: it.close(), lambda: it.throw(KeyError), lambda: it.send(1)):
        try:
            op()
        except (ValueError, KeyError):
            pass
    yield 1
it = g()
print(next(it))
