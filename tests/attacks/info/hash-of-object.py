# id: hash-of-object
# class: info
# expect: contained
# technique: hash of an object is its address shifted
# source: own
# verified: yes
# check: two-run-diff
print("OBSERVED:hash-of-object:", hash(object()))
