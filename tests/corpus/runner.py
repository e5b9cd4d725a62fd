#!/usr/bin/env python3
"""Runs a corpus of hostile programs against the product and grades it.

    tests/corpus/runner.py --bin build/dev/bin/terrarium tests/attacks \\
        --expect killed,contained -- --policy plugin

All selected programs run in ONE `terrarium batch` process, each followed by a
control: a benign program of another tenant that must give its exact output
(only X.b comes right after its X.a).
When that process dies or hangs, this is a failure of the program that was
running, and the rest go on in a new process. Programs with
`check: two-run-diff` run again in a second process, and with --processes 2
everything does: budget kills must then fall at the same instruction count.

Flags after `--` are passed on to `terrarium batch`; excuses.txt has what the
policy among them ends otherwise than a header expects. Exit: 0 all passed, 1 some
failed, 2 usage.
"""

import argparse
import fnmatch
import json
import os
import secrets
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))

import excuses  # noqa: E402
import grading  # noqa: E402
import programs as corpus  # noqa: E402
import table  # noqa: E402
from batch import SHUTDOWN_SECONDS, run_batch  # noqa: E402
from terrarium_cli import last_line, split_arguments  # noqa: E402

ROOM_KIB = 64 << 10  # what the host may grow past the memory caps
MAX_ARGUMENTS = 1_500_000  # bytes of paths per process, below the kernel's limit


def parse_arguments(argv):
    argv, passed_on = split_arguments(argv)
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n")[0],
        epilog="Flags after -- are passed on to terrarium batch.")
    parser.add_argument("--bin", required=True, help="the terrarium executable")
    parser.add_argument("folder", nargs="+", help="folders of programs")
    parser.add_argument("--controls", default=os.path.join(HERE, "..", "controls"))
    parser.add_argument("--expect", default="", help="killed,contained,blocked")
    parser.add_argument("--class", dest="classes", default="", help="dos-cpu,...")
    parser.add_argument("--match", default="*", help="glob on the program's name")
    parser.add_argument("--exclude", default="", help="globs, comma-separated")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--processes", type=int, choices=(1, 2), default=1)
    parser.add_argument("--memory", default="64MiB")
    parser.add_argument("--deadline", default="1s")
    parser.add_argument("--modules", default=",".join(corpus.OFFERED))
    parser.add_argument("--accept-memory-error", action="store_true",
                        help="a MemoryError in the guest counts as a kill")
    parser.add_argument("--strict-blocked", action="store_true",
                        help="a blocked program may not end with outcome ok")
    parser.add_argument("--json", help="write all results to this file")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args(argv)
    options.passed_on = passed_on
    policy = "plugin"
    if "--policy" in passed_on:
        policy = passed_on[passed_on.index("--policy") + 1]
    options.excuses = excuses.load(policy)
    return options


def select(options):
    wanted = set(filter(None, options.expect.split(",")))
    classes = set(filter(None, options.classes.split(",")))
    excluded = [g for g in options.exclude.split(",") if g]
    chosen = []
    for program in corpus.load_folders(options.folder):
        if wanted and program.expect not in wanted:
            continue
        if classes and program.klass not in classes:
            continue
        if not fnmatch.fnmatch(program.name, options.match):
            continue
        if any(fnmatch.fnmatch(program.name, g) for g in excluded):
            continue
        chosen.append(program)
    return chosen


class Control:
    """A benign program and the exact text it must print."""

    def __init__(self, program):
        self.program = program
        self.path = program.path
        lines = program.headers.get("stdout")
        if lines is not None:
            self.stdout = "".join(line + "\n" for line in lines)
        else:
            self.stdout = subprocess.run(
                [sys.executable, "-I", program.path], stdin=subprocess.DEVNULL,
                capture_output=True, check=True, timeout=60, text=True,
                encoding="utf-8").stdout

    def problem(self, report):
        wrong = grading.malformed(report)
        if wrong:
            return wrong
        if report["outcome"] != "ok":
            return grading.describe(report)
        if report["stdout"] != self.stdout:
            return f"printed {report['stdout'][:80]!r}, not {self.stdout[:80]!r}"
        return ""


