# id: re-huge-repeat
# class: dos-mem
# expect: contained
# technique: counted repeats that are written out
# source: own
# verified: no
import re

for pattern in (r"(?:a{1000}){1000}", r"((((a{99}){99}){99}){99})", r"(?:(?:){99999999}){99999999}", r"[\w\W]{200000}",
                r"(?:a?){4000000000}", r"\w{1000}\w{1000}\w{1000}", r"(?i)\w{999}", r"(?:x{0,999}y?){0,999}"):
    try:
        re.compile(pattern).search("a" * 5000 + "\u0436")
    except (re.error, OverflowError) as e:
        print(pattern, type(e).__name__)
