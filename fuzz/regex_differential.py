#!/usr/bin/env python3
"""Compares the guests' `re` with CPython's own on random patterns and texts.

    regex_differential.py --terrarium BIN --python BIN [--cases N] [--seed S]

One program holds the cases; it runs as a guest and under the pinned CPython, and
must print the same. Texts are ASCII, Latin-1, beyond it and beyond the BMP, and
short and long ones, since each kind goes another way through the engines. What
differs is printed as a case to paste. Patterns keep to constructs that the guests'
re has. Where CPython's engine, which backtracks, takes too long, a case is left out.
"""

import argparse
import random
import subprocess
import sys
import tempfile

CHARS = "abcABC012 _-\n.kKsSiI"
WIDE = "éßÀµſKİıςσΣжЖ٣\u2028\u00a0日本ǅǆ\U0001d400\U00010400\U00010428"
CLASSES = [r"\d", r"\D", r"\s", r"\S", r"\w", r"\W"]
PLACES = ["^", "$", r"\A", r"\Z", r"\b", r"\B"]
REPEATS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,3}?", "{2,}", "{,2}"]

PROGRAM = '''\
import re
def show(f, *args):
    try:
        return f(*args)
    except (re.error, IndexError, OverflowError, ValueError, TypeError) as e:
        return type(e).__name__, str(e)
def spans(m):
    if m is None:
        return None
    return m.regs, m.lastindex, m.lastgroup, m.pos, m.endpos
def one(pattern, flags, texts, repl):
    try:
        p = re.compile(pattern, flags)
    except (re.error, ValueError, OverflowError) as e:
        return [str(e)]
    out = [p.flags, p.groups, dict(p.groupindex)]
    for text in texts:
        n = len(text)
        out.append(spans(p.search(text)))
        out.append(spans(p.match(text, n // 3)))
        out.append(spans(p.fullmatch(text)))
        out.append(spans(p.search(text, 1, n - 1)))
        out.append([spans(m) for m in p.finditer(text)])
        out.append(p.findall(text))
        out.append(p.split(text, 3))
        out.append(show(p.subn, repl, text))
        out.append(p.sub(lambda m: m[0][::-1], text, 2))
    return out
for number, case in enumerate(CASES):
    print(number, ascii(timed(one, *case)))
'''

SLOW = "slow"
# How the two run a case: CPython may be stopped, also inside its engine.
GUEST_TIMER = "def timed(f, *args): return f(*args)\n"
REFERENCE_TIMER = f'''\
import _signal
def on_alarm(*_):
    raise InterruptedError
_signal.signal(_signal.SIGALRM, on_alarm)
def timed(f, *args):
    _signal.setitimer(_signal.ITIMER_REAL, 0.3)
    try:
        return f(*args)
    except InterruptedError:
        return "{SLOW}"
    finally:
        _signal.setitimer(_signal.ITIMER_REAL, 0)
'''


class Patterns:
    def __init__(self, rng, is_bytes):
        self.rng = rng
        self.bytes = is_bytes
        self.names = 0
        self.groups = 0

    def char(self):
        if not self.bytes and self.rng.random() < 0.2:
            return self.rng.choice(WIDE)
        if self.bytes and self.rng.random() < 0.1:
            return "\\x" + format(self.rng.randrange(128, 256), "02x")
        c = self.rng.choice(CHARS)
        return {"\n": r"\n", ".": r"\.", " ": r"\ ", "-": r"\-"}.get(c, c)

    def charset(self):
        parts = []
        for _ in range(self.rng.randrange(1, 4)):
            kind = self.rng.random()
            if kind < 0.3:
                parts.append(self.rng.choice(CLASSES))
            elif kind < 0.6:
                low, high = sorted((self.rng.choice("abcABCksiKSI"), self.rng.choice("abcABCksiKSI")))
                parts.append(f"{low}-{high}")
            elif kind < 0.7 and not self.bytes:
                low, high = sorted((self.rng.choice(WIDE), self.rng.choice(WIDE)))
                parts.append(f"{low}-{high}")
            else:
                parts.append(self.char())
        return f"[{self.rng.choice(['', '^'])}{''.join(parts)}]"

    def atom(self, depth):
        kind = self.rng.random()
        if kind < 0.35 or depth <= 0:
            return self.char()
        if kind < 0.45:
            return self.charset()
        if kind < 0.53:
            return self.rng.choice(CLASSES)
        if kind < 0.6:
            return "."
        if kind < 0.68:
            return self.rng.choice(PLACES)
        body = self.alternatives(depth - 1)
        if kind < 0.85:
            self.groups += 1
            if self.rng.random() < 0.2:
                self.names += 1
                return f"(?P<n{self.names}>{body})"
            return f"({body})"
        if kind < 0.93:
            return f"(?:{body})"
        on = self.rng.choice(["i", "m", "s", "a", "is", "x"])
        off = self.rng.choice(["", "", "-i", "-m", "-s"])
        if off[1:] and off[1:] in on:
            off = ""
        return f"(?{on}{off}:{body})"

    def sequence(self, depth):
        parts = []
        for _ in range(self.rng.randrange(0 if depth < 3 else 1, 4)):
            atom = self.atom(depth)
            if atom not in PLACES and self.rng.random() < 0.35:
                atom += self.rng.choice(REPEATS)
            parts.append(atom)
        return "".join(parts)

    def alternatives(self, depth):
        return "|".join(self.sequence(depth) for _ in range(self.rng.choice((1, 1, 1, 2, 3))))


