# id: csv-endless-line
# class: dos-cpu
# expect: killed
# technique: one long line is parsed for ever
# source: own
# verified: yes
import csv

line = "a" * 100_000
while True:
    try:
        for row in csv.reader([line] * 1000):
            pass
    except csv.Error:
        pass
