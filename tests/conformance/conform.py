#!/usr/bin/env python3
"""Runs CPython's own Lib/test inside the sandbox.

    tests/conformance/conform.py --bin build/dev/bin/terrarium_open_import --lib LIB
        [--jobs 2] [--table docs/CONFORMANCE.md] [--no-stale] [--verbose] [FILE...]

Each of files.txt is a run of driver.py with generous budgets. A run that is killed
counts as a failure of the test that was running, and goes on behind it in a
pristine sandbox. --table writes the table of docs/CONFORMANCE.md.

skips.toml names what is withheld from guests on purpose, each with its reason. Exit:
0 when every other test passes, 1 when one fails or a file cannot be run, and with
--no-stale when an entry of skips.toml names no test that fails; 2 usage.
"""

import argparse
import builtins
import concurrent.futures
import fnmatch
import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib

import sources
import table

HERE = pathlib.Path(__file__).resolve().parent
RECORD = "\x1e"
# The count of instructions ends a test, and not a busy machine.
BUDGET = ["--policy", "agent", "--instructions", "20G", "--memory", "900MiB", "--deadline", "300s",
          "--cpu-time", "60s", "--total-allocated", "1024GiB", "--allocations", "10G"]
NOT_BUILTINS = {"__doc__", "__import__", "__loader__", "__name__", "__package__", "__spec__",
                "copyright", "credits", "license"}


class Result:
    """What became of a file's tests: {id: (outcome, reason)}."""

    def __init__(self, name):
        self.name, self.tests, self.problem = name, {}, ""
        self.instructions = self.wall_ns = self.runs = 0


def run_once(options, config, folder):
    inputs = folder / (config["module"] + ".json")
    inputs.write_text(json.dumps({"config": config}))
    done = subprocess.run(
        [options.bin, "run", "--json", *BUDGET, "--inputs", inputs, HERE / "driver.py"],
        capture_output=True, check=False)
    if not done.stdout:
        raise SystemExit(f"conform: no report: {done.stderr.decode()[:500]}")
    return json.loads(done.stdout)


def take_records(report, result):
    """(the test that was running at the end, whether the run got to its end)"""
    running, done = "", False
    for line in report["stdout"].split("\n"):
        if not line.startswith(RECORD):
            continue
        match json.loads(line[1:]):
            case ["begin", test]:
                running = test
            case ["end", test, outcome, reason]:
                result.tests[test] = (outcome, reason)
                running = ""
            case ["done"]:
                done = True
    return running, done


def run_file(options, skips, name, folder):
    result = Result(name)
    texts = sources.of_test("test." + name, options.lib)
    config = {"module": "test." + name, "sources": texts, "after": "",
              "files": sources.data_files(texts, options.lib),
              "twins": sum(sources.TWIN_PARTS.values(), []),
              "builtins": [b for b in dir(builtins) if b not in NOT_BUILTINS],
              **{key: skips[key] for key in ("absent", "missing", "private", "sys")}}
    while True:
        report = run_once(options, config, folder)
        running, done = take_records(report, result)
        result.runs += 1
        result.instructions += report["usage"]["instructions"]
        result.wall_ns += report["usage"]["wall_ns"]
        why = f"{report['outcome']} {report['reason']}: {report['message'][:300]}"
        if running:
            result.tests[running] = ("failed", "killed: " + why)
            config["after"] = running
        elif not done:
            result.problem = why
        if done or not running:
            return result


def withhold(result, patterns, used):
    """Turns the failures that skips.toml names into `withheld`."""
    for test, (outcome, reason) in result.tests.items():
        for pattern, why in patterns.items():
            if outcome == "failed" and fnmatch.fnmatchcase(f"{result.name}.{test}", pattern):
                used.add(pattern)
                result.tests[test] = ("withheld", why)


def show(result, verbose):
    passed, withheld, skipped, failed = table.counts_of(result)
    print(f"{result.name:40} {passed:5} {withheld:5} {skipped:5} {failed:5}  {result.runs} runs "
          f"{result.wall_ns / 1e9:5.1f} s {result.instructions / 1e6:6.0f} M {result.problem}",
          flush=True)
    for test, (outcome, reason) in result.tests.items():
        if outcome == "failed" or verbose and outcome != "passed":
            print(f"    {outcome} {result.name}.{test}: {reason}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--lib", type=pathlib.Path, required=True)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--table", type=pathlib.Path, help="write docs/CONFORMANCE.md")
    parser.add_argument("--no-stale", action="store_true",
                        help="fail when an entry of skips.toml names no test that fails")
    parser.add_argument("--verbose", action="store_true", help="name what is skipped, too")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    skips = tomllib.loads((HERE / "skips.toml").read_text())
    files = options.files or (HERE / "files.txt").read_text().split()
    results, used = [], set()
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(lambda name: run_file(options, skips, name,
                                                     pathlib.Path(folder)), files):
            withhold(result, skips["tests"], used)
            show(result, options.verbose)
            results.append(result)
    print(table.summary(results))
    stale = [] if options.files else sorted(set(skips["tests"]) - used)
    for pattern in stale:
        print(f"stale: {pattern} names no test that fails")
    if options.table:
        options.table.write_text(table.document(results, skips))
    bad = stale and options.no_stale or any(r.problem or table.counts_of(r)[3] for r in results)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
