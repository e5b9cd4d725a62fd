#!/usr/bin/env python3
"""Times executables over whole programs, in pairs.

    bench/compare.py metering --metered M/python --unmetered U/python
    bench/compare.py product --bin build/release/bin/terrarium
    bench/compare.py pair --a "python3 -I" --b "python3.13 -I"

A round runs A and B on one program right after each other, in alternating
order; the ratio A/B is taken within the round, and a program's result is the
median of its rounds' ratios, so a machine that gets slower between rounds does
not matter. The sum is the geometric mean over programs. Times are of whole
processes, wall and user+system CPU; what an empty program costs is reported
beside them and never subtracted. For the product, the report's usage.wall_ns
(the run without process start) is kept too, against the other side's whole
process. The first round warms caches and is not counted.

Both sides must print the same: a difference ends the comparison with exit 1.
Exit: 0 done (and within --limit, if given), 1 not, 2 usage.
"""

import argparse
import json
import math
import os
import platform
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
EMPTY = "pass\n"


class Side:
    """One command; a program's path goes to its end."""

    def __init__(self, label, command, reports=False):
        self.label, self.command, self.reports = label, command, reports

    def run(self, path, report_path):
        """(wall seconds, CPU seconds, in-run seconds or None, stdout)."""
        command = [*self.command]
        if self.reports:
            command += ["--report", report_path]
        command.append(path)
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        err = child.stderr.read().decode("utf-8", "replace")
        child.stdout.close()
        child.stderr.close()
        if child.returncode:
            raise RuntimeError(f"{self.label} ended with {child.returncode} on "
                               f"{os.path.basename(path)}: {err.strip()[-300:]}")
        inside = None
        if self.reports:
            with open(report_path, encoding="utf-8") as f:
                inside = json.load(f)["usage"]["wall_ns"] / 1e9
        return wall, usage.ru_utime + usage.ru_stime, inside, out


def compare(a, b, programs, rounds, progress):
    """{program: results}; programs maps names to paths."""
    results = {name: [] for name in programs}
    with tempfile.TemporaryDirectory(prefix="terrarium-bench-") as folder:
        report = os.path.join(folder, "report.json")
        for turn in range(rounds + 1):
            for name, path in programs.items():
                order = (a, b) if turn % 2 else (b, a)
                seen = {side: side.run(path, report) for side in order}
                if seen[a][3] != seen[b][3]:
                    raise RuntimeError(f"{name}: {a.label} and {b.label} print different things:\n"
                                       f"  {seen[a][3][:200]!r}\n  {seen[b][3][:200]!r}")
                if turn:
                    results[name].append((seen[a][:3], seen[b][:3]))
            if progress:
                print(f"\rround {turn} of {rounds}", end="", file=sys.stderr, flush=True)
    if progress:
        print(file=sys.stderr)
    return {name: summary(rows) for name, rows in results.items()}


def summary(rows):
    def ratios(i, j=None):
        j = i if j is None else j
        return [x[i] / y[j] for x, y in rows if x[i] is not None and y[j]]

    wall = ratios(0)
    row = {
        "a_wall_median": statistics.median(x[0] for x, _ in rows),
        "b_wall_median": statistics.median(y[0] for _, y in rows),
        "a_wall_min": min(x[0] for x, _ in rows),
        "b_wall_min": min(y[0] for _, y in rows),
        "wall_ratio": statistics.median(wall),
        "wall_ratio_spread": spread(wall),
        "cpu_ratio": statistics.median(ratios(1)) if ratios(1) else None,
        "min_ratio": min(x[0] for x, _ in rows) / min(y[0] for _, y in rows),
    }
    inside = ratios(2, 0)
    if inside:
        row["a_in_run_median"] = statistics.median(x[2] for x, _ in rows)
        row["in_run_ratio"] = statistics.median(inside)
    return row


def spread(values):
    """Half the distance between the quartiles, a plain measure of the noise."""
    if len(values) < 4:
        return (max(values) - min(values)) / 2
    quartiles = statistics.quantiles(values, n=4)
    return (quartiles[2] - quartiles[0]) / 2


def geometric_mean(values):
    values = [v for v in values if v]
    return math.exp(sum(map(math.log, values)) / len(values)) if values else None


