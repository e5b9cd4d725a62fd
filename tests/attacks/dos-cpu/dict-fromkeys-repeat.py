# id: dict-fromkeys-repeat
# class: dos-cpu
# expect: killed
# technique: dict.fromkeys with an endless iterator of one key
# source: own
# verified: yes (still running after 4s)
import itertools
dict.fromkeys(itertools.repeat(1))
