# id: deepcopy-wide
# class: dos-mem
# expect: killed
# technique: deepcopy of a wide list whose items reduce to giants
# source: own
# verified: yes (MemoryError at 2 GB)
import copy
class K:
    def __deepcopy__(self, m):
        return "x" * 10**8 + str(id(self))
x = copy.deepcopy([K() for _ in range(1000)])
