"""`terrarium check` as outside tools see it: text, JSON, SARIF, exit codes, speed."""

import json
import os
import pty
import resource
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from terrarium_cli import BINARY, REPORT_KEYS, CliTest, reports_in  # noqa: E402

BAD = "f = print\nx = f.__globals__\nimport os\n"

# The properties that SARIF 2.1.0 knows, of the objects that we write; its
# schema allows no others. A star is one that it requires.
SARIF = {
    "log": {"$schema": str, "version*": str, "runs*": ["run"]},
    "run": {"tool*": "tool", "columnKind": str, "results": ["result"]},
    "tool": {"driver*": "component"},
    "component": {"name*": str, "version": str, "semanticVersion": str,
                  "rules": ["rule"]},
    "rule": {"id*": str, "shortDescription": "message",
             "fullDescription": "message", "help": "message",
             "defaultConfiguration": "configuration", "properties": dict},
    "configuration": {"level": str},
    "result": {"ruleId": str, "ruleIndex": int, "level": str,
               "message*": "message", "locations": ["location"]},
    "message": {"text*": str},
    "location": {"physicalLocation": "place"},
    "place": {"artifactLocation": "artifact", "region": "region"},
    "artifact": {"uri": str},
    "region": {"startLine": int, "startColumn": int, "endLine": int,
               "endColumn": int, "snippet": "message"},
}


def assert_sarif(value, kind="log"):
  if isinstance(kind, list):
    assert isinstance(value, list), value
    for item in value:
      assert_sarif(item, kind[0])
  elif isinstance(kind, type):
    assert type(value) is kind, (value, kind)
  else:
    known = {name.rstrip("*"): sub for name, sub in SARIF[kind].items()}
    required = {name[:-1] for name in SARIF[kind] if name.endswith("*")}
    assert required <= value.keys() <= known.keys(), (kind, value)
    for name, item in value.items():
      assert_sarif(item, known[name])


# What CPython finds after the parser: in names, scopes and what may stand where.
COMPILE_ERRORS = (
    "return 1", "break", "continue", "def f(a, a): pass", "def f():\n  x = 1\n  global x",
    "nonlocal x", "def f():\n  nonlocal x", "await x", "yield 1", "def f():\n  await x",
    "class C:\n  return 1", "[x := 1 for x in y]", "class C:\n  [y := 1 for x in z]",
    "x = 1\nfrom __future__ import annotations", "from __future__ import braces", "*a = 1",
    "*a, *b = c", "def f():\n  from math import *", "f(a=1, a=2)", "__debug__ = 1",
    "def f(__debug__): pass", "match x:\n  case y: pass\n  case z: pass",
    "match x:\n  case [a, a]: pass", "match x:\n  case A(b=1, b=2): pass",
    "match x:\n  case a | b: pass", "def f[T, T](): pass", "type A[T: (yield)] = T",
    "try: pass\nexcept: pass\nexcept A: pass", "try: pass\nexcept* A: break",
    "async def f():\n  yield 1\n  return 2", "def f():\n  [x async for x in y]",
    "def f(x):\n  global x", "def f(x):\n  nonlocal x",
)


