# id: base64-decode
# class: dos-cpu
# expect: killed
# technique: a85/b85 decoding is pure Python and slow
# source: own
# verified: yes (MemoryError at 2 GB)
import base64
base64.a85decode(b"z" * 50000000)
