# id: key-in-url-cache
# class: bypass-limit
# expect: contained
# technique: the same in urlsplit
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
from urllib.parse import urlsplit


class Meta(type):
    def __hash__(cls):
        return hash(str)

    def __eq__(cls, other):
        return True


class Text(str, metaclass=Meta):
    def __hash__(self):
        return hash("http://good.example/")

    def __eq__(self, other):
        return True


urlsplit(Text("http://evil.example/"))
if urlsplit("http://good.example/").netloc != "good.example":
    print("ESCAPED:key-in-url-cache")
