# id: csv-dialects-and-limits
# class: leak
# expect: contained
# part: a
# technique: csv's dialects and limits are the interpreter's, not the program's
# source: own
# verified: yes
import csv
import struct

csv.register_dialect("excel", delimiter="x")
csv.field_size_limit(7)
csv.register_dialect("mine", delimiter=";")
for n in range(200):
    struct.calcsize("%dx" % n)
csv.QUOTE_ALL = struct.calcsize = None
