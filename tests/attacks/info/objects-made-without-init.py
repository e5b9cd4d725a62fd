# id: objects-made-without-init
# class: info
# expect: contained
# check: two-run-diff
# technique: instances by __new__ alone: fields that __init__ would have written, read through every attribute
# source: own
import array, collections, csv, decimal, functools, io, json, random, struct, zlib

freed = [[print] * k for k in range(1, 200)]
del freed
for kind in (array.array, bytearray, collections.deque, collections.OrderedDict, decimal.Context, io.BytesIO,
             io.StringIO, io.TextIOWrapper, io.IncrementalNewlineDecoder, random.Random, struct.Struct,
             functools.partial, UnicodeDecodeError, UnicodeEncodeError, StopIteration, OSError, SyntaxError,
             classmethod, staticmethod, property, super, slice, memoryview):
    for arguments in ((), (int,), ("i",), (b"x",)):
        try:
            blank = kind.__new__(kind, *arguments)
        except Exception:
            continue
        for name in sorted(dir(blank)):
            try:
                print("OBSERVED:", kind.__name__, name, repr(getattr(blank, name))[:200])
            except Exception as error:
                print("OBSERVED:", kind.__name__, name, type(error).__name__)
        break
