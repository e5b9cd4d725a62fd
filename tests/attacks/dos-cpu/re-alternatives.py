# id: re-alternatives
# class: dos-cpu
# expect: killed
# technique: patterns of many alternatives, repeats and classes are compiled and searched in megabytes
# source: own
# verified: yes
import re

text = "ab" * 1000000
n = 0
while True:
    n += 1
    for pattern in ("(?:a|b|ab)*c%d" % n, "(?:%s)" % "|".join("a" * (k % 50) + "b%d" % k for k in range(2000 + n)), "(?i)[^\\W\\d_]{1,200}x{0,%d}" % (n % 900),
                    "(a?){500}a{500}%d" % n, "((((a*)*)*)*)*%d" % n):
        try:
            compiled = re.compile(pattern)
            compiled.search(text)
            compiled.sub("x", text[:100000])
            compiled.split(text[:100000])
        except re.error:
            pass
