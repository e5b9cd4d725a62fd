# id: encode-charref
# class: dos-mem
# expect: killed
# technique: encoding errors replaced by ten bytes for each character, chained
# source: own
# verified: yes (still running after 6 s)
text = "\U0010ffff" * 2_000_000
while True:
    text = text.encode("ascii", "xmlcharrefreplace").decode().replace("&", "\U0010ffff")
