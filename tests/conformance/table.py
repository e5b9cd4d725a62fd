"""docs/CONFORMANCE.md and the text that conform.py prints."""

import collections

HEAD = """# CPython's own tests inside the sandbox

Made by `make conformance` (`tests/conformance/conform.py`). It runs files of CPython's own `Lib/test`, as the pinned
source has them, as guests with generous budgets: the checker is off, since these are not programs that any policy was
made for, and everything below it is on. `unittest`, `test.support` and `doctest` are thin stand-ins of
`tests/conformance/stand_ins/`; private functions of library modules are handed to the tests of them by a door that only
the test's binary has. `pickle` is CPython's in Python, run as guest code.

- *passed*: the test's own assertions held.
- *withheld*: it fails, because it needs what guests do not get on purpose; `tests/conformance/skips.toml` has its
  name and the reason. An entry that does not fail any more is an error of the run.
- *skipped*: it skipped itself, or asked a facade for something that is withheld.
- *failed*: anything else. The run ends with an error when there is one.

"""


def line(cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def counts_of(result):
    kinds = collections.Counter(outcome for outcome, _ in result.tests.values())
    return [kinds[kind] for kind in ("passed", "withheld", "skipped", "failed")]


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def totals_of(results):
    return [sum(column) for column in zip(*map(counts_of, results))]


def summary(results):
    passed, withheld, skipped, failed = totals_of(results)
    everything = passed + withheld + skipped + failed
    return (f"{everything} tests of {len(results)} files: {passed} passed, {withheld} withheld, "
            f"{skipped} skipped, {failed} failed. Passed of those that do not skip themselves: "
            f"{share(passed, everything - skipped)}; of all: {share(passed, everything)}.")


def reasons(results):
    """[(reason, tests)] of what was skipped or withheld, the most frequent first."""
    found = collections.Counter()
    for result in results:
        for outcome, reason in result.tests.values():
            if outcome in ("skipped", "withheld"):
                found[reason.rpartition(": ")[2] or "no reason given"] += 1
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def document(results, skips):
    lines = [HEAD + summary(results), "", line(["file", "passed", "withheld", "skipped", "failed"]),
             line(["---", "---:", "---:", "---:", "---:"])]
    lines += [line([result.name, *counts_of(result)]) for result in results]
    lines += [line(["all", *totals_of(results)]), "", "## Why tests were skipped or withheld", "",
              line(["tests", "reason"]), line(["---:", "---"])]
    lines += [line([number, reason.replace("|", "\\|").replace("\n", " ")])
              for reason, number in reasons(results)]
    lines += ["", "## Tests that are withheld, by name", "", line(["test", "reason"]),
              line(["---", "---"])]
    lines += [line([f"`{pattern}`", reason]) for pattern, reason in skips["tests"].items()]
    return "\n".join(lines) + "\n"
