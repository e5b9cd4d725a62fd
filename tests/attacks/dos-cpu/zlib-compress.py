# id: zlib-compress
# class: dos-cpu
# expect: killed
# technique: one compression call on highly adversarial data at level 9
# source: own
# verified: yes (still running after 4s)
import zlib
d = (b"ab" * 40 + b"c") * 2500000
while True:
    zlib.compress(d, 9)