def show(mode, a, b, results, empty, means):
    inside = any("in_run_ratio" in r for r in results.values())
    print(f"{mode}: {a.label} / {b.label}")
    print(f"{'program':18}{'a ms':>9}{'b ms':>9}{'ratio':>8}{'+-':>7}{'cpu':>7}{'min':>7}"
          + (f"{'in-run':>8}" if inside else ""))
    for name, r in [*results.items(), ("(empty)", empty)]:
        print(f"{name:18}{r['a_wall_median'] * 1e3:9.1f}{r['b_wall_median'] * 1e3:9.1f}"
              f"{r['wall_ratio']:8.3f}{r['wall_ratio_spread']:7.3f}{r['cpu_ratio'] or 0:7.3f}"
              f"{r['min_ratio']:7.3f}"
              + (f"{r.get('in_run_ratio', 0):8.3f}" if inside else ""))
    for key, value in means.items():
        if value:
            print(f"geometric mean of {key}: {value:.4f}")


def sides(options):
    if options.mode == "metering":
        return (Side("metered", [options.metered, "-I"]),
                Side("unmetered", [options.unmetered, "-I"]))
    if options.mode == "product":
        return (Side("terrarium", [options.bin, "run", "--policy", "agent",
                                   *shlex.split(options.flags)], reports=True),
                Side("python3", [options.python, "-I"]))
    return Side(options.a, shlex.split(options.a)), Side(options.b, shlex.split(options.b))


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    modes = parser.add_subparsers(dest="mode", required=True)
    metering = modes.add_parser("metering", help="the budget patch's cost")
    metering.add_argument("--metered", required=True)
    metering.add_argument("--unmetered", required=True)
    product = modes.add_parser("product", help="terrarium run against python3")
    product.add_argument("--bin", required=True)
    product.add_argument("--python", default="/usr/bin/python3")
    product.add_argument("--flags", default="", help="more flags of terrarium run")
    pair = modes.add_parser("pair", help="any two commands")
    pair.add_argument("--a", required=True)
    pair.add_argument("--b", required=True)
    for mode in (metering, product, pair):
        mode.add_argument("--programs", default=os.path.join(HERE, "programs"))
        mode.add_argument("--only", default="", help="names, comma-separated")
        mode.add_argument("--rounds", type=int, default=7)
        mode.add_argument("--output", help="JSON file; default build/bench/MODE.json")
        mode.add_argument("--limit", type=float,
                          help="exit 1 when the mean wall ratio is above it")
    options = parser.parse_args(argv)
    only = set(filter(None, options.only.split(",")))
    names = sorted(f[:-3] for f in os.listdir(options.programs) if f.endswith(".py"))
    programs = {n: os.path.join(options.programs, n + ".py") for n in names
                if not only or n in only}
    if not programs or options.rounds < 1:
        parser.error("nothing to run")
    a, b = sides(options)
    try:
        results = compare(a, b, programs, options.rounds, sys.stderr.isatty())
        with tempfile.TemporaryDirectory(prefix="terrarium-bench-") as folder:
            path = os.path.join(folder, "empty.py")
            with open(path, "w", encoding="ascii") as f:
                f.write(EMPTY)
            empty = compare(a, b, {"empty": path}, max(options.rounds, 5), False)["empty"]
    except (RuntimeError, OSError) as e:
        print(f"compare: {e}", file=sys.stderr)
        return 1
    means = {key: geometric_mean([r.get(key) for r in results.values()])
             for key in ("wall_ratio", "cpu_ratio", "min_ratio", "in_run_ratio")}
    show(options.mode, a, b, results, empty, means)
    output = options.output or os.path.join("build", "bench", options.mode + ".json")
    os.makedirs(os.path.dirname(output) or ".", exist_ok=True)
    with open(output, "w", encoding="utf-8") as f:
        json.dump({"mode": options.mode, "a": a.command, "b": b.command,
                   "rounds": options.rounds, "machine": platform.machine(),
                   "cpus": os.cpu_count(), "load": os.getloadavg(),
                   "geometric_means": means, "empty": empty, "programs": results},
                  f, indent=1)
    print(f"kept in {output}")
    if options.limit is not None and means["wall_ratio"] > options.limit:
        print(f"above the limit of {options.limit}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
