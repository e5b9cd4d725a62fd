#!/usr/bin/env python3
"""I5: the same script gives the same counts and output wherever it runs.

    tests/corpus/determinism.py --bin build/dev/bin/terrarium tests/determinism

Each program runs
    - three times in one process on one isolate        (run --repeat 3)
    - the same again in a second process
    - several times over two isolates, between others  (batch --jobs 2), twice,
      the second time in the opposite order
and every report must agree on instructions, allocations, total_allocated_bytes,
stdout, value, outcome, reason and exception.

Headers: `# flags: ...` are given to every run of the program; `# outcome: ok`
or `exhausted/instructions` is what it must end with. Flags after `--` go to
all. Exit: 0 all equal, 1 not, 2 usage.
"""

import argparse
import collections
import os
import shlex
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

import programs as corpus  # noqa: E402
from terrarium_cli import last_line, reports_in, split_arguments  # noqa: E402

COUNTS = ("instructions", "allocations", "total_allocated_bytes")
FIELDS = ("outcome", "reason", "stdout", "value", "exception")


def reports_of(command, timeout):
    """The JSON reports that `command` prints; an error text instead when it fails."""
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL,
                              timeout=timeout)
    except subprocess.TimeoutExpired:
        return f"no end within {timeout} s: {shlex.join(command[:8])} ..."
    try:
        return reports_in(done.stdout)
    except ValueError:
        return (f"exit {done.returncode}, output is not JSON lines: "
                f"{last_line(done.stderr)[:200]}")


def observation(report, counts):
    usage = report.get("usage") or {}
    seen = {count: usage.get(count) for count in counts}
    seen.update({field: report.get(field) for field in FIELDS})
    return seen


class Collector:
    def __init__(self, counts):
        self.counts = counts
        self.seen = collections.defaultdict(list)   # path -> [(where, observation)]
        self.errors = []

    def add(self, where, reports, expected):
        if isinstance(reports, str):
            self.errors.append(f"{where}: {reports}")
            return
        if len(reports) != expected:
            self.errors.append(f"{where}: {len(reports)} reports, not {expected}")
        for report in reports:
            self.seen[report.get("script")].append(
                (where, observation(report, self.counts)))


def collect(options, chosen):
    collector = Collector(COUNTS + tuple(filter(None, options.also.split(","))))
    groups = collections.defaultdict(list)
    for program in chosen:
        groups[program.get("flags")].append(program.path)
        flags = shlex.split(program.get("flags")) + options.passed_on
        for process in ("process 1", "process 2"):
            command = [options.bin, "run", "--json", "--repeat", "3", *flags,
                       program.path]
            collector.add(f"{process}, repeated", reports_of(command, options.timeout), 3)
    for flags, paths in groups.items():
        for order in (paths * 3, list(reversed(paths)) * 3):
            command = [options.bin, "batch", "--jobs", "2", *shlex.split(flags),
                       *options.passed_on, *order]
            where = "two isolates" if order[0] == paths[0] else "two isolates, reversed"
            collector.add(where, reports_of(command, options.timeout * 4), len(order))
    return collector


def judge(program, seen):
    """Why this program's runs are not all as they must be; "" when they are."""
    if not seen:
        return "no report"
    where0, first = seen[0]
    for where, other in seen[1:]:
        for key, value in first.items():
            if other[key] != value:
                return (f"{key} differs: {_short(value)} ({where0}), "
                        f"{_short(other[key])} ({where})")
    if not first["instructions"] or not first["allocations"]:
        return "its report counts no instructions or no allocations"
    got = first["outcome"] + (f"/{first['reason']}" if first["reason"] else "")
    wanted = program.get("outcome", "ok")
    if got != wanted:
        error = f" {first['exception']}" if first["exception"] else ""
        return f"ended {got}, not {wanted}{error[:200]}"
    return ""


def _short(value):
    text = repr(value)
    return text if len(text) <= 100 else text[:97] + "..."


def main(argv):
    argv, passed_on = split_arguments(argv)
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("folder", nargs="+")
    parser.add_argument("--also", default="", help="more usage keys that must agree, "
                        "for example peak_bytes,live_bytes")
    parser.add_argument("--timeout", type=float, default=60.0)
    options = parser.parse_args(argv)
    options.passed_on = passed_on
    chosen = corpus.load_folders(options.folder)
    if not chosen:
        print("determinism: no programs", file=sys.stderr)
        return 2
    collector = collect(options, chosen)
    failed = len(collector.errors)
    for error in collector.errors:
        print(f"FAIL {error}")
    for program in chosen:
        seen = collector.seen.get(program.path, [])
        problem = judge(program, seen)
        if problem:
            failed += 1
            print(f"FAIL {program.name}: {problem}")
        else:
            first = seen[0][1]
            print(f"same {program.name:24} {len(seen):3} runs "
                  f"{first['instructions']:>12} instructions "
                  f"{first['allocations']:>9} allocations "
                  f"{first['total_allocated_bytes']:>12} bytes")
    print(f"{len(chosen) - failed if failed < len(chosen) else 0} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
