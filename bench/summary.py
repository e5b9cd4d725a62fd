#!/usr/bin/env python3
"""Prints each target, what was measured and whether it is met.

    bench/summary.py [build/bench]

Reads the JSON files that bench/run.sh left there. Exit 1 when one is missing.
"""

import json
import os
import sys


class Results:
    def __init__(self, folder):
        self.folder, self.files = folder, {}

    def load(self, name):
        if name not in self.files:
            with open(os.path.join(self.folder, name + ".json"), encoding="utf-8") as f:
                self.files[name] = json.load(f)
        return self.files[name]

    def counter(self, file, benchmark, counter):
        """Of a benchmark whose name starts so; the median over repetitions."""
        rows = [row for row in self.load(file)["benchmarks"]
                if row["name"].startswith(benchmark)]
        medians = [row for row in rows if row.get("aggregate_name") == "median"]
        if not rows:
            raise KeyError(f"{file}.json has no {benchmark}")
        return (medians or rows)[0][counter]

    def worst(self, file, benchmark, counter):
        return max(row[counter] for row in self.load(file)["benchmarks"]
                   if row["name"].startswith(benchmark))

    def mean(self, file, ratio):
        return self.load(file)["geometric_means"][ratio]


# What, unit, the figure, its target; a target below zero means "at least".
ROWS = [
    ("metering: with / without the budget patch", "x",
     lambda r: r.mean("metering", "wall_ratio"), 1.01),
    ("programs in Terrarium / python3, whole process", "x",
     lambda r: r.mean("product", "wall_ratio"), 1.00),
    ("  without the start of Terrarium's process", "x",
     lambda r: r.mean("product", "in_run_ratio"), 1.00),
    ("pristine run of 1 + 1", "us",
     lambda r: r.counter("run", "PristineRun", "run_ns_p50") / 1e3, 15),
    ("the same, script already loaded", "us",
     lambda r: r.counter("run", "PreparedRun", "run_ns_p50") / 1e3, 6),
    ("restore after a run that dirtied 50 pages", "us",
     lambda r: r.counter("run", "RestoreAfterDirtyPages/50/", "restore_ns_p50") / 1e3, 6),
    ("restore after a run that dirtied 500 pages", "us",
     lambda r: r.counter("run", "RestoreAfterDirtyPages/500/", "restore_ns_p50") / 1e3, 100),
    ("restore after the worst of five heavy runs", "us",
     lambda r: r.worst("run", "RestoreAfterMuch", "own_us_p50"), 6000),
    ("  after the next tenant's run of 1 + 1", "us",
     lambda r: r.worst("run", "RestoreAfterMuch", "next_us_p50"), 250),
    ("overshoot past a deadline, 99 % of all kills", "ms",
     lambda r: r.counter("kill", "Overshoot", "overshoot_ms_p99"), 1),
    ("  99 % of the worst program's kills", "ms",
     lambda r: r.counter("kill", "Overshoot", "worst_program_p99_ms"), 1),
    ("  of eleven that are slow to stop, the worst's 99 %", "ms",
     lambda r: r.worst("kill", "SlowToStop", "overshoot_ms_p99"), 1),
    ("  the worst of all of theirs", "ms",
     lambda r: r.worst("kill", "SlowToStop", "overshoot_ms_max"), 3),
    ("kill to next healthy result, a loop", "us",
     lambda r: r.counter("kill", "KillToHealthy/loop", "us_p50"), 200),
    ("  the worst of four guests", "us",
     lambda r: r.worst("kill", "KillToHealthy", "us_p50"), 200),
    ("host call with two ints and back", "ns",
     lambda r: r.counter("host_call", "TwoInts", "call_ns_p50"), 100),
    ("property read of a host object", "ns",
     lambda r: r.counter("host_call", "PropertyRead", "call_ns_p50"), 80),
    ("Vec2 + Vec2 / complex + complex", "x",
     lambda r: r.counter("host_call", "ValueClassAdd", "call_ns_p50") /
     r.counter("host_call", "ComplexAdd", "call_ns_p50"), 1.5),
    ("a guest's function, called back by a host function", "ns",
     lambda r: r.counter("host_call", "CallBack", "call_ns_p50"), 300),
    ("a session's call, nothing in it, without a checkpoint", "ns",
     lambda r: r.counter("session", "CallWithoutCheckpoint", "call_ns_p50"), 400),
    ("  with a checkpoint each call", "us",
     lambda r: r.counter("session", "CallWithCheckpoint", "call_ns_p50") / 1e3, 6),
    ("  pause and resume, a slice of ten instructions", "ns",
     lambda r: r.counter("session", "PauseAndResume", "slice_ns_p50"), 150),
    ("  rewind of a frame that dirtied 50 pages", "us",
     lambda r: r.counter("session", "RewindOneFrame", "rewind_ns_p50") / 1e3, 10),
    ("  clone", "us", lambda r: r.counter("session", "CloneSession", "clone_ns_p50") / 1e3, 20),
    ("  to another session with 50 pages of its own, and a call", "us",
     lambda r: r.counter("session", "SwapSessions", "swap_and_call_ns_p50") / 1e3, 15),
    ("  an idle session", "KB",
     lambda r: r.counter("session", "IdleSessions", "bytes_each") / 1e3, 100),
    ("  a frame of 100 scripts", "ms",
     lambda r: r.counter("session", "Frame", "frame_ns_p50") / 1e6, 1),
    ("1 MB of numbers, host to guest, with its run", "us",
     lambda r: r.counter("host_call", "BlockIn", "cross_ns_p50") / 1e3, 100),
    ("1 MB of numbers, guest to host function", "us",
     lambda r: r.counter("host_call", "BlockToHostFunction", "cross_ns_p50") / 1e3, 100),
    ("isolate: create", "ms",
     lambda r: r.counter("isolate", "CreateIsolate", "create_ms_p50"), 5),
    ("isolate: resident memory", "MB",
     lambda r: r.counter("isolate", "CreateIsolate", "rss_mb"), 4),
    ("two isolates in parallel / one", "x",
     lambda r: r.counter("parallel", "TwoIsolatesAgainstOne", "speedup_p50"), -1.9),
    ("pool: pristine 1 + 1 a second, one thread", "",
     lambda r: r.counter("pool", "Throughput/1/", "runs_per_s_p50"), -75_000),
    ("  two threads", "",
     lambda r: r.counter("pool", "Throughput/2/", "runs_per_s_p50"), -150_000),
    ("syscall guard: into the guest and out, each", "ns",
     lambda r: r.counter("guard", "Toggle", "cpu_time") / 2, 5),
    ("terrarium run of a hello script, whole process", "ms",
     lambda r: r.counter("process", "RunHello", "wall_ms_p50"), 15),
    ("import of a preloaded module", "us",
     lambda r: r.counter("import", "Import/preloaded", "ns_p50") / 1e3, 1),
    ("parse and check, source read per second", "MB",
     lambda r: r.counter("checker", "Checker", "parse_check_mb_s_p50"), -8),
    ("  the check's part of parse and compile", "",
     lambda r: r.counter("checker", "Checker", "check_share_p50"), 0.15),
    *((f"{what}, Terrarium / CPython", "x",
       lambda r, row=row: r.counter("micro", "Micro/" + row, "ratio_p50"), 1.05)
      for what, row in (
          ("attribute access", "attribute_access"),
          ("method call", "method_call"),
          ("getattr with a constant name", "getattr_constant"),
          ("str.format", "str_format"),
          ("isinstance", "isinstance"),
          ("sorted", "sorted"))),
    ("re: searches of long texts, Terrarium / CPython", "x",
     lambda r: r.mean("regex", "search"), 1.00),
    ("  walks from match to match", "x", lambda r: r.mean("regex", "walk"), 1.00),
    ("  short texts", "x", lambda r: r.mean("regex", "short"), 1.00),
    ("  catastrophic patterns, four times the text", "x",
     lambda r: r.load("regex")["growth"], 4.4),
]


