# id: namedtuple-flood
# class: dos-mem
# expect: killed
# technique: namedtuple with many fields
# source: own
# verified: yes (still running after 4s, 1130 MB)
import collections
x = collections.namedtuple("P", ["f%d" % i for i in range(3000000)])
