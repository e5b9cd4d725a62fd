# id: format-default-address
# class: info
# expect: contained
# technique: default format() and str.format of an object without __str__
# source: own
# verified: yes
# check: two-run-diff
class K:
    pass
print("OBSERVED:format-default-address:", "{!r} {}".format(K(), K()))
