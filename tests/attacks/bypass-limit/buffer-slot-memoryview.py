# id: buffer-slot-memoryview
# class: bypass-limit
# expect: contained
# technique: __buffer__ of bytes gives a memoryview and its type
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
# Only the strict policy withholds memoryviews.
view = b"abc".__buffer__(0)
made = type(view)(b"x")
print(len(view), len(made))
