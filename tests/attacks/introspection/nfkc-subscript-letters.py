# id: nfkc-subscript-letters
# class: introspection
# expect: blocked
# technique: letters that Python normalises to ASCII in identifiers
# source: own
# verified: yes (prints its line in plain CPython)
def f():
    pass
if f.__𝓰𝓵𝓸𝓫𝓪𝓵𝓼__["f"] is f:
    print("ESCAPED:nfkc-subscript-letters")
