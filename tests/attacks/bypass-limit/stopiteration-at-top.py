# id: stopiteration-at-top
# class: bypass-limit
# expect: contained
# technique: StopIteration / StopAsyncIteration raised at top level
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 1)
raise StopAsyncIteration("value")
