# id: unicodeerror-object-of-any-type
# class: info
# expect: contained
# technique: a UnicodeDecodeError shows one byte of its object, whatever the program has put there
# source: own
# verified: yes: gets through without patch 0078
# check: two-run-diff
error = UnicodeDecodeError("ascii", b"text", 0, 1, "reason")
for victim in (tuple(range(1000, 1032)), [object()] * 32, "text" * 9, print, {1: 2}, 1 << 900):
    error.object = victim
    for place in range(32):
        error.start, error.end = place, place + 1
        try:
            print("OBSERVED:unicodeerror-object-of-any-type", str(error))
        except TypeError:
            pass
