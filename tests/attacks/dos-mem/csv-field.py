# id: csv-field
# class: dos-mem
# expect: killed
# technique: csv collects one field without end
# source: own
# verified: yes
import csv
import itertools

csv.field_size_limit(1 << 60)
next(csv.reader(itertools.chain(['"'], itertools.repeat("x" * 100000))))
