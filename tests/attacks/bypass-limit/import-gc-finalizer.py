# id: import-gc-finalizer
# class: bypass-limit
# expect: killed
# technique: finalisers that a collection runs during an import, where instructions are not charged
# source: own
# verified: no
class Slow:
    def __del__(self):
        n = 0
        while True:
            n = 1 - n


for _ in range(600):
    s = Slow()
    s.me = s
    del s
import json, string, collections, functools
while True:
    pass
