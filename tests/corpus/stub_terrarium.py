#!/usr/bin/env python3
"""A stand-in for the product with NO protection, to test the test tools with.

Runs each program in a plain python3 child with a time limit and a memory limit
and prints contract-shaped reports. Never point it at anything that matters.

TERRARIUM_STUB_FAULT makes it misbehave, to see that the tools notice:
    die:NAME      exit 3 instead of reporting the program NAME
    hang:NAME     sleep there
    jitter        instruction counts differ between processes
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time

FAULT = os.environ.get("TERRARIUM_STUB_FAULT", "")


def limits(memory):
    def apply():
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return apply


def report_of(path, options):
    name = os.path.basename(path)
    if FAULT == f"die:{name}":
        os._exit(3)
    if FAULT == f"hang:{name}":
        time.sleep(3600)
    start = time.perf_counter_ns()
    out = err = ""
    outcome, reason, exception = "ok", "", None
    try:
        done = subprocess.run(
            [sys.executable, "-I", path], capture_output=True, timeout=options.deadline,
            stdin=subprocess.DEVNULL, preexec_fn=limits(512 << 20))
        out = done.stdout.decode("utf-8", "replace")
        err = done.stderr.decode("utf-8", "replace")
        if done.returncode < 0:
            outcome, reason = "fault", "segv"
        elif done.returncode:
            last = err.strip().split("\n")[-1]
            kind, _, message = last.partition(": ")
            outcome = "exception"
            exception = {"type": kind, "message": message, "traceback": []}
            if kind == "MemoryError":
                outcome, reason, exception = "exhausted", "memory", None
            err = ""
    except subprocess.TimeoutExpired as e:
        outcome, reason = "exhausted", "deadline"
        out = (e.stdout or b"").decode("utf-8", "replace")
    wall = time.perf_counter_ns() - start
    count = os.path.getsize(path) + (os.getpid() if FAULT == "jitter" else 0)
    return {
        "schema": 1, "script": path, "outcome": outcome, "reason": reason, "message": "",
        "value": None, "stdout": out, "stdout_truncated": False, "stderr": err,
        "exception": exception, "violations": [],
        "usage": {"instructions": count, "allocations": 1, "total_allocated_bytes": 1,
                  "peak_bytes": 1, "live_bytes": 1, "wall_ns": wall, "cpu_ns": wall,
                  "host_calls": 0, "dirty_pages": 0, "restore_ns": 0},
        "policy": {"name": "stub", "version": 1, "hash": ""},
        "engine": {"terrarium": "stub", "cpython": sys.version.split()[0],
                   "isolation": "none", "syscall_guard": False},
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("run", "batch"))
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--report")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--deadline", default="5s")
    for flag in ("--policy", "--memory", "--instructions", "--allocations", "--seed",
                 "--total-allocated", "--cpu-time", "--output-limit", "--recursion"):
        parser.add_argument(flag)
    options = parser.parse_intermixed_args()
    text = options.deadline
    options.deadline = float(text[:-2]) / 1e3 if text.endswith("ms") else float(text[:-1])
    for path in options.paths:
        for _ in range(options.repeat):
            report = report_of(path, options)
            if options.command == "batch" or options.json:
                print(json.dumps(report), flush=True)
            else:
                sys.stdout.write(report["stdout"])
            if options.report:
                with open(options.report, "w", encoding="utf-8") as f:
                    json.dump(report, f)
    return 0


if __name__ == "__main__":
    sys.exit(main())
