# id: filter-of-nothing-in-zip
# class: dos-cpu
# expect: killed
# technique: a filter that never yields, inside a zip inside a chain: items flow only between C iterators
# source: own
import itertools
next(itertools.chain(zip(filter(None, itertools.repeat(0)), itertools.count())))
