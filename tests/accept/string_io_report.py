# Text streams in memory, CSV in and out, wrapped paragraphs.
import csv
import io
import textwrap

DATA = """name,city,amount
"Miller, Ann",Paris,12.50
Bob,"New
York",7
"Quote ""Q"" Smith",Rome,0.25
"""
rows = list(csv.DictReader(io.StringIO(DATA)))
for row in rows:
    print(row)
print(sum(float(r["amount"]) for r in rows))
out = io.StringIO()
writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
writer.writerow(["id", "text"])
writer.writerows(enumerate(["plain", "semi;colon", 'q"uote', "line\nbreak"]))
print(out.getvalue(), end="")
print(list(csv.reader(["a|b|'c|d'"], delimiter="|", quotechar="'")), csv.list_dialects())
table = io.StringIO()
w = csv.DictWriter(table, fieldnames=["k", "v"], extrasaction="ignore", restval="-")
w.writeheader()
w.writerow({"k": 1, "x": 2})
print(repr(table.getvalue()))
text = """The quick brown fox, who had been practising for weeks, jumped
    over the lazy dog; the dog did not mind."""
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 40, placeholder=" ..."))
print(textwrap.dedent("""\
    def f():
        return 1
"""), end="")
print(textwrap.indent("a\n\nb", "> "), textwrap.wrap("supercalifragilistic", 8))
stream = io.StringIO("one\ntwo\nthree")
print(stream.readline(), stream.tell(), stream.read(2), list(stream), stream.seek(0), stream.read())
raw = io.BytesIO(b"\x01\x02\x03\x04")
print(raw.read(2), raw.getvalue(), raw.seek(-1, 2), raw.read())
with io.StringIO() as s:
    print("captured", 1, file=s, sep="-")
    captured = s.getvalue()
print(repr(captured), s.closed)
