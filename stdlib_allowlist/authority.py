"""The authority of library code: for each of its code objects a word, and for each module
what it may import (interp/guard/authority.h, powers.inc).

freeze.py makes tables of both. What code uses and imports is read from its bytecode; who may
use what is said by powers.inc; where the two differ, the build ends.
"""

import dataclasses
import json
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
POWERS = HERE.parent / "interp/guard/powers.inc"
MODULE_SHIFT, POWER_SHIFT = 1, 17  # as in authority.h
# Functions of _terrarium that are no power: guests call them too. The rest of its attributes
# are types.
FOR_GUESTS = {"monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time",
              "process_time_ns", "thread_time", "thread_time_ns", "time", "time_ns"}


class Wrong(Exception):
    """powers.inc and the library's code contradict each other."""


@dataclasses.dataclass(frozen=True)
class Power:
    what: str
    who: frozenset


def read_powers(text=None):
    """The rows of powers.inc, in their order, which is that of the bits."""
    if text is None:
        text = POWERS.read_text(encoding="utf-8")
    text = re.sub(r"//.*", "", text)
    rows = re.findall(r"TERRARIUM_POWER\((\w+), *\"([^\"]+)\",((?:\s*\"[^\"]*\")+),\s*\"[^\"]+\"\)",
                      text)
    if len(rows) != text.count("TERRARIUM_POWER("):
        raise Wrong("powers.inc has a row that is not understood")
    return [Power(what, frozenset("".join(re.findall(r'"([^"]*)"', who)).split()))
            for _, what, who in rows]


def uses(python, sources, powers):
    """What find_uses.py says of each module's code objects."""
    request = json.dumps({"names": [power.what for power in powers],
                          "modules": [[name, str(path)] for name, path, _ in sources]})
    answer = subprocess.run([python, "-I", "-S", "-B", HERE / "find_uses.py"], check=True,
                            input=request, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(answer)


def check(powers, found):
    used = {power.what: set() for power in powers}
    for module, codes in found.items():
        for code in codes:
            for what in code["uses"]:
                used[what].add(f"{module}:{code['qualname']}")
    for power in powers:
        if power.who == {"*"}:
            continue
        if power.who != used[power.what]:
            raise Wrong(f"{power.what} is used by {sorted(used[power.what])}, and is a power of "
                        f"{sorted(power.who)}")


def word(number, module, code, powers):
    """Of a code object of the module that has this number, counted from 1."""
    bits = sum(1 << (POWER_SHIFT + bit) for bit, power in enumerate(powers)
               if power.who == {"*"} or f"{module}:{code['qualname']}" in power.who)
    return 1 | number << MODULE_SHIFT | bits


def absolute(name, level, module, package):
    if level == 0:
        return name
    base = module.split(".") if package else module.split(".")[:-1]
    base = base[:len(base) - (level - 1)]
    return ".".join(base + [name] if name else base)


def imports(module, package, codes, known):
    """The modules that the code of `module` imports. A name after `from` counts where it is a
    module that exists."""
    names = set()
    for code in codes:
        for name, level, attributes in code["imports"]:
            full = absolute(name, level, module, package)
            names |= {full} | {f"{full}.{attribute}" for attribute in attributes
                               if f"{full}.{attribute}" in known}
    return sorted(names)


def tables(python, sources, known):
    """(words, imports) for each of `sources`, which are (name, path, package)."""
    powers = read_powers()
    found = uses(python, sources, powers)
    check(powers, found)
    return [([word(number, name, code, powers) for code in found[name]],
             imports(name, package, found[name], known))
            for number, (name, _, package) in enumerate(sources, 1)]
