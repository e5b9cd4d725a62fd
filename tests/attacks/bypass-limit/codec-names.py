# id: codec-names
# class: bypass-limit
# expect: contained
# technique: encodings.search_function runs on the loading allowance: long names of codecs that do not exist make it loop for nothing charged
# source: own
# verified: no
for i in range(ROUNDS):
    try: ''.encode('q' * 20000 + str(i))
    except LookupError: pass
print('done')
