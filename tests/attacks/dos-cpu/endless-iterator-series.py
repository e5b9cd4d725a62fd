# id: endless-iterator-series
# class: dos-cpu
# expect: killed
# technique: str.join, dict and min over endless iterators one after the other
# source: own
# verified: no
import itertools

min(itertools.zip_longest(itertools.repeat(1), itertools.cycle((1, 2))))
