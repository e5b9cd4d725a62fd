# id: re-purge-while-matching
# class: crash
# expect: contained
# technique: the pattern is dropped, the cache purged and the same pattern compiled again inside its own callback
# source: own
# verified: no
import re


def callback(match):
    global pattern
    pattern = None
    re.purge()
    for n in range(600):
        re.compile(f"a{n}")
    return re.sub("b", lambda m: m.re.sub("b", "c", m.string), match.string)[:10]


pattern = re.compile("(a)(b)?")
print(pattern.sub(callback, "ababab" * 3)[:30])
scanner = re.compile("a").scanner("aaaa")
del pattern
print([scanner.search().span() for _ in range(4)])
