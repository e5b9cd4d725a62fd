# id: endless-loop-in-index
# class: bypass-limit
# expect: killed
# technique: endless loop in __index__ called from a C slice
# source: own
# verified: yes (SIGINT)
class I:
    def __index__(self):
        while True:
            pass
[1, 2, 3][I():]
