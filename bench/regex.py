#!/usr/bin/env python3
"""The guests' `re` against CPython's: ordinary patterns, and ones that explode.

    regex.py --terrarium BIN [--python BIN] [--rounds N] [--output FILE]

Ordinary patterns are of three kinds: a search through a megabyte of text, a walk from
match to match over it, and many short texts, as parsers of lines have. The figure is
the guest's time over CPython's, the median of the rounds, in which both sides take
turns; for each kind there is the geometric mean, which for searches should not be
above 1. Catastrophic patterns run over texts that grow fourfold; so should their
times. Both sides time themselves, the guest by a real clock in steps of 1 us.
"""

import argparse
import json
import math
import statistics
import subprocess
import sys
import tempfile

PROGRAM = '''\
import re, time
WORDS = "the quick brown fox jumps over a lazy dog near 42 rivers at 10:30 on 2024-05-01".split()
lines = []
for n in range(9000):
    a, b, c = WORDS[n % 16], WORDS[n * 7 % 16], WORDS[n * n % 16]
    lines.append(f"{n:05d} {a} {b}: {c}@{a}.example.org, key{n}={n * 31 % 977}; http://{b}.net/{c}/x?q={n}")
TEXT = "\\n".join(lines) + "\\nlast words: zyzzyva 2031-12-31"
WIDE = TEXT[:400_000].replace("quick", "\\u0436\\u0443\\u043a").replace("dog", "\\u72ac") + "zyzzyva"
LINES = TEXT.split("\\n")
CASES = [
    ("search", "literal, at the end", TEXT, lambda p, t: p.search(t), r"zyzzyva"),
    ("search", "absent literal", TEXT, lambda p, t: p.search(t), r"zyzzyvas"),
    ("search", "ignoring case", TEXT, lambda p, t: p.search(t), r"(?i)ZYZZYVA"),
    ("search", "alternatives", TEXT, lambda p, t: p.search(t), r"zebra|yak|zyzzyva|xerus"),
    ("search", "date", TEXT, lambda p, t: p.search(t), r"(20[3-9]\\d)-(\\d\\d)-(\\d\\d)"),
    ("search", "set and count", TEXT, lambda p, t: p.search(t), r"[xyz]{5,}[a-m]"),
    ("search", "dot star in a line", TEXT, lambda p, t: p.search(t), r"key.*zz"),
    ("search", "word boundary", TEXT, lambda p, t: p.search(t), r"\\bzyz\\w+\\b"),
    ("search", "wide text", WIDE, lambda p, t: p.search(t), r"zyzzyva"),
    ("walk", "findall words", TEXT, lambda p, t: len(p.findall(t)), r"\\w+"),
    ("walk", "findall numbers", TEXT, lambda p, t: len(p.findall(t)), r"\\d+"),
    ("walk", "findall pairs", TEXT, lambda p, t: len(p.findall(t)), r"(\\w+)=(\\d+)"),
    ("walk", "findall addresses", TEXT, lambda p, t: len(p.findall(t)), r"[\\w.]+@[\\w.]+\\.org"),
    ("walk", "finditer lines", TEXT, lambda p, t: sum(1 for _ in p.finditer(t)), r"(?m)^(\\d+) (\\w+).*$"),
    ("walk", "finditer groups", TEXT, lambda p, t: [m.group(2) for m in p.finditer(t)], r"(?m)^(\\d+) (\\w+)"),
    ("walk", "wide findall", WIDE, lambda p, t: len(p.findall(t)), r"[\\u0400-\\u04ff]+"),
    ("walk", "split", TEXT, lambda p, t: len(p.split(t)), r"[,;:]\\s*"),
    ("walk", "sub", TEXT, lambda p, t: len(p.sub("<>", t)), r"http://\\S+"),
    ("walk", "sub, with groups", TEXT, lambda p, t: len(p.sub(r"\\2 at \\1", t)), r"(\\w+)@(\\w+)"),
    ("walk", "sub, by a function", TEXT, lambda p, t: len(p.sub(lambda m: m.group() + "x", t)), r"\\d+"),
    ("short", "match, five groups", LINES, lambda p, t: [m.groups() for x in t if (m := p.match(x))],
     r"(\\d+) (\\w+) (\\w+): (\\S+)@(\\S+)"),
    ("short", "search", LINES, lambda p, t: sum(p.search(x) is not None for x in t), r"(\\w+)=(\\d+)"),
    ("short", "fullmatch", LINES, lambda p, t: sum(p.fullmatch(x) is not None for x in t), r"\\d+ .*q=\\d+"),
    ("short", "tokens", LINES[:1000], lambda p, t: [m.lastindex for x in t for m in p.finditer(x)],
     r"\\s*(?:(\\d+)|(\\w+)|(.))"),
]
def best(run, p, t):
    rounds = 0
    start = time.perf_counter()
    while (spent := time.perf_counter() - start) < 0.2:
        run(p, t)
        rounds += 1
    return spent / rounds
for kind, name, text, run, pattern in CASES:
    print(f"{kind}|{name}|{best(run, re.compile(pattern), text):.9f}")
'''
EXPLODING = '''\
import re, time
for pattern in (r"(a+)+$", r"(a|aa)+$", r"(?:a*)*c", r"(x+x+)+y", r"(a?){30}a{30}", r"(.*?,){11}P"):
    p = re.compile(pattern)
    unit = "x" if "x" in pattern else "1,a" if "," in pattern else "a"
    times = []
    for n in (500_000, 1_000_000, 2_000_000, 4_000_000):
        text = unit * n + "!"
        start = time.perf_counter()
        p.match(text)
        times.append(time.perf_counter() - start)
    print(pattern + "|" + "|".join(f"{t:.6f}" for t in times))
'''
GUEST = ["run", "--policy", "agent", "--clock", "real", "--clock-step", "1us", "--instructions", "100G", "--deadline", "300s",
         "--cpu-time", "300s", "--allocations", "100G", "--total-allocated", "100GiB", "--memory", "400MiB"]