def text_for(rng, is_bytes, pattern):
    pool = CHARS + "".join(c for c in pattern if c.isalnum())
    kind = rng.random()
    if is_bytes:
        pool += "\x80\xe9\xff"
    elif kind < 0.2:
        pool += "éßÀµ\u00a0"
    elif kind < 0.5:
        pool += WIDE
    elif kind < 0.55:
        pool += "\ud800\udfff"
    text = "".join(rng.choice(pool) for _ in range(rng.randrange(0, 9)))
    if rng.random() < 0.2:
        text += "\n"
    return text


def make_case(rng):
    is_bytes = rng.random() < 0.15
    patterns = Patterns(rng, is_bytes)
    pattern = patterns.alternatives(3)
    flags = 0
    for flag in (2, 8, 16):
        if rng.random() < 0.2:
            flags |= flag
    if rng.random() < 0.15:
        flags |= 256
    texts = [text_for(rng, is_bytes, pattern) for _ in range(3)]
    if rng.random() < 0.03 and not is_bytes:
        # Long enough for RE2 to read wide characters as UTF-8.
        filler = rng.choice("éж日\U0001d400") * 2100
        texts = [text + filler + text for text in texts[:1]]
    repl = rng.choice(["<>", r"[\g<0>]", r"\\n-\n", r"(\1)" if patterns.groups else "-"])
    if is_bytes:
        encode = lambda s: s.encode("latin-1", "replace")
        return encode(pattern), flags, [encode(t) for t in texts], encode(repl)
    return pattern, flags, texts, repl


GUEST = ["run", "--policy", "agent", "--instructions", "100G", "--deadline", "300s",
         "--cpu-time", "300s", "--output-limit", "256MiB", "--allocations", "100G",
         "--total-allocated", "100GiB", "--memory", "400MiB"]


def run_program(arguments, binary, program):
    """The lines that it prints."""
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="ascii") as f:
        f.write(program)
        f.flush()
        done = subprocess.run([binary, *arguments, f.name], capture_output=True, text=True,
                              check=False)
    if done.returncode != 0:
        sys.exit(f"{binary} ended with {done.returncode}:\n{done.stderr[-2000:]}"
                 f"\nlast line: {done.stdout[-300:]}")
    return done.stdout.splitlines()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--terrarium", required=True)
    parser.add_argument("--python", required=True)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    differences = 0
    compared = slow = 0
    while compared < options.cases:
        cases = [make_case(rng) for _ in range(min(500, options.cases - compared))]
        table = f"CASES = [\n{''.join(ascii(c) + ',' + chr(10) for c in cases)}]\n"
        ours = run_program(GUEST, options.terrarium,
                           GUEST_TIMER + table + PROGRAM)
        theirs = run_program(["-I", "-S", "-W", "ignore"], options.python,
                             REFERENCE_TIMER + table + PROGRAM)
        if len(ours) != len(theirs):
            sys.exit(f"{len(ours)} lines by the guest, {len(theirs)} by CPython")
        for case, a, b in zip(cases, ours, theirs):
            slow += b.endswith(f"'{SLOW}'")
            if a == b or b.endswith(f"'{SLOW}'"):
                continue
            differences += 1
            if differences <= 20:
                print(f"case: {ascii(case)}\n  ours:    {a[:600]}\n  CPython: {b[:600]}")
        compared += len(cases)
    print(f"{compared} patterns, {slow} of them too slow for CPython, "
          f"{differences} differ (seed {options.seed})")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
