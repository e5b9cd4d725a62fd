#!/usr/bin/env python3
"""An accepted program prints what stock CPython prints.

    tests/corpus/differential.py --bin build/dev/bin/terrarium \\
        --reference build/cpython/bin/python3 tests/accept

Every program must end with outcome ok, and its stdout must equal, byte for
byte, that of the reference (run as `REFERENCE -I FILE`). With --repeat the
runs after the first must equal it too: a restore has happened between them.
A program that needs modules which are not offered yet says so in its header,
`# needs: re, enum`, also when the need is the language's or the library's own
(`class C[T]` imports typing, singledispatch weakref). It is counted apart, with
that reason, after the reference has run it. One that imports such a module and
does not say so is a failure, so that no program can drop out unnoticed.
Flags after `--` are passed on. Exit: 0 all equal, 1 not, 2 usage.
"""

import argparse
import collections
import difflib
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

import grading  # noqa: E402
import programs as corpus  # noqa: E402
from batch import run_batch  # noqa: E402
from terrarium_cli import last_line, split_arguments  # noqa: E402


def reference_output(reference, path):
    done = subprocess.run([reference, "-I", path], capture_output=True, timeout=60,
                          stdin=subprocess.DEVNULL)
    if done.returncode:
        raise RuntimeError(f"the reference itself fails on it: {last_line(done.stderr)}")
    return done.stdout.decode("utf-8")


def difference(expected, got):
    lines = difflib.unified_diff(expected.splitlines(), got.splitlines(),
                                 "python", "terrarium", lineterm="", n=1)
    return "\n    ".join(list(lines)[:12])


def problem(report, expected):
    wrong = grading.malformed(report)
    if wrong:
        return wrong
    if report["outcome"] != "ok":
        text = grading.describe(report)
        if report["exception"] and report["exception"].get("traceback"):
            last = report["exception"]["traceback"][-1]
            text += f" (line {last.get('line')}: {last.get('source')})"
        for violation in report["violations"][:3]:
            text += f"\n    line {violation.get('line')}: {violation.get('message')}"
        return text
    if report["stdout"] != expected:
        return f"prints something else\n    {difference(expected, report['stdout'])}"
    return ""


def main(argv):
    argv, passed_on = split_arguments(argv)
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--reference", required=True, help="a stock python3")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=2)
    parser.add_argument("--modules", default=",".join(corpus.OFFERED),
                        help="programs that need others are counted apart")
    parser.add_argument("--json", help="write the reports to this file")
    parser.add_argument("folder", nargs="+")
    options = parser.parse_args(argv)
    offered = set(options.modules.split(","))
    chosen = corpus.load_folders(options.folder)
    if not chosen:
        print("differential: no programs", file=sys.stderr)
        return 2
    failures = []
    apart = {p: missing for p in chosen
             if (missing := (p.imports() | p.needs()) - offered)}
    for program, missing in apart.items():
        if hidden := missing - program.needs():
            failures.append((program.name, f"imports {', '.join(sorted(hidden))}, not "
                             "offered, with no `# needs:` line"))
    expected = {}
    for program in chosen:
        try:
            expected[program.path] = reference_output(options.reference, program.path)
        except (RuntimeError, subprocess.TimeoutExpired, UnicodeDecodeError) as e:
            failures.append((program.name, str(e)))
    chosen = [p for p in chosen if p not in apart]
    paths = [p.path for p in chosen if p.path in expected]
    command = [options.bin, "batch", "--jobs", str(options.jobs),
               "--repeat", str(options.repeat), *passed_on]
    result = run_batch(command, paths, dict(os.environ), stall=60.0,
                       expected=len(paths) * options.repeat)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as f:
            json.dump(result.reports, f, indent=1)
    reports = collections.defaultdict(list)
    for report in result.reports:
        reports[report.get("script")].append(report)
    for program in chosen:
        if program.path not in expected:
            continue
        found = reports[program.path]
        if len(found) != options.repeat:
            failures.append((program.name, f"{len(found)} reports, not {options.repeat}"))
            continue
        for turn, report in enumerate(found):
            wrong = problem(report, expected[program.path])
            if wrong:
                where = f"run {turn + 1}: " if turn else ""
                failures.append((program.name, where + wrong))
                break
    if result.exit_code != 0 or result.stray:
        note = last_line(result.stderr)[:200]
        failures.append(("process", f"exit code {result.exit_code}, "
                         f"{len(result.stray)} stray lines: {note}"))
    for name, why in failures:
        print(f"FAIL {name}: {why}")
    failed = {name for name, _ in failures}
    apart = {p: missing for p, missing in apart.items() if p.name not in failed}
    for program, missing in apart.items():
        print(f"apart {program.name}: needs {', '.join(sorted(missing))}")
    passed = sum(p.name not in failed for p in chosen)
    print(f"{passed} passed, {len(failures)} failed, {len(apart)} counted apart")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
