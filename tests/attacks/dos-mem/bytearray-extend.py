# id: bytearray-extend
# class: dos-mem
# expect: killed
# technique: bytearray.extend with an endless iterator
# source: own
# verified: yes (still running after 4s, 735 MB)
import itertools
bytearray().extend(itertools.repeat(1))
