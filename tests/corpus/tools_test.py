#!/usr/bin/env python3
"""Tests of the corpus tools themselves, against stub_terrarium.py.

    python3 tests/corpus/tools_test.py

A grader that passes everything is worse than none: each case here is a kind of
failure that the runner must notice.
"""

import os
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
STUB = os.path.join(HERE, "stub_terrarium.py")
sys.path.insert(0, os.path.join(HERE, "..", "support"))

from terrarium_cli import FolderTest  # noqa: E402


class ToolTest(FolderTest):
    """A tool of this folder, told to run the stub on this test's folder."""

    TOOL = ()  # the script, and flags that it always has

    def tool(self, *flags, fault=""):
        script, *always = self.TOOL
        done = subprocess.run(
            [sys.executable, os.path.join(HERE, script), "--bin", STUB, *always,
             self.folder, *flags],
            capture_output=True, text=True, timeout=120,
            env=dict(os.environ, TERRARIUM_STUB_FAULT=fault))
        return done.returncode, done.stdout + done.stderr

    def assert_fails_with(self, text, *flags, fault=""):
        code, output = self.tool(*flags, fault=fault)
        self.assertEqual(code, 1, output)
        self.assertIn(text, output)


class RunnerTest(ToolTest):
    TOOL = ("runner.py",)

    def program(self, name, expect, body, extra=""):
        self.path(name + ".py",
                  f"# id: {name}\n# class: t\n# expect: {expect}\n{extra}{body}\n")

    def test_all_well(self):
        self.program("loop", "killed", "while True: pass")
        self.program("quiet", "contained", "print(1)")
        self.program("needs", "killed", "import no_such_module")
        code, output = self.tool("--deadline", "300ms")
        self.assertEqual(code, 0, output)
        self.assertIn("2 passed, 0 failed, 1 counted apart", output)
        self.assertIn("1 deadline kills", output)

    def test_escape(self):
        self.program("esc", "contained", "print('ESCAPED:esc')")
        self.assert_fails_with("FAIL esc: ESCAPED:esc")

    def test_text_that_only_mentions_the_line(self):
        self.program("esc", "blocked", "raise ValueError(\"print('ESCAPED:esc')\")")
        code, output = self.tool()
        self.assertEqual(code, 0, output)

    def test_canary(self):
        self.program("read", "contained",
                     "import os\nprint(open(os.environ['TERRARIUM_CANARY']).read())")
        self.assert_fails_with("the canary's content is in its report")

    def test_not_killed(self):
        self.program("short", "killed", "print(1)")
        self.assert_fails_with("FAIL short: expected a kill, got ok")

    def test_death_is_blamed_and_the_rest_run(self):
        self.program("a", "contained", "print(1)")
        self.program("b", "contained", "print(1)")
        self.program("c", "contained", "print(1)")
        self.assert_fails_with("FAIL b: the host process did not survive it",
                               fault="die:b.py")
        code, output = self.tool(fault="die:b.py")
        self.assertIn("2 passed", output)

    def test_hang(self):
        self.program("a", "contained", "print(1)")
        self.assert_fails_with("said nothing and was ended", "--deadline", "50ms",
                               fault="hang:a.py")

    def test_two_run_diff(self):
        self.program("a", "contained", "print('OBSERVED:', id(object()))",
                     extra="# check: two-run-diff\n")
        self.program("b", "contained", "print('OBSERVED: same')",
                     extra="# check: two-run-diff\n")
        self.assert_fails_with("FAIL a: two processes differ")

    def test_strict_blocked(self):
        self.program("a", "blocked", "pass")
        self.assertEqual(self.tool()[0], 0)
        self.assert_fails_with("expected a refusal", "--strict-blocked")

    def test_parts_run_side_by_side(self):
        self.program("x.a", "contained", "print(1)", extra="# part: a\n")
        self.program("x.b", "contained", "print(1)", extra="# part: b\n")
        code, output = self.tool(fault="die:x.b.py")
        self.assertEqual(code, 1, output)
        self.assertIn("FAIL x.b: the host process did not survive it", output)
        self.assertIn("after 1 of 3 reports", output)
        code, output = self.tool()
        self.assertIn("2 passed, 0 failed", output)
        self.assertIn("1 control runs", output)

    def test_excuse_of_a_policy(self):
        self.program("exception-loop", "killed", "raise RecursionError('deep')")
        self.assert_fails_with("FAIL exception-loop: expected a kill")
        code, output = self.tool("--", "--policy", "strict")
        self.assertEqual(code, 0, output)
        self.assertIn("1 counted apart", output)

    def test_excuse_for_another_end_than_the_one_seen(self):
        self.program("exception-loop", "killed", "raise ValueError('deep')")
        self.assert_fails_with("expected a kill, got exception ValueError",
                               "--", "--policy", "strict")

    def test_excuse_that_nobody_needs(self):
        self.program("exception-loop", "contained", "print(1)")
        self.assert_fails_with("need not be", "--", "--policy", "strict")

    def test_nothing_selected(self):
        self.program("a", "blocked", "pass")
        self.assertEqual(self.tool("--expect", "killed")[0], 2)


class DifferentialTest(ToolTest):
    """The reference is this interpreter; so is, under the stub, the product."""

    TOOL = ("differential.py", "--reference", sys.executable)

    def program(self, name, body):
        self.path(name + ".py", body + "\n")

    def test_all_well(self):
        self.program("sum", "print(sum(range(4)))")
        self.program("later", "# needs: re, enum\nimport enum\nimport re\nprint(re.escape('.'))")
        code, output = self.tool("--modules", "math")
        self.assertEqual(code, 0, output)
        self.assertIn("1 passed, 0 failed, 1 counted apart", output)
        self.assertIn("apart later: needs enum, re", output)

    def test_needed_module_that_is_offered_by_now(self):
        self.program("later", "# needs: re\nimport re\nprint(re.escape('.'))")
        code, output = self.tool("--modules", "re,math")
        self.assertEqual(code, 0, output)
        self.assertIn("1 passed, 0 failed, 0 counted apart", output)

    def test_other_output(self):
        self.program("pid", "import os\nprint(os.getpid())")
        code, output = self.tool("--modules", "os")
        self.assertEqual(code, 1, output)
        self.assertIn("FAIL pid: prints something else", output)

    def test_no_report(self):
        self.program("a", "print(1)")
        self.assert_fails_with("FAIL a: 0 reports, not 2", fault="die:a.py")

    def test_module_that_no_header_names(self):
        self.program("hides", "# needs: enum\nimport enum, os")
        self.assert_fails_with("FAIL hides: imports os, not offered")

    def test_need_without_an_import_statement(self):
        self.program("generic", "# needs: typing\nprint(1)")
        code, output = self.tool("--modules", "math")
        self.assertEqual(code, 0, output)
        self.assertIn("apart generic: needs typing", output)

    def test_program_counted_apart_must_still_be_sound(self):
        self.program("broken", "# needs: re\nimport re\nre.no_such_thing")
        self.assert_fails_with("FAIL broken: the reference itself fails on it")


if __name__ == "__main__":
    unittest.main()
