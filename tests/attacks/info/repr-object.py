# id: repr-object
# class: info
# expect: contained
# technique: default repr prints a heap address
# source: own
# verified: yes
# check: two-run-diff
print("OBSERVED:repr-object:", repr(object()))
