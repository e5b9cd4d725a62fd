# id: unicode-error-range
# class: crash
# expect: contained
# technique: bytes before and behind an object through UnicodeError's start and end
# source: own
# verified: no
vals = (-5, -1, 0, 3, 100, 2**62, -2**62, 2**63 - 1)
seen = set()
for s in vals:
    for e in (s + 1, s, s - 1, 0, 5):
        for mk in (lambda: UnicodeDecodeError('u', b'abc', s, e, 'r'), lambda: UnicodeEncodeError('u', 'abc', s, e, 'r'), lambda: UnicodeTranslateError('abc', s, e, 'r')):
            try:
                x = mk(); seen.add(str(x)); x.start = s; x.end = e; seen.add(str(x))
            except Exception as ex: seen.add(type(ex).__name__ + str(ex)[:40])
for t in sorted(seen): print(t[:100])
x = UnicodeDecodeError('u', b'abcdefgh', 2, 3, 'r'); x.object = b''; print(x)
x = UnicodeEncodeError('u', 'abcdefgh', 2, 3, 'r'); x.object = ''; print(x)
