# id: islice-skip
# class: dos-cpu
# expect: killed
# technique: islice skips its start items in one next()
# source: own
# verified: yes (still running after 6 s)
import itertools

next(itertools.islice(itertools.count(), 10**17, None))
