# id: io-textwrapper-nest
# class: dos-stack
# expect: contained
# technique: text wrappers nested through buffer attributes
# source: own
# verified: yes (still running after 4s)
import io
f = io.BytesIO(b"abc")
for _ in range(20000):
    f = io.BufferedRandom(f)
f.flush()
f.close()
