# id: decimal-signals-lose-context
# class: crash
# expect: blocked
# technique: the truth of a value that is stored in a SignalDict, or compared with it, is asked while its context dies
# source: own
# verified: yes: faults without patch 0077
import decimal


class Truth:
    def __bool__(self):
        contexts.clear()
        junk.extend([decimal.Context() for _ in range(50)])
        return True


junk = []
for _ in range(20):
    contexts = [decimal.Context()]
    flags = contexts[0].flags
    try:
        flags[decimal.Inexact] = Truth()
    except ValueError:
        pass
    contexts = [decimal.Context()]
    flags = contexts[0].flags
    try:
        flags == {name: Truth() for name in flags.copy()}
    except ValueError:
        pass
