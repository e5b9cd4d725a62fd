# id: keyword-name-in-url-cache
# class: bypass-limit
# expect: contained
# technique: the name of a keyword is a str that says itself what it is equal to, and stands in a key
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
from urllib.parse import urlsplit


class Name(str):
    binds = "allow_fragments"

    def __hash__(self):
        return hash("scheme")

    def __eq__(self, other):
        return other == Name.binds


try:
    urlsplit("//good.example/", **{Name("x"): "https"})
except TypeError:
    pass
Name.binds = "scheme"
if urlsplit("//good.example/", scheme="https").scheme != "https":
    print("ESCAPED:keyword-name-in-url-cache")
