# id: key-in-quoter-cache
# class: bypass-limit
# expect: contained
# technique: bytes that yield a program's ints fill the table of quoted characters that urllib.parse keeps
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import urllib.parse
class Number(int):
    lies = False
    def __hash__(self):
        return 32
    def __eq__(self, other):
        return Number.lies
class Data(bytes):
    def __iter__(self):
        return iter([Number(65)])
    def rstrip(self, chars):
        return self
try:
    urllib.parse.quote_from_bytes(Data(b"A"))
except TypeError:
    pass
Number.lies = True
if urllib.parse.quote("a b") != "a%20b":
    print("ESCAPED:key-in-quoter-cache")
