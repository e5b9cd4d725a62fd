# id: zlib-windows
# class: dos-mem
# expect: killed
# technique: compressors with the largest windows: 256 KiB each, outside of Python's objects
# source: own
# verified: yes
import zlib
kept = []
while True:
    kept.append(zlib.compressobj(9, zlib.DEFLATED, 15, 9))
