# id: marshal-deep
# class: dos-stack
# expect: contained
# technique: marshal load of deep tuples
# source: own
# verified: no (plain CPython 3.13.0: rc 1, ValueError: recursion limit exceeded)
import marshal
marshal.loads(b")\x01" * 1000000 + b"N")
