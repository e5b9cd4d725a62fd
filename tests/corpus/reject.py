#!/usr/bin/env python3
"""Checks the diagnostics of tests/reject/: one file for each rule of the checker.

  reject.py --bin TERRARIUM FOLDER

A file holds programs with lines of `---` between them. A line on which diagnostics
are expected ends in `### "regex" "regex" ...`, one for each; a regex is searched in
"rule: message", `### whole "regex"` expects one without a place. A program without
such lines must not be rejected, and no program may have a diagnostic that it does not
expect. In each file, one diagnostic at least is of the rule that the file is named
after.

`# policy: TOML` and `# policy-limits: TOML; TOML` on a program's first lines narrow the
default policy. %NUL%, %FF% and %RLO% stand for what cannot be in a file that is read.
"""

import argparse
import collections
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

import terrarium_cli  # noqa: E402

EXPECTED = re.compile(r'###\s*(whole\s+)?((?:"[^"]*"\s*)+)$')
BYTES = {b"%NUL%": b"\0", b"%FF%": b"\xff", b"%RLO%": "\u202e".encode()}


class Program:
    def __init__(self, path, number, text):
        self.path, self.number = path, number
        self.rule = path.stem
        self.policy = ""
        self.expected = collections.defaultdict(list)  # line -> regexes; 0: no place
        lines = text.split("\n")
        for i, line in enumerate(lines, 1):
            if line.startswith("# policy: "):
                self.policy += "[rules]\n" + line[len("# policy: "):] + "\n"
            elif line.startswith("# policy-limits: "):
                settings = line[len("# policy-limits: "):].replace(";", "\n")
                self.policy += "[limits]\n" + settings + "\n"
            elif match := EXPECTED.search(line):
                place = 0 if match[1] else i
                self.expected[place] += re.findall(r'"([^"]*)"', match[2])
        # Expectations are no part of the program.
        self.source = "\n".join(EXPECTED.sub("", line) for line in lines).encode()
        for marker, byte in BYTES.items():
            self.source = self.source.replace(marker, byte)

    def __str__(self):
        return f"{self.path.name}, program {self.number}"


def programs_of(folder):
    for path in sorted(folder.glob("*.py")):
        chunks = re.split(r"^---\n", path.read_text(encoding="utf-8"), flags=re.M)
        for number, chunk in enumerate(chunks, 1):
            yield Program(path, number, chunk)


def run(binary, programs, policy, folder):
    """The report of each program, in order: one process for a policy."""
    paths = []
    for i, program in enumerate(programs):
        path = folder / f"{i}.py"
        path.write_bytes(program.source)
        paths.append(str(path))
    flags = []
    if policy:
        file = folder / "policy.toml"
        file.write_text('schema = 1\nextends = "plugin"\nreason = "a test"\n' + policy)
        flags = ["--policy", str(file)]
    return terrarium_cli.batch(binary, *flags, *paths, timeout=300)


def mismatches(program, report):
    found = collections.defaultdict(list)
    for v in report["violations"]:
        found[v["line"]].append(f"{v['rule']}: {v['message']}")
    for line in sorted(set(found) | set(program.expected)):
        left = list(found[line])
        for regex in program.expected[line]:
            match = next((f for f in left if re.search(regex, f)), None)
            if match is None:
                yield f"line {line}: no diagnostic like {regex!r} among {found[line]}"
            else:
                left.remove(match)
        for text in left:
            yield f"line {line}: unexpected: {text}"
    if bool(program.expected) != (report["outcome"] == "rejected"):
        yield f"the outcome is {report['outcome']} ({report['reason']})"
    for v in report["violations"]:
        if v["line"] and not (v["line"], v["column"]) < (v["end_line"], v["end_column"]):
            if v["rule"] not in ("syntax", "too_deep") and v["end_line"] != v["line"]:
                yield f"span ends before it begins: {v}"
        if not v["hint"]:
            yield f"no hint: {v}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()
    by_policy = collections.defaultdict(list)
    programs = list(programs_of(arguments.folder))
    for program in programs:
        by_policy[program.policy].append(program)
    failures, seen = 0, collections.defaultdict(set)
    for policy, group in by_policy.items():
        with tempfile.TemporaryDirectory() as folder:
            reports = run(arguments.bin, group, policy, pathlib.Path(folder))
        for program, report in zip(group, reports, strict=True):
            seen[program.rule] |= {v["rule"] for v in report["violations"]}
            for text in mismatches(program, report):
                failures += 1
                print(f"{program}: {text}")
    for rule, rules in seen.items():
        if rule not in rules:
            failures += 1
            print(f"{rule}.py: no program in it breaks the rule")
    print(f"reject: {len(programs)} programs, {len(seen)} rules, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
