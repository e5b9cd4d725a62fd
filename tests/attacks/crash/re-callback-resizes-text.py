# id: re-callback-resizes-text
# class: crash
# expect: contained
# technique: a callback resizes the text that is being matched
# source: own
# verified: no
import re

data = bytearray(b"ab" * 1000)
view = memoryview(data)
def grow(m):
    try:
        data.extend(b"x" * 100_000)
    except BufferError:
        pass
    try:
        data.clear()
    except BufferError:
        pass
    data[0:2] = b"zz"
    return b"-"
print(len(re.sub(rb"a", grow, data)))
it = re.finditer(rb"b", data)
m = next(it)
try:
    data.clear()
except BufferError:
    print("held")
del it
view.release()
data.clear()
print(m.group(), m.span(), m.string)
