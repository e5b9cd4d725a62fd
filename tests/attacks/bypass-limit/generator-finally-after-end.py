# id: generator-finally-after-end
# class: bypass-limit
# expect: blocked
# technique: a generator's finally block tries to run at teardown
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
def g():
    try:
        yield 1
    finally:
        print("ESCAPED:generator-finally-after-end") if done else None
done = False
kept = g()
next(kept)
class Last:
    def __repr__(self):
        global done
        done = True
        return "last"
Last()
