# id: hash-of-str
# class: info
# expect: contained
# check: two-run-diff
# technique: the secret of string hashing seen through hash() and through the order of a set
# source: own
# verified: yes
print("OBSERVED:", hash("abc"), hash(b"abc"), list({"a", "b", "c", "d", "e"}))