class Run:
    """The results of one pass over the programs."""

    def __init__(self):
        self.results = {}   # program name -> dict with status, why, report ...
        self.controls = 0
        self.process_failures = []
        self.peak_kib = 0
        self.wall_seconds = 0.0


def run_all(options, chosen, controls, canary, folder):
    """Runs `chosen`, restarting after a death, and grades as it goes."""
    run = Run()
    env = dict(os.environ, TERRARIUM_CANARY=canary.path)
    command = [options.bin, "batch", "--jobs", str(options.jobs),
               "--memory", options.memory, "--deadline", options.deadline,
               *options.passed_on]
    deadline = corpus.parse_duration(options.deadline)
    cap_kib = (corpus.parse_size(options.memory) >> 10) * options.jobs
    todo = list(chosen)
    turn = 0
    while todo:
        queue, size = [], 0
        for program in todo:
            control = controls[turn % len(controls)]
            turn += 1
            size += len(program.path) + len(control.path) + 2
            if size > MAX_ARGUMENTS:
                break
            queue.append(program)
            if program.get("part") != "a":  # b comes right after its a
                queue.append(control)
        paths = [item.path for item in queue]
        result = run_batch(command, paths, env, stall=deadline + 10.0)
        run.peak_kib = max(run.peak_kib, result.peak_kib)
        run.wall_seconds += result.wall_seconds
        done = take_reports(options, run, queue, result, deadline, cap_kib, canary)
        if done < len(queue):
            # The one that was running has no report; a control that has none
            # is the doing of the program before it.
            begun = [q for q in queue[:done + 1] if isinstance(q, corpus.Program)]
            blame = begun[-1]
            how = ("said nothing and was ended" if result.stalled
                   else f"ended with exit code {result.exit_code}")
            note = last_line(result.stderr)[:160]
            run.process_failures.append(
                f"{blame.name}: the process {how} after {done} of {len(queue)} reports"
                + (f": {note}" if note else ""))
            fail(run, blame, "the host process did not survive it")
            if done == 0 and _dead(run):
                break  # nothing works at all: say it once
            todo = todo[len(begun):]
            continue
        if result.exit_code != 0:
            run.process_failures.append(
                f"exit code {result.exit_code} after all reports")
        if result.shutdown_seconds > SHUTDOWN_SECONDS:
            run.process_failures.append(
                f"shutdown took {result.shutdown_seconds:.1f} s")
        todo = todo[sum(isinstance(q, corpus.Program) for q in queue):]
    return run


def take_reports(options, run, queue, result, deadline, cap_kib, canary):
    """Grades the reports of one process; returns how many items have one."""
    for line in result.stray:
        run.process_failures.append(f"stray output on the host's stdout: {line[:120]!r}")
    if grading._ESCAPED.search(result.stderr):
        run.process_failures.append("an ESCAPED: line on the host's stderr")
    if canary.token in result.stderr:
        run.process_failures.append("the canary's content on the host's stderr")
    grown = False
    last_program = None
    for i, report in enumerate(result.reports[:len(queue)]):
        item = queue[i]
        if report.get("script") != item.path:
            run.process_failures.append(
                f"report {i + 1} is for {report.get('script')!r}, not {item.path!r}")
            return i
        if isinstance(item, Control):
            run.controls += 1
            problem = item.problem(report)
            if problem:
                fail(run, last_program,
                     f"the control {item.program.name} after it: {problem}")
            continue
        last_program = item
        verdict = grading.grade(
            item, report, accept_memory_error=options.accept_memory_error,
            strict_blocked=options.strict_blocked)
        verdict = excuses.apply(options.excuses, item, verdict, report)
        entry = run.results[item.name] = {
            "class": item.klass, "expect": item.expect, "status": verdict.status,
            "why": verdict.why, "seen": "", "report": report}
        if not grading.malformed(report):
            entry["seen"] = grading.describe(report)
            late = report["usage"].get("wall_ns", 0) / 1e9 - deadline
            if options.jobs == 1:
                late = max(late, result.gaps[i] - deadline)
            if late > 1.0 and not (i == 0 and late < 3.0):
                fail(run, item, f"{late:.2f} s past its deadline")
        if canary.token in json.dumps(report):
            fail(run, item, "the canary's content is in its report")
        if not grown and result.hwm_kib[i] > cap_kib + ROOM_KIB:
            grown = True
            fail(run, item, f"the host grew to {result.hwm_kib[i] >> 10} MiB "
                 f"(cap {cap_kib >> 10} MiB + 64 MiB)")
    if not grown and result.peak_kib > cap_kib + ROOM_KIB:
        run.process_failures.append(f"the host grew to {result.peak_kib >> 10} MiB")
    if canary.token.encode() in result.raw:
        run.process_failures.append("the canary's content is in the output")
    return min(len(result.reports), len(queue))


