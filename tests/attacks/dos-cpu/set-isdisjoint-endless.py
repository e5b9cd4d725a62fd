# id: set-isdisjoint-endless
# class: dos-cpu
# expect: killed
# technique: set.isdisjoint over an endless iterator
# source: own
# verified: no
import itertools

{1, 2}.isdisjoint(itertools.repeat(3))