def rows(command, program):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as f:
        f.write(program)
        f.flush()
        done = subprocess.run([*command, f.name], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}:\n{done.stderr}")
    return [line.split("|") for line in done.stdout.splitlines()]


def compare(guest, python, rounds):
    """kind -> name -> [ratio of each round]"""
    table = {}
    for _ in range(rounds):
        for (kind, name, ours), (_, _, theirs) in zip(rows(guest, PROGRAM),
                                                      rows(python, PROGRAM)):
            ratios = table.setdefault(kind, {}).setdefault(name, [])
            ratios.append(float(ours) / float(theirs))
    return table


def geometric_mean(ratios):
    return math.exp(statistics.fmean(map(math.log, ratios)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--terrarium", required=True)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--output", help="JSON, for summary.py")
    options = parser.parse_args()
    guest = [options.terrarium, *GUEST]
    means = {}
    print(f"{'pattern':26}{'ratio':>8}{'spread':>8}")
    for kind, names in compare(guest, [options.python, "-I"], options.rounds).items():
        medians = []
        for name, ratios in names.items():
            medians.append(statistics.median(ratios))
            print(f"{name:26}{medians[-1]:8.2f}{max(ratios) - min(ratios):8.2f}")
        means[kind] = geometric_mean(medians)
        print(f"{kind + ': geometric mean':26}{means[kind]:8.2f}\n")
    print("catastrophic, half a million, 1, 2 and 4 million units, in ms")
    growth = []
    for row in rows(guest, EXPLODING):
        pattern, times = "|".join(row[:-4]), [float(t) for t in row[-4:]]
        # A few milliseconds say nothing: the pattern gives up at once.
        if times[1] > 0.004:
            growth.append(times[3] / times[1])
        print(f"{pattern:24}" + "".join(f"{t * 1e3:10.2f}" for t in times))
    result = {"geometric_means": means, "growth": max(growth)}
    print(f"time for four times the text, the worst: {result['growth']:.2f}x")
    if options.output:
        with open(options.output, "w", encoding="utf-8") as f:
            json.dump(result, f, indent=1)


if __name__ == "__main__":
    main()
