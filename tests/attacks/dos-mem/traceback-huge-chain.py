# id: traceback-huge-chain
# class: dos-mem
# expect: contained
# technique: an exception with a hundred thousand causes, each with notes, is formatted and then reported
# source: own
# verified: no (unbounded in CPython)
import traceback

error = ValueError("first")
for n in range(100_000):
    following = KeyError("x" * 50)
    following.__cause__ = error
    following.add_note("note\n" * 10)
    error = following
try:
    print(len("".join(traceback.format_exception(error))))
finally:
    raise error
