# id: array-repeat
# class: dos-mem
# expect: killed
# technique: array repetition
# source: own
# verified: yes (MemoryError at 2 GB)
import array
x = array.array("Q", [1]) * (2 * 10**9)
