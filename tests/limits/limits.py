#!/usr/bin/env python3
"""Work in C ends by the instruction budget, soon and at the same count.

    tests/limits/limits.py --bin build/dev/bin/terrarium --costs docs/COSTS.md tests/limits

Each `*.py` of the folder but the tools holds cases. A line

    #--- NAME: ENDS

begins a case; ENDS is what it must end with: `instructions`, `memory`, an
exception's type, or several of them with `or`. Every case asks for far more
work than a million instructions pay for, in few instructions of bytecode. It
runs twice with a long deadline in one process, and must

    - end as it says, never by its deadline,
    - within the CPU time that a million units stand for, with a wide margin,
    - at the same instruction count both times.

A file whose first line is `# policy: NAME` runs under that policy.

Every case is named in the table of docs/COSTS.md, and the other way round. Without
the functions of patch 0006 none of them ends by its budget.

Exit: 0 all hold, 1 not, 2 usage.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

CASE = re.compile(r"^#--- ([a-z0-9-]+): (.+)$")
POLICY = re.compile(r"# policy: (\w+)\n")
BUDGET = ["--instructions", "1M", "--deadline", "10s", "--cpu-time", "10s",
          "--allocations", "1G", "--total-allocated", "1024GiB", "--memory", "64MiB"]
# What is no cases.
TOOLS = {"limits.py", "cost_fuzzer.py", "cost_probes.py"}
# A unit is about 10 ns. The margin is for slow machines and unoptimised builds.
MOST_CPU_NS = 500_000_000


def cases_in(path):
    """[(name, endings, source)]"""
    found = []
    for line in path.read_text().splitlines(keepends=True):
        if match := CASE.match(line):
            found.append((match[1], match[2].split(" or "), []))
        elif found:
            found[-1][2].append(line)
    return [(name, endings, "".join(lines)) for name, endings, lines in found]


def ending_of(report):
    if report["exception"]:
        return report["exception"]["type"]
    return report["reason"] or report["outcome"]


def judge(endings, reports):
    if len(reports) != 2:
        return f"{len(reports)} reports, not 2"
    first, second = reports
    got = ending_of(first)
    if got not in endings:
        return f"ended by {got}, not {' or '.join(endings)}: {first['message'][:100]}"
    counts = [r["usage"]["instructions"] for r in reports]
    if counts[0] != counts[1] or ending_of(second) != got:
        return f"two runs differ: {got} {counts[0]}, {ending_of(second)} {counts[1]}"
    cpu_ns = min(r["usage"]["cpu_ns"] for r in reports)
    if cpu_ns > MOST_CPU_NS:
        return f"took {cpu_ns / 1e6:.0f} ms for {counts[0]} instructions"
    return ""


def run(terrarium, cases, policy):
    """{name: its reports}"""
    flags = ["--policy", policy] if policy else []
    with tempfile.TemporaryDirectory() as folder:
        for name, _, source in cases:
            pathlib.Path(folder, name + ".py").write_text(source)
        done = subprocess.run([terrarium, "batch", "--jobs", "1", "--repeat", "2",
                               *flags, *BUDGET, folder], capture_output=True, check=False)
    reports = {}
    for line in done.stdout.splitlines():
        report = json.loads(line)
        reports.setdefault(pathlib.Path(report["script"]).stem, []).append(report)
    return reports


def named_in(costs):
    """Case names in the last column of the tables of docs/COSTS.md."""
    rows = [line for line in costs.read_text().splitlines() if line.startswith("| ")]
    return {name for row in rows for name in re.findall(r"`([a-z0-9-]+)`",
                                                        row.split("|")[-2])}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--costs", type=pathlib.Path, required=True)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    cases, by_policy = [], {}
    for path in sorted(options.folder.glob("*.py")):
        if path.name in TOOLS:
            continue
        policy = POLICY.match(path.read_text())
        found = cases_in(path)
        by_policy.setdefault(policy[1] if policy else None, []).extend(found)
        cases += found
    names = [name for name, _, _ in cases]
    if not cases or len(set(names)) != len(names):
        print("limits: no cases, or a name twice", file=sys.stderr)
        return 2
    reports = {}
    for policy, some in by_policy.items():
        reports.update(run(options.bin, some, policy))
    failed = 0
    for name, endings, _ in cases:
        seen = reports.get(name, [])
        problem = judge(endings, seen)
        failed += bool(problem)
        if problem:
            print(f"FAIL {name}: {problem}")
        else:
            usage = seen[0]["usage"]
            print(f"ok   {name:28} {ending_of(seen[0]):14} {usage['instructions']:>14} "
                  f"{usage['cpu_ns'] / 1e6:8.1f} ms")
    for name in sorted(named_in(options.costs) ^ set(names)):
        failed += 1
        print(f"FAIL {name}: not both a case and in {options.costs.name}")
    print(f"{len(cases)} cases, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
