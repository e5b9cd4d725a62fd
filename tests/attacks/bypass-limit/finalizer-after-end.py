# id: finalizer-after-end
# class: bypass-limit
# expect: blocked
# technique: finalisers try to run after the program has ended and print
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
class D:
    def __del__(self):
        print("ESCAPED:finalizer-after-end") if ended else None
ended = False
keep = D()
cycle = [keep]
cycle.append(cycle)
class Value:
    def __repr__(self):
        global ended
        ended = True
        return "value"
Value()
