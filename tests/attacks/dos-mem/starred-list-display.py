# id: starred-list-display
# class: dos-mem
# expect: killed
# technique: list display with an endless starred item
# source: own
# verified: yes (MemoryError at 2 GB)
import itertools
a = [*itertools.repeat(0)]
