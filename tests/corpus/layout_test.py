#!/usr/bin/env python3
"""Every hostile program is where and what tests/attacks/README.md says.

    python3 tests/corpus/layout_test.py

It reads headers only and runs nothing. Each rule has a planted program that breaks
it, so that the check cannot fall silent.
"""

import os
import re
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))

import excuses  # noqa: E402
import programs as corpus  # noqa: E402
from terrarium_cli import FolderTest  # noqa: E402

ATTACKS = os.path.join(HERE, "..", "attacks")
CONTROLS = os.path.join(HERE, "..", "controls")

CLASSES = ("escape", "introspection", "dos-cpu", "dos-mem", "dos-stack", "crash",
           "leak", "info", "compile-dos", "bypass-limit")
REQUIRED = ("id", "class", "expect", "technique", "source")
VALUES = {
    "class": set(CLASSES),
    "expect": {"blocked", "killed", "contained"},
    "check": {"two-run-diff"},
    "part": {"a", "b"},
}
# At least two words: one alone names a module, not what is done with it.
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
# First words that say who wrote a program, for which review or in which area...
_AUTHORSHIP = re.compile(
    r"(own|mine|new|rd\d*|rev\d*|round\d*|hrd|num|tim|rex|fil|fin|lib|grd|red|chg|chk|con|imp)-")
# ...and those that say once more what the folder says.
_CLASS_AGAIN = re.compile(
    r"(esc|escape|introspection|cpu|mem|stk|dos|crash|leak|info|cdos|byp|bypass)-")
_MARK = re.compile(rb"(?:ESCAPED|OBSERVED):([a-z0-9-]+)")


def problems(folder):
    """One line for each rule that a program under `folder` breaks."""
    found = []
    where = {}
    for program in corpus.load_folder(folder):
        path = os.path.relpath(program.source_path, folder)
        found += [f"{path}: {text}" for text in _problems_of(program, path)]
        if program.name in where:
            found.append(f"{path}: has the name of {where[program.name]}")
        where.setdefault(program.name, path)
    for name, path in where.items():
        other = {"a": "b", "b": "a"}.get(name[-1]) if name[-2:] in (".a", ".b") else None
        if other and os.path.dirname(where.get(name[:-1] + other, "")) != os.path.dirname(path):
            found.append(f"{path}: has no {name[:-1] + other}.py beside it")
    return found


def _problems_of(program, path):
    for key in REQUIRED:
        if not program.get(key).strip():
            yield f"has no `# {key}:` in its first {corpus.HEADER_LINES} lines"
    for key, allowed in VALUES.items():
        for value in program.headers.get(key, ()):
            if value not in allowed:
                yield f"`# {key}: {value}` is none of {', '.join(sorted(allowed))}"
    if os.path.dirname(path) != program.klass:
        yield f"is of class {program.klass}: it belongs into {program.klass}/"
    name, dot, part = program.name.partition(".")
    if part != program.get("part"):
        yield f"`# part:` says {program.get('part')!r}, its name {part!r}"
    if not _NAME.fullmatch(name):
        yield "its name is not two or more words of a-z, 0-9 with hyphens between them"
    for pattern, why in ((_AUTHORSHIP, "says who wrote it or when, not what it does"),
                         (_CLASS_AGAIN, "says the class again, which the folder says")):
        if first := pattern.match(name):
            yield f"the prefix {first[0]} {why}"
    if program.get("id") != name:
        yield f"`# id: {program.get('id')}` is not its name"
    for mark in sorted(set(_MARK.findall(program.source))):
        if mark.decode() != name:
            yield f"prints the mark of another program, {mark.decode()}"


class LayoutTest(unittest.TestCase):
    def test_attacks(self):
        self.assertEqual(problems(ATTACKS), [])

    def test_nothing_else_lies_there(self):
        self.assertEqual(sorted(os.listdir(ATTACKS)), sorted(("README.md",) + CLASSES))

    def test_every_excuse_names_a_program(self):
        names = {program.name for folder in (ATTACKS, CONTROLS)
                 for program in corpus.load_folder(folder)}
        for policy in ("strict", "plugin", "agent"):
            self.assertLessEqual(set(excuses.load(policy)), names, policy)


class PlantedTest(FolderTest):
    """One program for each rule, wrong in that one thing."""

    def plant(self, path, body=b"pass\n", **changes):
        name = os.path.basename(path).split(".")[0]
        headers = {"id": name, "class": os.path.dirname(path), "expect": "blocked",
                   "technique": "t", "source": "s", **changes}
        lines = "".join(f"# {key}: {value}\n" for key, value in headers.items()
                        if value is not None)
        self.path(path, lines.encode() + body)

    def assert_refused(self, text):
        found = problems(self.folder)
        self.assertEqual(len(found), 1, found)
        self.assertIn(text, found[0])

    def test_sound_ones(self):
        self.plant("leak/table-kept.a.py", part="a")
        self.plant("leak/table-kept.b.py", b"print('ESCAPED:table-kept')\n", part="b")
        self.plant("dos-cpu/long-line.gen.py", b"# \xff\n", generator="run with python3")
        self.assertEqual(problems(self.folder), [])

    def test_wrong_folder(self):
        self.plant("crash/eval-text.py", **{"class": "escape"})
        self.assert_refused("belongs into escape/")

    def test_no_folder(self):
        self.plant("eval-text.py", **{"class": "escape"})
        self.assert_refused("belongs into escape/")

    def test_missing_headers(self):
        for key in ("technique", "source"):
            with self.subTest(key):
                self.plant("escape/eval-text.py", **{key: None})
                self.assert_refused(f"has no `# {key}:`")

    def test_unknown_values(self):
        self.plant("escape/eval-text.py", expect="ok")
        self.assert_refused("`# expect: ok` is none of")

    def test_prefixes(self):
        for name, text in (("own-eval-text", "who wrote it"), ("rd4-eval-text", "who wrote it"),
                           ("esc-eval-text", "the class again"), ("eval", "two or more words")):
            with self.subTest(name):
                path = f"escape/{name}.py"
                self.plant(path)
                self.assert_refused(text)
                os.remove(os.path.join(self.folder, path))

    def test_id_and_mark(self):
        self.plant("escape/eval-text.py", id="eval-other")
        self.assert_refused("is not its name")
        self.plant("escape/eval-text.py", b"print('ESCAPED:eval-other')\n")
        self.assert_refused("the mark of another program")

    def test_one_name_twice(self):
        self.plant("escape/eval-text.py")
        self.plant("info/eval-text.py")
        self.assert_refused("has the name of escape/eval-text.py")

    def test_half_a_pair(self):
        self.plant("leak/table-kept.a.py", part="a")
        self.assert_refused("has no table-kept.b.py beside it")
        self.plant("leak/table-kept.b.py")
        self.assert_refused("`# part:` says ''")


if __name__ == "__main__":
    unittest.main()
