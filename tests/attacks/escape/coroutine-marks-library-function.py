# id: coroutine-marks-library-function
# class: escape
# expect: blocked
# technique: types.coroutine gives a generator function of the library new code, for everybody who calls it
# source: own
# verified: yes
import collections
import contextlib
import heapq
import textwrap
import types

for function in (heapq.merge, collections.Counter.elements, collections.UserDict.__iter__,
                 textwrap.TextWrapper._split, contextlib.suppress.__exit__):
    marked = types.coroutine(function)
    if marked is function and function is heapq.merge:
        print("ESCAPED:coroutine-marks-library-function")


async def awaits():
    return await heapq.merge([1], [2])


task = awaits()
try:
    task.send(None)
    print("ESCAPED:coroutine-marks-library-function")
except TypeError:
    pass
print(list(heapq.merge([1], [2])))
