# id: zlib-near-match-chains
# class: dos-cpu
# expect: killed
# technique: input of many near matches, where deflate's best level searches longest
# source: own
# verified: yes
import zlib
data = b"".join(b"ab" + bytes([i % 251, i % 241]) for i in range(250000))
while True:
    zlib.compress(data, 9)