# The same jobs in other engines, in the same run. They have no targets: none of them counts
# instructions, holds memory to a budget or takes a state back.
PEERS = (("terrarium", "Terrarium"), ("lua", "Lua 5.4"), ("quickjs", "QuickJS"))
JOBS = (("Call", "call of an empty function"), ("HostCall", "host call with two ints and back"),
        ("Property", "property read of a host object"))


def show_peers(results):
    """False: a figure is missing that should be there."""
    print(f"\n{'ns, side by side':48}" + "".join(f"{name:>11}" for _, name in PEERS))
    complete = True
    for job, what in JOBS:
        cells = []
        for peer, _ in PEERS:
            try:
                cells.append(f"{results.counter('peers', job + '/' + peer, 'ns_p50'):11.0f}")
            except (OSError, KeyError, ValueError):
                complete = complete and peer != "terrarium"
                cells.append(f"{'-':>11}")
        print(f"{what:48}" + "".join(cells))
    return complete


def main(argv):
    results = Results(argv[0] if argv else os.path.join("build", "bench"))
    complete = True
    print(f"{'':48}{'measured':>10}{'target':>11}")
    for what, unit, figure, target in ROWS:
        try:
            value = figure(results)
        except (OSError, KeyError, ValueError) as e:
            print(f"{what:48}  not measured: {e}")
            complete = False
            continue
        least = target < 0
        met = value >= -target if least else value <= target
        bound = (">=" if least else "<=") + f"{abs(target):g} {unit}"
        print(f"{what:48}{value:8.3f} {unit:2}{bound:>10}  {'met' if met else 'MISSED'}")
    complete = show_peers(results) and complete
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
