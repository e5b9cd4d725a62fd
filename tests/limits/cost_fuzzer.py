#!/usr/bin/env python3
"""Calls everything that a guest can call, with arguments that grow, and looks at the price.

    tests/limits/cost_fuzzer.py --bin build/dev/bin/terrarium            by counts, a minute at most
    tests/limits/cost_fuzzer.py --bin build/dev/bin/terrarium --timed    by time, half an hour
    tests/limits/cost_fuzzer.py --bin ... --timed MODULE...              some modules; "" is methods

cost_probes.py, run inside the product, takes each function of each offered module and each
method of each type with arguments of every kind: longer, more, larger, deeper, wider, as one
argument, as many, as keywords. Its clock is the guest's: under `--clock virtual` that is what a
call pays, under `--clock real` what it takes. Nothing here needs a clock of its own.

By counts: the units of each function in C grow with the size of some argument. Those that do
not are listed in cost_constant.txt, in groups with the reason; `--update` takes out who is none
any more and adds who is new: give those a reason. Who is listed is held to its time by the other
way.

By time: no call takes more than MOST times what its units stand for (10 ns each), the shortest
of three runs. EXCUSED has the exceptions, with the reason.

Exit: 0 all hold, 1 not, 2 usage.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

PROBES = pathlib.Path(__file__).with_name("cost_probes.py")
# With functions in C; the others run bytecode, which pays.
IN_C = """
    array binascii bisect builtins cmath collections contextvars csv datetime decimal functools
    hashlib heapq io itertools json math operator random re string struct unicodedata weakref
    zlib
""".split()
IN_PYTHON = """
    abc base64 calendar colorsys configparser contextlib copy dataclasses difflib enum fnmatch
    fractions graphlib hmac html ipaddress keyword numbers pprint queue reprlib secrets shlex
    statistics textwrap tomllib traceback types typing uuid warnings
""".split()
CONSTANT = pathlib.Path(__file__).with_name("cost_constant.txt")
LIMITS = ["--policy", "agent", "--clock-step", "1us", "--instructions", "100M",
          "--allocations", "1000G", "--total-allocated", "100000GiB", "--memory", "128MiB",
          "--deadline", "60s", "--cpu-time", "60s", "--output-limit", "1GiB"]
MOST = 5.0
# Below, in all calls of a probe together, steps of the clock and page faults are more than the calls.
LEAST_NS = 20_000

# Slower than their price, with the reason.
EXCUSED = [
    (r"\w+\.clear\(.*", "what is freed was paid when it was made"),
]


class Probe(collections.namedtuple("Probe", "label size")):
    """One call: a function, the shape of its arguments, their size. How often it was called, which
    depends on the clock, is no part of it."""

    @property
    def function(self):
        return self.label.partition("(")[0]


def run(terrarium, clock, module, sizes, loops, brief=False):
    """{Probe: (nanoseconds a call by the guest's clock, calls)}"""
    found, first = {}, 0
    names = [module] if module else []
    imports = "".join(f"import {name}\n" for name in names if name != "builtins")
    table = "".join(f"{name!r}: {name}, " for name in names if name != "builtins")
    with tempfile.TemporaryDirectory() as folder:
        script = pathlib.Path(folder, "probes.py")
        script.write_text(f"{imports}MODULES = {{{table}}}\n{PROBES.read_text()}")
        while True:
            inputs = {"modules": names, "first": first, "sizes": sizes, "loops": loops,
                      "brief": brief}
            done = subprocess.run(
                [terrarium, "run", *LIMITS, "--clock", clock,
                 *(f"--input={name}={json.dumps(value)}" for name, value in inputs.items()),
                 script],
                capture_output=True, text=True, check=False)
            last = first - 1
            for line in done.stdout.splitlines():
                fields = line.split("\t")
                if len(fields) != 5:   # a call that prints, or was ended while it was told
                    continue
                number, label, size, calls, took = fields
                last = int(number)
                found[Probe(label, int(size))] = int(took), int(calls)
            if done.returncode == 0:
                return found
            # The call that came next ended the run, and so it was paid, or bounded otherwise.
            if "exhausted" not in done.stderr:
                sys.exit(f"cost_fuzzer: {module or 'methods'}: {done.stderr[-300:]}")
            first = last + 2


def constant_of(terrarium, module):
    """The functions whose units grow with no argument, and how many calls it took."""
    sizes = [8, 16384]
    found = run(terrarium, "virtual", module, sizes, [1, 1], brief=True)
    grows = {}
    for probe, (took, _) in found.items():
        if probe.size == sizes[0]:
            # A call that ended the run was paid.
            large = found.get(probe._replace(size=sizes[1]))
            grows[probe.function] = (grows.get(probe.function, False) or large is None
                                     or large[0] >= took + 100)
    return {function for function, does in grows.items() if not does}, len(found)


def by_counts(terrarium, modules, update):
    found, total = set(), 0
    for module in modules:
        constant, calls = constant_of(terrarium, module)
        found |= constant
        total += calls
    groups = constant_groups(CONSTANT.read_text())
    listed = {name for _, names in groups for name in names}
    new = sorted(found - listed)
    if update:
        kept = [(why, [name for name in names if name in found]) for why, names in groups]
        CONSTANT.write_text("\n".join(
            f"# {why}\n" + "".join(f"{name}\n" for name in names)
            for why, names in [*kept, ("New: say why.", new)] if names))
        return [], total
    problems = [f"{name}: its units grow with no argument" for name in new]
    if modules == [""] + IN_C:
        problems += [f"{name}: is listed, and its units grow" for name in sorted(listed - found)]
    return problems, total


def constant_groups(text):
    """[(reason, names)]"""
    groups = []
    for block in text.split("\n\n"):
        lines = block.splitlines()
        why = " ".join(line.lstrip("# ") for line in lines if line.startswith("#"))
        groups.append((why, [line for line in lines if line and not line.startswith("#")]))
    return groups


def excuse(label):
    return next((reason for pattern, reason in EXCUSED if re.fullmatch(pattern, label)), None)


def by_time(terrarium, module):
    sizes, loops = [10, 1000, 30000], [300, 100, 20]
    units = run(terrarium, "virtual", module, sizes, loops)
    times = [run(terrarium, "real", module, sizes, loops) for _ in range(3)]
    problems = []
    for probe, (paid, _) in units.items():
        took, calls = min((seen[probe] for seen in times if probe in seen), default=(0, 1))
        ratio = took / max(paid, 10)
        if took * calls > LEAST_NS and ratio > MOST and not excuse(probe.label):
            problems.append(f"{probe.label}, size {probe.size}: {took} ns for {paid // 10} units, "
                            f"{ratio:.1f} times")
    return problems, len(units)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--timed", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("modules", nargs="*")
    options = parser.parse_args()
    problems, total = [], 0
    if options.timed:
        for module in options.modules or ["", *IN_C, *IN_PYTHON]:
            found, calls = by_time(options.bin, module)
            print(f"{module or 'methods'}: {calls} calls, {len(found)} failures", flush=True)
            problems += found
            total += calls
    else:
        problems, total = by_counts(options.bin, options.modules or ["", *IN_C], options.update)
    for problem in problems:
        print(f"FAIL {problem}")
    print(f"{total} calls, {len(problems)} failures")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