def fail(run, program, why):
    if program is None:
        run.process_failures.append(why)
        return
    entry = run.results.setdefault(program.name, {
        "class": program.klass, "expect": program.expect, "why": "", "seen": "",
        "report": None})
    entry["why"] = "; ".join(filter(None, [
        entry["why"] if entry.get("status") == "fail" else "", why]))
    entry["status"] = "fail"


def compare_runs(chosen, first, second):
    """Two fresh processes must agree on observations and on kill counts."""
    for program in chosen:
        a, b = first.results.get(program.name), second.results.get(program.name)
        if not a or not b or not a["report"] or not b["report"]:
            continue
        if b["status"] == "fail" and a["status"] != "fail":
            fail(first, program, f"in the second process: {b['why']}")
        if grading.malformed(a["report"]) or grading.malformed(b["report"]):
            continue
        ra, rb = a["report"], b["report"]
        seen_a, seen_b = grading.observed(ra), grading.observed(rb)
        if seen_a != seen_b:
            fail(first, program, f"two processes differ: {seen_a[:2]} and {seen_b[:2]}")
        if ra["reason"] == rb["reason"] and ra["reason"] in grading.DETERMINISTIC_REASONS:
            for count in ("instructions", "allocations"):
                va, vb = ra["usage"].get(count), rb["usage"].get(count)
                if va != vb:
                    fail(first, program, f"{count} differ between processes: {va}, {vb}")


class Canary:
    def __init__(self, folder):
        self.token = "canary-" + secrets.token_hex(16)
        self.path = os.path.join(folder, "canary.txt")
        with open(self.path, "w", encoding="ascii") as f:
            f.write(self.token + "\n")


def main(argv):
    options = parse_arguments(argv)
    chosen = select(options)
    if not chosen:
        print("runner: no program matches the selection", file=sys.stderr)
        return 2
    offered = set(options.modules.split(","))
    controls, unavailable = [], []
    for program in corpus.load_folder(options.controls):
        ok = program.imports() <= offered and program.name not in options.excuses
        (controls if ok else unavailable).append(program)
    if not controls:
        print("runner: no control can run with these modules", file=sys.stderr)
        return 2
    controls = [Control(program) for program in controls]
    with tempfile.TemporaryDirectory(prefix="terrarium-corpus-") as folder:
        canary = Canary(folder)
        for program in chosen:
            program.generate(folder)
        first = run_all(options, chosen, controls, canary, folder)
        again = [p for p in chosen if options.processes == 2
                 or p.get("check") == "two-run-diff"]
        if again and not _dead(first):
            second = run_all(options, again, controls, canary, folder)
            compare_runs(again, first, second)
            first.process_failures += [f"second process: {f}"
                                       for f in second.process_failures]
    for program in chosen:
        if program.name not in first.results:
            fail(first, program, "no report")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as f:
            json.dump({"results": first.results,
                       "process_failures": first.process_failures,
                       "peak_kib": first.peak_kib}, f, indent=1)
    return table.print_summary(options, first, len(controls), unavailable)


def _dead(run):
    return not any(entry["report"] for entry in run.results.values())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
