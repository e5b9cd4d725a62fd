# id: codec-name-uncharged
# class: bypass-limit
# expect: contained
# technique: a loop over guest text on the loading allowance: encodings.normalize_encoding of a long name
# source: own
# verified: no
# policy: plugin
n = 0
for i in range(8):
    try: b'abc'.decode('x' * 400000 + str(i))
    except LookupError: n += 1
print(n)
