# id: pattern-through-sniffer-delimiter
# class: dos-cpu
# expect: contained
# technique: the delimiter that csv.Sniffer guessed becomes part of a pattern
# source: own
# verified: no
import csv
sample = '"a""b"\\"c"\n' * 3000 + '"' * 2000 + "\\" * 2000
for text in (sample, sample.replace("\\", "^"), sample.replace("\\", "]")):
    try:
        csv.Sniffer().sniff(text)
    except csv.Error:
        pass
