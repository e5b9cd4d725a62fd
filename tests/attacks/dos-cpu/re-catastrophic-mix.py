# id: re-catastrophic-mix
# class: dos-cpu
# expect: contained
# technique: eight classic exploding patterns over long near misses: all must end, or be killed
# source: own
# verified: yes (several of them take years)
import re

CASES = {
    r"^(a+)+$": "a" * 50_000 + "!", r"^(([a-z])+.)+[A-Z]([a-z])+$": "a" * 50_000,
    r"^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$":
        "a" * 50_000 + "!",
    r"(.*)(.*)(.*)(.*)(.*)[^a]$": "a" * 50_000, r"(x+x+)+y": "x" * 50_000,
    r"\s+$": " " * 50_000 + "x", r"(?:(?:a?){20}){20}a{400}": "a" * 399, r"(\w+\d+)+C": "a1" * 25_000,
}
for pattern, text in CASES.items():
    print(re.match(pattern, text) is not None)
