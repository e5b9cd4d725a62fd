# id: array-extend
# class: dos-mem
# expect: killed
# technique: array.extend with an endless iterator
# source: own
# verified: yes (still running after 4s, 957 MB)
import array, itertools
array.array("d").extend(itertools.repeat(1.0))
