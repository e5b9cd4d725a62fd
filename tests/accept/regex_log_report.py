# needs: datetime, re
# Access log lines picked apart with regular expressions and summed up by hour and status.
import re
from collections import Counter, defaultdict
from datetime import datetime, timedelta

LINE = re.compile(r"""
    (?P<host>[\d.]+|\S+)\s-\s(?P<user>\S+)\s
    \[(?P<when>[^\]]+)\]\s
    "(?P<method>[A-Z]+)\s(?P<path>[^ ?"]+)(?:\?(?P<query>[^ "]*))?\sHTTP/[\d.]+"\s
    (?P<status>\d{3})\s(?P<size>\d+|-)
""", re.VERBOSE)

LOG = """10.0.0.1 - ann [24/Nov/2026:10:01:22 +0000] "GET /index.html HTTP/1.1" 200 5120
10.0.0.2 - - [24/Nov/2026:10:59:59 +0000] "GET /search?q=tea&page=2 HTTP/1.1" 200 812
10.0.0.1 - ann [24/Nov/2026:11:00:00 +0000] "POST /login HTTP/1.1" 302 -
this line is broken
crawler.example - - [24/Nov/2026:11:20:03 +0000] "GET /robots.txt HTTP/1.0" 404 99
10.0.0.2 - - [24/Nov/2026:12:00:41 +0000] "GET /search?q=a%20b HTTP/1.1" 500 0"""


def records(text):
    for number, line in enumerate(text.splitlines(), 1):
        if m := LINE.fullmatch(line):
            entry = m.groupdict()
            entry["when"] = datetime.strptime(entry["when"], "%d/%b/%Y:%H:%M:%S %z")
            entry["size"] = 0 if entry["size"] == "-" else int(entry["size"])
            entry["query"] = dict(re.findall(r"(\w+)=([^&]*)", entry["query"] or ""))
            yield entry
        else:
            print(f"line {number} skipped: {line!r}")


entries = list(records(LOG))
print(Counter(e["status"][0] + "xx" for e in entries), sum(e["size"] for e in entries))
by_hour = defaultdict(list)
for e in entries:
    by_hour[e["when"].replace(minute=0, second=0)].append(e["path"])
for hour, paths in sorted(by_hour.items()):
    print(f"{hour:%Y-%m-%d %H:00} {len(paths)} {', '.join(paths)}")
gaps = [b["when"] - a["when"] for a, b in zip(entries, entries[1:])]
print(max(gaps), sum(gaps, timedelta()), gaps[0].total_seconds())
unquote = lambda text: re.sub(r"%([0-9A-Fa-f]{2})", lambda m: chr(int(m[1], 16)), text)
print([unquote(v) for e in entries for v in e["query"].values()])
print(re.sub(r"(\d+)\.(\d+)\.\d+\.\d+", r"\1.\2.x.x", LOG.splitlines()[0])[:24], re.split(r"[/.]", "/a/b.c"))
print(re.escape("a+b(c)"), re.findall(r"\b\w{5}\b", "three words of seven chars"), bool(re.match(r"^\s*#", "  # note")))
print(*(f"{m.start()}-{m.end()}:{m.group()}" for m in re.finditer(r"[aeiou]+", "queueing")), re.subn("a", "b", "banana"))
try:
    re.compile("(unclosed")
except re.error as e:
    print(e)
