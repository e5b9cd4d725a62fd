# id: csv-endless-row
# class: dos-cpu
# expect: killed
# technique: csv reads and writes one endless row
# source: own
# verified: yes
import csv
import io

row = ['"' * 1000000] * 8
while True:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow(row)
    csv.field_size_limit(1 << 40)
    for _ in csv.reader([out.getvalue()]):
        pass
