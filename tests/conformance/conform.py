#!/usr/bin/env python3
"""Runs CPython's own Lib/test inside the sandbox.

    tests/conformance/conform.py --bin build/dev/bin/terrarium_open_import \
        --lib ~/.cache/terrarium/cpython/*/Lib [--jobs 2] [--table docs/CONFORMANCE.md] [FILE...]

Each file is a run of driver.py with generous budgets, and with the facades of this
folder; the test files are as CPython ships them. A run that is killed counts as a
failure of the test that was running, and goes on behind it in a pristine sandbox.

skips.toml names what is withheld from guests on purpose, each with a reason. Exit: 0
when every other test passes, 1 when one fails or a skip fits nothing, 2 usage.
"""

import argparse
import builtins
import concurrent.futures
import fnmatch
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
RECORD = "\x1e"
BUDGET = ["--policy", "agent", "--instructions", "20G", "--memory", "900MiB", "--deadline", "60s",
          "--cpu-time", "60s", "--total-allocated", "1024GiB", "--allocations", "10G"]
IMPORT = re.compile(r"^\s*(?:from\s+([\w.]+)\s+import\s+(\([^)]*\)|[^#\n]*)|import\s+([\w., ]+))", re.M)
FRESH = re.compile(r"import_fresh_module\(\s*['\"](\w+)['\"]")
DATA = re.compile(r"['\"]([\w]+\.txt)['\"]")


def find_source(name, lib):
    """(path, is a package) of a module of the facades or of Lib/test, or None."""
    relative = name.replace(".", "/")
    folders = [HERE / "facades"]
    if name.startswith("test."):
        folders.append(lib)
    for folder in folders:
        for path, package in ((folder / relative / "__init__.py", True),
                              (folder / (relative + ".py"), False)):
            if path.is_file():
                return path, package
    return None


def imported_by(name, package, text):
    """Dotted names that the text may import; too many do no harm."""
    for origin, members, plain in IMPORT.findall(text):
        for item in plain.split(","):
            yield item.split()[0] if item.split() else ""
        yield origin
        for member in members.strip("() ").split(","):
            yield f"{origin}.{member.split()[0]}" if member.split() else ""
    yield from re.findall(r"['\"](test\.[\w.]+|[\w]+)['\"]", text)


def collect(module, lib):
    """{name: [file, is a package, text]} of all that a test module may import."""
    sources, waiting = {}, [module, *FACADES]
    for name in OWN_CODE:
        sources[name] = [name + ".py", False, (lib / (name + ".py")).read_text("utf-8")]
    while waiting:
        name = waiting.pop()
        if (parent := name.rpartition(".")[0]) and parent not in sources:
            if find_source(parent, lib) is None:
                continue
            waiting += [name, parent]
            continue
        found = None if name in sources else find_source(name, lib)
        if found is None:
            continue
        path, package = found
        text = path.read_text(encoding="utf-8")
        sources[name] = [path.name, package, text]
        waiting.extend(filter(None, imported_by(name, package, text)))
        for pure in FRESH.findall(text):
            sources.update(pure_sources(pure, lib))
    return sources


def pure_sources(name, lib):
    """A module of Lib, for import_fresh_module with its C half blocked."""
    found = {}
    for path in [lib / (name + ".py"), *sorted((lib / name).glob("*.py"))]:
        if path.is_file():
            package = path.name == "__init__.py"
            dotted = ".".join(path.relative_to(lib).with_suffix("").parts)
            dotted = dotted.removesuffix(".__init__")
            found["pure:" + dotted] = [path.name, package, path.read_text("utf-8")]
    return found


def data_files(sources, lib):
    """Texts that tests read."""
    names = {name for file, package, text in sources.values() for name in DATA.findall(text)}
    folders = [lib / "test", lib / "test/mathdata"]
    return {name: (folder / name).read_text("utf-8", "replace")
            for name in sorted(names) for folder in folders if (folder / name).is_file()}


# Modules of Lib that are not offered, but are only code: a guest could bring them along.
BUILTINS = [name for name in dir(builtins) if name not in (
    "__doc__", "__loader__", "__name__", "__package__", "__spec__", "copyright", "credits",
    "license", "__import__")]
OWN_CODE = ["pickle", "_compat_pickle"]
FACADES = sorted(".".join(path.relative_to(HERE / "facades").with_suffix("").parts)
                 .removesuffix(".__init__") for path in (HERE / "facades").rglob("*.py"))


class Result:
    def __init__(self, name):
        self.name, self.tests, self.problem = name, {}, ""
        self.instructions = self.wall_ns = self.runs = 0


def run_once(options, config, folder):
    inputs = folder / (config["module"] + ".json")
    inputs.write_text(json.dumps({"config": config}))
    done = subprocess.run(
        [options.bin, "run", "--json", *BUDGET, "--inputs", inputs, HERE / "driver.py"],
        capture_output=True, check=False)
    return json.loads(done.stdout) if done.stdout else {"stdout": "", "outcome": "no report",
        "message": done.stderr.decode()[:500], "usage": {"instructions": 0, "wall_ns": 0}}


def records_of(report):
    return [json.loads(line[1:]) for line in report["stdout"].split("\n")
            if line.startswith(RECORD)]


def run_file(options, skips, name, folder):
    result = Result(name)
    module = "test." + name
    sources = collect(module, options.lib)
    config = {"module": module, "sources": sources, "files": data_files(sources, options.lib),
              "absent": skips["absent"], "skip": skips["tests"], "after": "", "builtins": BUILTINS, "private": list(skips["private"]),
              "file": name, "withheld_sys": skips["sys"]}
    while True:
        report = run_once(options, config, folder)
        result.runs += 1
        result.instructions += report["usage"]["instructions"]
        result.wall_ns += report["usage"]["wall_ns"]
        running, done = "", False
        for record in records_of(report):
            match record:
                case ["begin", test]:
                    running = test
                case ["end", test, outcome, reason]:
                    result.tests[test] = (outcome, reason)
                    running = ""
                case ["done"]:
                    done = True
        if done:
            return result
        why = f"{report['outcome']} {report.get('reason', '')}: {report['message'][:300]}"
        if not running:
            result.problem = why
            return result
        result.tests[running] = ("failed", "killed: " + why)
        config["after"] = running


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--lib", type=pathlib.Path, required=True)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--verbose", action="store_true", help="every test that does not pass")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    skips = tomllib.loads((HERE / "skips.toml").read_text())
    files = options.files or (HERE / "files.txt").read_text().split()
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda name: run_file(options, skips, name, pathlib.Path(folder)), files)
        total = [0, 0, 0]
        for result in results:
            counts = [sum(o == kind for o, _ in result.tests.values()) for kind in ("passed", "failed", "skipped")]
            total = [a + b for a, b in zip(total, counts)]
            print(f"{result.name:28} {counts[0]:5} {counts[1]:5} {counts[2]:5}  {result.runs} runs {result.wall_ns/1e9:6.1f} s {result.instructions/1e6:8.0f} M {result.problem}", flush=True)
            if options.verbose:
                for test, (outcome, reason) in result.tests.items():
                    if outcome != "passed":
                        print(f"    {outcome} {test}: {reason[:300]}")
    print(total, total[0] / max(1, total[0] + total[1]), total[0] / max(1, sum(total)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