class Check(CliTest):

  def test_what_run_rejects_is_rejected(self):
    paths = [self.path(f"{i}.py", text) for i, text in enumerate(COMPILE_ERRORS)]
    for policy in ("plugin", "agent"):
      done = self.call("check", "--json", "--policy", policy, *paths)
      checked = reports_in(done.stdout)
      self.assertEqual(done.returncode, 3)
      run = reports_in(self.call("batch", "--policy", policy, *paths).stdout)
      for text, one, other in zip(COMPILE_ERRORS, checked, run):
        with self.subTest(text=text):
          self.assertEqual(one["outcome"], "rejected")
          self.assertEqual([one[key] for key in ("reason", "message", "violations")],
                           [other[key] for key in ("reason", "message", "violations")])

  def test_good_files_exit_0_and_bad_ones_3(self):
    good, bad = self.path("good.py", "x = 1\n"), self.path("bad.py", BAD)
    done = self.call("check", good)
    self.assertEqual((done.returncode, done.stdout, done.stderr),
                     (0, "1 file checked, none rejected\n", ""))
    done = self.call("check", good, bad)
    self.assertEqual((done.returncode, done.stderr), (3, ""))
    self.assertIn(f"{bad}:2:5: error: ", done.stdout)
    self.assertIn("    x = f.__globals__\n        ^", done.stdout)
    self.assertIn("hint: ", done.stdout)
    self.assertTrue(done.stdout.endswith(
        "2 files checked, 1 rejected, 2 violations\n"), done.stdout)

  def test_nothing_of_the_script_runs(self):
    done = self.call("check", "-", stdin=b"while True: print('ran')")
    self.assertEqual((done.returncode, done.stdout),
                     (0, "1 file checked, none rejected\n"))

  def test_standard_input_has_a_name_of_its_own(self):
    done = self.call("check", "-", stdin=b"x = = 1")
    self.assertEqual(done.returncode, 3)
    self.assertIn("<stdin>:1:5: error: ", done.stdout)

  def test_usage_errors(self):
    self.assert_usage_error(["check"], "needs files")
    self.assert_usage_error(["check", self.path("no.py")], "no.py")
    self.assert_usage_error(["check", self.folder], "no *.py file")
    script = self.path("s.py", "x")
    self.assert_usage_error(["check", script, "--format", "sraif"],
                            'did you mean "sarif"?')
    self.assert_usage_error(["check", script, "--format", "sarif", "--json"],
                            "contradict")
    self.assert_usage_error(["check", script, "--color", "red"], "--color")
    self.assert_usage_error(["check", script, "--jobs", "0"], "--jobs")
    self.assert_usage_error(["check", script, "--policy", "plugni"], "plugin")
    self.assert_usage_error(["check", script, "--memory", "1MiB"], "--memory")

  def test_policies_decide(self):
    script = self.path("s.py", "while False:\n  pass\n")
    policy = self.path("p.toml", '[rules]\nforbid_constructs = ["while"]')
    self.assertEqual(self.call("check", script).returncode, 0)
    done = self.call("check", "--policy", policy, script)
    self.assertEqual(done.returncode, 3)
    self.assertIn(f"{script}:1:1: error: ", done.stdout)

  def test_json_is_a_report_a_line_in_input_order(self):
    paths = [self.path("a.py", BAD), self.path("b.py", "x = 1"),
             self.path("c.py", b"\xff"), self.path("d.py", BAD)]
    done = self.call("check", "--json", *paths)
    self.assertEqual(done.returncode, 3)
    reports = reports_in(done.stdout)
    self.assertEqual([r["script"] for r in reports], paths)
    self.assertTrue(all(list(r) == REPORT_KEYS for r in reports))
    self.assertEqual([r["outcome"] for r in reports],
                     ["rejected", "ok", "rejected", "rejected"])
    first = reports[0]["violations"][0]
    self.assertEqual((first["line"], first["column"], first["end_line"]),
                     (2, 5, 2))
    self.assertEqual([v.pop("file") for v in reports[0]["violations"]],
                     [paths[0]] * len(reports[3]["violations"]))
    self.assertEqual([v.pop("file") for v in reports[3]["violations"]],
                     [paths[3]] * len(reports[0]["violations"]))
    self.assertEqual(reports[0]["violations"], reports[3]["violations"])
    again = self.call("check", "--format", "json", paths[1])
    self.assertEqual(json.loads(again.stdout)["outcome"], "ok")

  def test_sarif_has_the_structure_of_2_1_0(self):
    os.makedirs(os.path.join(self.folder, "sub dir"))
    self.path("sub dir/a.py", BAD)
    self.path("b.py", "x = 1")
    self.path("c.py", "x = = 1")
    done = self.call("check", "--format", "sarif", self.folder)
    self.assertEqual(done.returncode, 3)
    log = json.loads(done.stdout)
    assert_sarif(log)
    run, = log["runs"]
    self.assertEqual(log["version"], "2.1.0")
    uris = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            for r in run["results"]]
    self.assertEqual([uri.rsplit("/", 2)[1:] for uri in uris[1:]],
                     [["sub%20dir", "a.py"]] * 2)
    self.assertTrue(uris[0].startswith("file:///"))
    for result in run["results"]:
      rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
      self.assertEqual(rule["id"], result["ruleId"])
      region = result["locations"][0]["physicalLocation"]["region"]
      self.assertGreaterEqual(region["startLine"], 1)
    empty = json.loads(self.call("check", "--format", "sarif",
                                 self.path("b.py")).stdout)
    assert_sarif(empty)
    self.assertEqual(empty["runs"][0]["results"], [])

  def colors(self, *args, **environment):
    """Whether there is colour on a terminal."""
    main, terminal = pty.openpty()
    env = {**os.environ, "TERM": "xterm", **environment}
    with subprocess.Popen([BINARY, "check", *args], stdout=terminal,
                          stderr=terminal, env=env) as process:
      os.close(terminal)
      text = b""
      try:
        while chunk := os.read(main, 65536):
          text += chunk
      except OSError:  # the terminal's other side has gone
        pass
      os.close(main)
    self.assertEqual(process.returncode, 3)
    self.assertIn(b"rejected", text)
    return b"\x1b[" in text

  def test_colour_only_where_it_is_wanted(self):
    bad = self.path("bad.py", BAD)
    self.assertTrue(self.colors(bad))
    self.assertFalse(self.colors(bad, NO_COLOR="1"))
    self.assertTrue(self.colors(bad, NO_COLOR=""))
    self.assertFalse(self.colors(bad, TERM="dumb"))
    self.assertFalse(self.colors(bad, "--color", "never"))
    self.assertTrue(self.colors(bad, "--color", "always", NO_COLOR="1"))
    self.assertNotIn("\x1b", self.call("check", bad).stdout)
    self.assertIn("\x1b", self.call("check", "--color", "always", bad).stdout)

  def test_a_tree_of_a_thousand_files_takes_less_than_a_second(self):
    function = ("def f{0}(items, limit=10):\n"
                "    total = 0\n"
                "    for item in items:\n"
                "        if item > limit:\n"
                "            total += item * 2\n"
                "    return {{'total': total, 'limit': limit}}\n")
    text = "import math\n" + "".join(map(function.format, range(10)))
    for i in range(1000):
      self.path(f"package{i % 20}/module{i}.py", text)
    # CPU time, because other tests run beside this one: two cores make a
    # second of it, even with the checked restores of the dev preset.
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = self.call("check", self.folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    self.assertEqual((done.returncode, done.stdout),
                     (0, "1000 files checked, none rejected\n"))
    spent = (after.ru_utime - before.ru_utime +
             after.ru_stime - before.ru_stime)
    # ThreadSanitizer multiplies it.
    if not os.environ.get("TERRARIUM_SANITIZE"):
      self.assertLess(spent, 2.0)


if __name__ == "__main__":
  unittest.main()
