# id: str-find-ucs4
# class: dos-cpu
# expect: killed
# technique: search for one character in a four-byte string (wmemchr)
# source: own
# verified: no
a = "\U0001F600" * 4_000_000
while "\U0001F601" not in a:
    pass
