# id: re-callback-changes-buffer
# class: crash
# expect: contained
# technique: the callback of sub() changes the bytearray that is being searched; a match is asked for its groups after it
# source: own
# verified: no
import re

data = bytearray(b"abc" * 5000)


def shrink(match):
    for change in (data.clear, lambda: data.extend(b"x" * 100_000), lambda: data.__setitem__(0, 7)):
        try:
            change()
        except BufferError:
            pass
    return b"-"


re.sub(b"b", shrink, data)
found = re.search(b"(b)(c)", data)
if found:
    data.clear()
    try:
        print(found.groups(), found.group(1), found.string)
    except (IndexError, ValueError) as error:
        print(type(error).__name__)
iterator = re.finditer(b"a", bytearray(b"a" * 100))
print(sum(1 for _ in iterator))
