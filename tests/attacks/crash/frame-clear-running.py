# id: frame-clear-running
# class: crash
# expect: contained
# technique: frame.clear, f_lineno and f_trace manipulation of suspended frames
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
def g():
    x = [1]
    try:
        yield x
    finally:
        f.clear() if False else None
it = g()
next(it)
f = it.gi_frame
for op in (lambda: f.clear(), lambda: setattr(f, "f_lineno", 1), lambda: setattr(f, "f_trace_opcodes", True), lambda: f.f_locals.update({"x": 5})):
    try:
        op()
    except (RuntimeError, ValueError, AttributeError, TypeError):
        pass
try:
    next(it)
except (StopIteration, RuntimeError):
    print("ok")
