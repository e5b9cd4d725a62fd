#!/usr/bin/env python3
"""The guests' `re` against CPython's: ordinary patterns, and ones that explode.

    regex.py --terrarium BIN [--python BIN]

Ordinary patterns search a text of a megabyte; the figure is the guest's time over
CPython's, and their geometric mean should not be above 1. Catastrophic patterns run
over texts that double in length; their times should double as well. Both sides time
themselves over a third of a second; the guest needs the policy's real clock, which
counts milliseconds.
"""

import argparse
import math
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
CASES = [
    ("literal, at the end", TEXT, lambda p, t: p.search(t), r"zyzzyva"),
    ("absent literal", TEXT, lambda p, t: p.search(t), r"zyzzyvas"),
    ("ignoring case", TEXT, lambda p, t: p.search(t), r"(?i)ZYZZYVA"),
    ("alternatives", TEXT, lambda p, t: p.search(t), r"zebra|yak|zyzzyva|xerus"),
    ("date", TEXT, lambda p, t: p.search(t), r"(20[3-9]\\d)-(\\d\\d)-(\\d\\d)"),
    ("set and count", TEXT, lambda p, t: p.search(t), r"[xyz]{5,}[a-m]"),
    ("dot star in a line", TEXT, lambda p, t: p.search(t), r"key.*zz"),
    ("word boundary", TEXT, lambda p, t: p.search(t), r"\\bzyz\\w+\\b"),
    ("findall words", TEXT, lambda p, t: len(p.findall(t)), r"\\w+"),
    ("findall numbers", TEXT, lambda p, t: len(p.findall(t)), r"\\d+"),
    ("findall pairs", TEXT, lambda p, t: len(p.findall(t)), r"(\\w+)=(\\d+)"),
    ("findall addresses", TEXT, lambda p, t: len(p.findall(t)), r"[\\w.]+@[\\w.]+\\.org"),
    ("finditer lines", TEXT, lambda p, t: sum(1 for _ in p.finditer(t)), r"(?m)^(\\d+) (\\w+).*$"),
    ("split", TEXT, lambda p, t: len(p.split(t)), r"[,;:]\\s*"),
    ("sub", TEXT, lambda p, t: len(p.sub("<>", t)), r"http://\\S+"),
    ("wide text", WIDE, lambda p, t: p.search(t), r"zyzzyva"),
    ("wide findall", WIDE, lambda p, t: len(p.findall(t)), r"[\\u0400-\\u04ff]+"),
]
def best(run, p, t):
    rounds = 0
    start = time.perf_counter()
    while (spent := time.perf_counter() - start) < 0.3:
        run(p, t)
        rounds += 1
    return spent / rounds
for name, text, run, pattern in CASES:
    print(f"{name}|{best(run, re.compile(pattern), text):.9f}")
'''
EXPLODING = '''\
import re, time
for pattern in (r"(a+)+$", r"(a|aa)+$", r"(?:a*)*c", r"(x+x+)+y", r"(a?){30}a{30}", r"(.*?,){11}P"):
    p = re.compile(pattern)
    unit = "x" if "x" in pattern else "1,a" if "," in pattern else "a"
    times = []
    for n in (50_000, 100_000, 200_000):
        text = unit * n + "!"
        start = time.perf_counter()
        p.match(text)
        times.append(time.perf_counter() - start)
    print(pattern + "|" + "|".join(f"{t:.6f}" for t in times))
'''
GUEST = ["run", "--policy", "agent", "--clock", "real", "--instructions", "100G", "--deadline", "300s",
         "--cpu-time", "300s", "--allocations", "100G", "--total-allocated", "100GiB", "--memory", "400MiB"]


def rows(command, program):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as f:
        f.write(program)
        f.flush()
        done = subprocess.run([*command, f.name], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}:\n{done.stderr}")
    return [line.split("|") for line in done.stdout.splitlines()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--terrarium", required=True)
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    guest = [options.terrarium, *GUEST]
    logs = []
    print(f"{'pattern':24}{'guest':>10}{'CPython':>10}{'ratio':>8}")
    for (name, ours), (_, theirs) in zip(rows(guest, PROGRAM),
                                         rows([options.python, "-I"], PROGRAM)):
        ratio = float(ours) / float(theirs)
        logs.append(math.log(ratio))
        print(f"{name:24}{float(ours) * 1e3:8.2f}ms{float(theirs) * 1e3:8.2f}ms{ratio:8.2f}")
    print(f"{'geometric mean':44}{math.exp(sum(logs) / len(logs)):8.2f}\n")
    print("catastrophic, 50k, 100k and 200k characters, in ms")
    for row in rows(guest, EXPLODING):
        pattern, times = "|".join(row[:-3]), row[-3:]
        print(f"{pattern:24}" + "".join(f"{float(t) * 1e3:10.2f}" for t in times))


if __name__ == "__main__":
    main()
