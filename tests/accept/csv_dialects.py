# What functions of the library keep for a program: dialects of csv, members of flags.
import csv
import io
import re

csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_ALL)
print(csv.list_dialects()[-1], csv.get_dialect("pipes").delimiter)
out = io.StringIO()
csv.writer(out, "pipes").writerow(["a", "b|c", 1])
print(out.getvalue())
csv.unregister_dialect("pipes")
print("pipes" in csv.list_dialects())
print(~re.I, re.I | re.M, ~(re.I | re.M) & re.S, re.RegexFlag(0))
