# id: csv-dialects-and-limits
# class: leak
# expect: blocked
# part: b
# technique: csv's dialects and limits are the interpreter's, not the program's
# source: own
# verified: yes
import csv
import struct

if csv.field_size_limit() != 131072 or "mine" in csv.list_dialects() or csv.QUOTE_ALL is None or struct.calcsize is None:
    print("ESCAPED:csv-dialects-and-limits")
if list(csv.reader(["axb"]))[0] != ["axb"]:
    print("ESCAPED:csv-dialects-and-limits")
