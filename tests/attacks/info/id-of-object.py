# id: id-of-object
# class: info
# expect: contained
# technique: id() of a fresh object is a heap address
# source: own
# verified: yes
# check: two-run-diff
print("OBSERVED:id-of-object:", id(object()))
