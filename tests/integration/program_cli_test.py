"""A program's files and modules on the command line."""

import json
import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from terrarium_cli import CliTest, reports_in  # noqa: E402


class ProgramTest(CliTest):

  def read(self, name):
    with open(self.path(name), encoding="utf-8") as file:
      return file.read()


class Files(ProgramTest):

  def test_given_files_are_read_only_and_the_report_says_what_was_loosened(self):
    data = self.path("data.txt", "hello")
    script = self.path("s.py", "print(open('x').read())\nopen('y', 'w')")
    done = self.call("run", "--json", "--file", f"x={data}", script)
    report = json.loads(done.stdout)
    self.assertEqual(report["stdout"], "hello\n")
    self.assertEqual(report["exception"]["type"], "PermissionError")
    self.assertEqual(report["files"], [])
    self.assertEqual(report["policy"]["loosened"], [
        {"setting": "files", "reason": "--file on the command line"}])

  def test_changes_go_where_they_are_wanted_and_nowhere_else(self):
    self.path("in/a.txt", "a")
    self.path("in/b.txt", "b")
    script = self.path("s.py", "from pathlib import Path as P\n"
                               "P('a.txt').write_text('changed')\n"
                               "P('b.txt').unlink()\n"
                               "P('new').mkdir()\n"
                               "P('new/c.txt').write_text('c')\n")
    done = self.call("run", "--files", self.path("in"), "--files-out",
                     self.path("out"), script)
    self.assertEqual((done.returncode, done.stderr), (0, ""))
    self.assertEqual(self.read("out/a.txt"), "changed")
    self.assertEqual(self.read("out/new/c.txt"), "c")
    self.assertEqual(sorted(os.listdir(self.path("out"))), ["a.txt", "new"])
    self.assertEqual((self.read("in/a.txt"), self.read("in/b.txt")), ("a", "b"))

  def test_a_killed_run_writes_nothing(self):
    script = self.path("s.py", "open('a', 'w').write('x')\nwhile True: pass")
    done = self.call("run", "--files-out", self.path("out"), "--instructions",
                     "100k", script)
    self.assertEqual(done.returncode, 4)
    self.assertEqual(os.listdir(self.path("out")), [])

  def test_a_batch_gives_each_run_the_same(self):
    data = self.path("n", "1")
    script = self.path("s.py", "print(open('n').read())")
    done = self.call("batch", "--repeat", "3", "--jobs", "2", "--file",
                     f"n={data}", script)
    outputs = [report["stdout"] for report in reports_in(done.stdout)]
    self.assertEqual(outputs, ["1\n"] * 3)

  def test_what_cannot_be_is_a_usage_error(self):
    script = self.path("s.py", "1")
    for args in (["--file", "noequals"], ["--file", "a=/nonexistent"],
                 ["--files", "/nonexistent"], ["--file", f"../x={script}"],
                 ["--file", f"a/../b={script}"]):
      done = self.call("run", *args, script)
      self.assertEqual(done.returncode, 2, (args, done))
      self.assertRegex(done.stderr, r"\Aterrarium: [^\n]+\n\Z")


class Modules(ProgramTest):

  def test_folders_and_pairs(self):
    self.path("src/pkg/part.py", "def f(): return 1")
    self.path("src/top.py", "from pkg.part import f\nx = f() + 1")
    other = self.path("other.py", "y = 40")
    script = self.path("s.py", "import top, other\ntop.x + other.y")
    flags = ["--modules", self.path("src"), "--module", f"other={other}"]
    done = self.call("run", *flags, script)
    self.assertEqual((done.returncode, done.stdout), (0, "42\n"), done.stderr)
    self.assertEqual(self.call("check", *flags, script).returncode, 0)
    self.assertEqual(self.call("check", script).returncode, 3)

  def test_a_refused_module_refuses_the_program(self):
    bad = self.path("bad.py", "x = 1\nx.__globals__\n")
    script = self.path("s.py", "1")
    flags = ["--module", f"bad={bad}"]
    done = self.call("run", "--json", *flags, script)
    self.assertEqual(done.returncode, 3)
    report = json.loads(done.stdout)
    self.assertEqual((report["script"], report["outcome"]), (script, "rejected"))
    self.assertEqual(report["violations"][0]["file"], "bad.py")
    self.assertEqual(report["violations"][0]["line"], 2)
    done = self.call("run", *flags, script)
    self.assertIn("bad.py:2:1: attribute-forbidden", done.stderr)
    done = self.call("batch", *flags, script, script)
    self.assertEqual([report["outcome"] for report in reports_in(done.stdout)],
                     ["rejected"] * 2)
    done = self.call("check", *flags, script)
    self.assertEqual(done.returncode, 3)
    self.assertIn("bad.py:2:1: error", done.stdout)
    self.assertIn("    x.__globals__\n", done.stdout)
    done = self.call("check", "--format", "sarif", *flags, script)
    self.assertEqual(len(json.loads(done.stdout)["runs"][0]["results"]), 1)

  def test_a_librarys_name_is_taken(self):
    script = self.path("s.py", "1")
    done = self.call("run", "--module", f"json={script}", script)
    self.assertEqual(done.returncode, 2)
    self.assertIn('"json" is the name of a module of Python\'s library',
                  done.stderr)

  def test_a_traceback_shows_the_modules_lines(self):
    module = self.path("m.py", "def f():\n    return 1 / 0  # here\n")
    script = self.path("s.py", "import m\nm.f()")
    done = self.call("run", "--module", f"m={module}", script)
    self.assertEqual(done.returncode, 1)
    self.assertIn('  File "m.py", line 2, in f\n    return 1 / 0  # here\n',
                  done.stderr)


class Example(ProgramTest):

  def test_it_runs(self):
    root = os.path.dirname(os.path.dirname(os.path.dirname(
        os.path.abspath(__file__))))
    example = os.path.join(root, "examples/program")
    done = self.call("run", "--modules", f"{example}/src", "--files",
                     f"{example}/data", "--files-out", self.path("out"),
                     f"{example}/main.py")
    self.assertEqual((done.returncode, done.stdout),
                     (0, "wrote a bill of 3.00\n"), done.stderr)
    self.assertEqual(self.read("out/bills/today.txt"), "3.00\n")


if __name__ == "__main__":
  unittest.main()
