# id: statistics-normal
# class: dos-mem
# expect: killed
# technique: statistics.NormalDist.samples with a giant count
# source: own
# verified: yes (still running after 4s, 1710 MB)
import statistics
x = statistics.NormalDist().samples(10**10)
