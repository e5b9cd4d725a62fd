# id: utf8-cache
# class: dos-mem
# expect: killed
# technique: strings whose UTF-8 form is cached beside them
# source: own
# verified: no
keep = []
n = 0
while True:
    s = "\u20ac" * 100_000 + str(n)
    n += 1
    print(s[:0] + "", end="")
    keep.append(s)
