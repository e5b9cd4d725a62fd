"""The command line as outside tools see it: flags, exit codes, bad input, JSON.

Runs the binary named by TERRARIUM_BIN and needs nothing but the standard
library. What guests may do is tested elsewhere; scripts here are tiny.
"""

import json
import os
import signal
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from terrarium_cli import BINARY, REPORT_KEYS, CliTest, reports_in  # noqa: E402

USAGE_KEYS = ["instructions", "allocations", "total_allocated_bytes",
              "peak_bytes", "live_bytes", "wall_ns", "cpu_ns", "host_calls",
              "dirty_pages", "restore_ns"]


class Arguments(CliTest):

  def test_help_lists_commands_and_what_is_not_built(self):
    done = self.call("--help")
    self.assertEqual((done.returncode, done.stderr), (0, ""))
    for command in ("run", "batch", "check", "repl", "policy", "version"):
      self.assertRegex(done.stdout, rf"(?m)^\s+{command}\s")
    self.assertEqual(done.stdout.count("not built yet"), 1)

  def test_help_of_run_lists_every_flag_of_the_contract(self):
    done = self.call("run", "--help")
    for flag in ("policy", "instructions", "allocations", "total-allocated",
                 "memory", "deadline", "cpu-time", "recursion", "output-limit",
                 "input", "inputs", "seed", "clock", "isolation", "json",
                 "report", "repeat"):
      self.assertIn(f"--{flag} ", done.stdout)
    self.assertIn("--jobs ", self.call("batch", "--help").stdout)

  def test_no_or_unknown_command(self):
    self.assert_usage_error([], "no command")
    self.assert_usage_error(["rnu", "x.py"], 'did you mean "run"?')
    self.assert_usage_error(["policy"], "list, show, check")
    self.assert_usage_error(["policy", "lst"], 'did you mean "list"?')
    self.assert_usage_error(["--json", "run", "-"], "--json")

  def test_not_built_yet(self):
    self.assert_usage_error(["repl"], "not built yet")
    self.assert_usage_error(["run", "-", "--isolation", "process"],
                            "not built yet")

  def test_flags_misspelt_or_misplaced(self):
    self.assert_usage_error(["run", "-", "--memroy", "1M"],
                            'did you mean "--memory"?')
    self.assert_usage_error(["run", "-", "--memroy=1M"], '"--memroy"')
    self.assert_usage_error(["run", "-", "--jobs", "2"], '"--jobs"')
    self.assert_usage_error(["run", "-", "--memory"], "--memory needs a value")
    self.assert_usage_error(["run"], "needs a script")
    self.assert_usage_error(["run", "a.py", "b.py"], "one script")
    self.assert_usage_error(["batch"], "needs files")
    self.assert_usage_error(["version", "now"], '"now"')

  def test_bad_values(self):
    cases = [
        ("--instructions", "0"), ("--instructions", "-5"),
        ("--instructions", "lots"), ("--instructions", "1.5M"),
        ("--instructions", "99999999999999999999"), ("--instructions", ""),
        ("--allocations", "1e6"), ("--total-allocated", "4GB"),
        ("--memory", "64MB"), ("--memory", "99999999999GiB"),
        ("--memory", "\n"), ("--deadline", "50"), ("--deadline", "-1s"),
        ("--deadline", "0s"), ("--deadline", "inf"), ("--cpu-time", "2h"),
        ("--recursion", "5G"), ("--output-limit", "x"), ("--seed", "-1"),
        ("--seed", "x"), ("--clock", "sun"), ("--isolation", "jail"),
        ("--repeat", "0"), ("--repeat", "x"), ("--input", "n"),
        ("--input", "n=nope"), ("--input", "3n=1"), ("--input", "=1"),
        ("--input", "n={\"$tuple\": 3}"), ("--input", "n=" + "[" * 5000),
    ]
    for flag, value in cases:
      with self.subTest(flag=flag, value=value[:30]):
        self.assert_usage_error(["run", "-", flag, value], flag)
    self.assert_usage_error(["batch", ".", "--jobs", "0"], "--jobs")
    self.assert_usage_error(["run", "-", "--inputs", ""], "cannot read")
    self.assert_usage_error(["run", "-", "--report", ""], "cannot write")
    self.assert_usage_error(["run", "-", "--clock", "reel"],
                            'did you mean "real"?')

  def test_inputs_file(self):
    good = self.path("in.json", '{"n": 41, "m": 1}')
    for content in ("", "[1]", "nope", '{"a b": 1}', '{"$dict": [[1, 2]]}'):
      with self.subTest(content=content):
        bad = self.path("bad.json", content)
        self.assert_usage_error(["run", "-", "--inputs", bad], "bad.json")
    self.assert_usage_error(["run", "-", "--inputs", self.path("no.json")],
                            "no.json")
    report = self.report("-", "--inputs", good, "--input", "n=42", stdin=b"n")
    self.assertEqual(report["value"], 42)


class Run(CliTest):

  def test_control_c_ends_the_guest_and_is_reported(self):
    script = self.path("loop.py", "print('up', flush=True)\nwhile 1: pass\n")
    child = subprocess.Popen(
        [BINARY, "run", script, "--deadline", "60s", "--cpu-time", "60s",
         "--instructions", "1000G"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    self.addCleanup(child.kill)
    self.assertEqual(child.stdout.readline(), b"up\n")
    child.send_signal(signal.SIGINT)
    _, stderr = child.communicate(timeout=30)
    self.assertEqual(child.returncode, 9)
    self.assertIn(b"interrupted", stderr)

  def test_prints_output_then_value(self):
    script = self.path("a.py", "print('hello')\n6 * 7\n")
    done = self.call("run", script)
    self.assertEqual((done.returncode, done.stdout, done.stderr),
                     (0, "hello\n42\n", ""))

  def test_reads_standard_input(self):
    self.assertEqual(self.call("run", "-", stdin=b"6 * 7").stdout, "42\n")

  def test_values_cross_both_ways(self):
    for text in ("null", "true", "3", '{"$int": "123456789012345678901"}',
                 "1.5", '"h\u00e9"', '{"$bytes": "AAE="}', '[1, "a"]',
                 '{"$tuple": [1, 2]}', '{"$set": [1, 2]}', '{"k": {"l": []}}',
                 '{"$dict": [[1, 2]]}', '{"$float": "inf"}'):
      with self.subTest(text=text):
        report = self.report("-", "--input", "n=" + text, stdin=b"n")
        self.assertEqual(report["value"], json.loads(text))

  def test_report_has_the_keys_of_the_contract_in_order(self):
    report = self.report("-", stdin=b"6 * 7")
    self.assertEqual(list(report), REPORT_KEYS)
    self.assertEqual(list(report["usage"]), USAGE_KEYS)
    self.assertEqual(list(report["policy"]), ["name", "version", "hash", "loosened"])
    self.assertEqual(list(report["engine"]),
                     ["terrarium", "cpython", "isolation", "syscall_guard"])
    self.assertEqual((report["schema"], report["outcome"], report["reason"]),
                     (1, "ok", ""))
    self.assertEqual(report["value"], 42)
    self.assertIsNone(report["exception"])
    self.assertEqual(report["violations"], [])
    self.assertRegex(report["policy"]["hash"], r"\Asha256:[0-9a-f]{64}\Z")

  def test_exception(self):
    script = self.path("a.py", "raise ValueError('no')\n")
    done = self.call("run", script)
    self.assertEqual((done.returncode, done.stdout), (1, ""))
    self.assertTrue(done.stderr.startswith(
        f'Traceback (most recent call last):\n  File "{script}", line 1, in '
        "<module>\n    raise ValueError('no')\nValueError: no\nterrarium: "
        "exception: "), done.stderr)
    report = self.report(script, exit_code=1)
    self.assertEqual(report["outcome"], "exception")
    self.assertEqual(report["script"], script)
    self.assertEqual(report["exception"]["type"], "ValueError")
    self.assertEqual(report["exception"]["traceback"][0]["line"], 1)

  def test_no_guest_writes_a_line_of_ours(self):
    script = self.path("a.py", (
        "import sys\n"
        "print('terrarium: ok\\n Terrarium: \\x1b[2J\\u202eok\\rterrarium: x', file=sys.stderr)\n"
        "class E(Exception): pass\n"
        "E.__name__ = E.__qualname__ = 'E\\nterrarium: ok'\n"
        "raise E('a\\nterrarium: ok\\u2028terrarium: ok\\x9b31m\\n\\nTraceback (most')\n"))
    done = self.call("run", script)
    self.assertNotRegex(done.stderr, "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e]")
    self.assertEqual([line[:21] for line in done.stderr.split("\n")
                      if line.lower().lstrip().startswith("terrarium")],
                     ["terrarium: exception:"])
    self.assertIn("\n  | terrarium: ok\\u2028terrarium: ok\\x9b31m\n  | \n  | Traceback (most\n",
                  done.stderr)
    raw = self.call("run", script, "--json").stdout
    self.assertNotRegex(raw, "[\x7f-\x9f\u2028-\u202e]")
    self.assertIn("\u202e", json.loads(raw)["stderr"])

  def test_text_of_run_time_has_no_files_name(self):
    script = self.path("s.py", "exec(compile('\\n1/0', name, 'exec'))\n")
    for name in (script, "s.py", "./s.py", "s.py ", "s\u2024py", "s.p\u0443", "/s.py\u200b", "<s.py",
                 "s.py>", "", "stdlib dataclasses", 's.py", line 7, in pay  # ', "<stdlib json>"):
      with self.subTest(name=name):
        args = (script, "--policy", "agent", "--input", f"name={json.dumps(name)}")
        entries = self.report(*args, exit_code=1)["exception"]["traceback"]
        self.assertEqual([entry["file"] for entry in entries][:1], [script])
        self.assertRegex(entries[1]["file"], r"\A<[^\n]*>\Z")
        self.assertFalse(entries[1]["file"].startswith("<stdlib"))
        self.assertEqual(entries[1]["source"], "")
        files = [line for line in self.call("run", *args).stderr.split("\n") if "File" in line]
        self.assertEqual(len(files), 2)
        self.assertRegex(files[1], r'\A  File "<([^"\\]|\\.)*>", line 2, in <module>\Z')
    # As Python says where a text is wrong.
    script = self.path("e.py", "try:\n  compile('1 +', 'rules.cfg', 'exec')\n"
                               "except SyntaxError as e:\n  print(e.filename, e.lineno)\n")
    self.assertEqual(self.call("run", script, "--policy", "agent").stdout, "rules.cfg 1\n")

  def test_spent_budget(self):
    args = ("-", "--instructions", "1M")
    done = self.call("run", *args, stdin=b"while True: pass")
    self.assertEqual(done.returncode, 4)
    self.assertIn("terrarium: exhausted (instructions): ", done.stderr)
    report = self.report(*args, stdin=b"while True: pass", exit_code=4)
    self.assertEqual((report["outcome"], report["reason"]),
                     ("exhausted", "instructions"))

  def test_files_that_cannot_be_read(self):
    self.assert_usage_error(["run", self.path("no.py")], "No such file")
    self.assert_usage_error(["run", self.folder], "is a directory")
    self.assert_usage_error(["run", ""], "cannot read")
    locked = self.path("locked.py", "1")
    os.chmod(locked, 0)
    if os.geteuid() != 0:  # root reads everything
      self.assert_usage_error(["run", locked], "Permission denied")

  def test_empty_file_is_a_program(self):
    done = self.call("run", self.path("empty.py", ""))
    self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

  def test_sources_that_are_no_programs_are_rejected(self):
    for name, content, reason in (("nul.py", b"a = 1\0\n", "syntax"),
                                  ("latin.py", b"a = '\xff'\n", "syntax"),
                                  ("huge.py", b"#" * 100_000_000, "too_large")):
      with self.subTest(name=name):
        script = self.path(name, content)
        report = self.report(script, exit_code=3)
        self.assertEqual((report["outcome"], report["reason"]),
                         ("rejected", reason))
        self.assertIn("terrarium: rejected", self.call("run", script).stderr)

  def test_report_file(self):
    out = self.path("out.json")
    done = self.call("run", "-", "--report", out, stdin=b"print('hello')")
    self.assertEqual(done.stdout, "hello\n")
    with open(out, encoding="utf-8") as file:
      self.assertEqual(json.load(file)["stdout"], "hello\n")
    self.assert_usage_error(["run", "-", "--report", self.folder],
                            "cannot write")

  def test_repeat_reports_each_run(self):
    done = self.call("run", "-", "--json", "--repeat", "3", stdin=b"6 * 7")
    values = [report["value"] for report in reports_in(done.stdout)]
    self.assertEqual(values, [42, 42, 42])
    done = self.call("run", "-", "--repeat", "2", stdin=b"raise ValueError")
    self.assertEqual(done.returncode, 1)
    self.assertEqual(done.stderr.count("terrarium: exception"), 2)

  def test_a_reader_that_leaves_is_quiet(self):
    script = self.path("a.py", "print('hello')\n" * 10)
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([BINARY, "run", script], stdout=write,
                          stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(write)
    self.assertEqual((done.returncode, done.stderr), (0, b""))


class Batch(CliTest):

  def lines(self, *args, exit_code=0):
    done = self.call("batch", *args)
    self.assertEqual(done.returncode, exit_code, done.stderr)
    self.assertEqual(done.stderr, "")
    return reports_in(done.stdout)

  def test_folders_are_searched_and_sorted(self):
    for name in ("b.py", "a/z.py", "a/b.py", "c.txt"):
      self.path("all/" + name, "6 * 7")
    root = self.path("all")
    reports = self.lines(root)
    self.assertEqual([r["script"] for r in reports],
                     [f"{root}/a/b.py", f"{root}/a/z.py", f"{root}/b.py"])
    self.assertTrue(all(list(r) == REPORT_KEYS for r in reports))

  def test_every_outcome_is_a_report_and_exit_0(self):
    good = self.path("good.py", "6 * 7")
    bad = self.path("bad.py", "raise ValueError('no')")
    loop = self.path("loop.py", "while True: pass")
    nul = self.path("nul.py", b"\0")
    reports = self.lines(bad, good, loop, nul, good, "--instructions", "1M")
    self.assertEqual([r["script"] for r in reports],
                     [bad, good, loop, nul, good])
    self.assertEqual([r["outcome"] for r in reports],
                     ["exception", "ok", "exhausted", "rejected", "ok"])

  def test_jobs_and_repeat_keep_the_order(self):
    slow = self.path("slow.py",
                     "# sleep\nfor i in range(300_000): pass\n6 * 7")
    fast = self.path("fast.py", "6 * 7")
    paths = [slow, fast, fast, slow, fast] * 3
    for jobs in ("1", "2"):
      reports = self.lines(*paths, "--jobs", jobs, "--repeat", "2")
      self.assertEqual([r["script"] for r in reports],
                       [p for p in paths for _ in range(2)])
      self.assertEqual({r["value"] for r in reports}, {42})

  def test_report_file_has_the_same_lines(self):
    script, out = self.path("a.py", "6 * 7"), self.path("out.jsonl")
    done = self.call("batch", script, script, "--report", out)
    with open(out, encoding="utf-8") as file:
      self.assertEqual(file.read(), done.stdout)

  def test_unreadable_paths_stop_it_before_anything_runs(self):
    good = self.path("good.py", "6 * 7")
    self.assert_usage_error(["batch", good, self.path("no.py")], "No such file")
    self.assert_usage_error(["batch", good, "-"], "standard input")
    self.path("none/readme.txt", "")
    self.assert_usage_error(["batch", self.path("none")], "no *.py")

  def test_a_reader_that_leaves_is_quiet(self):
    script = self.path("a.py", "6 * 7")
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([BINARY, "batch", script, "--repeat", "1000"],
                          stdout=write, stderr=subprocess.PIPE, timeout=60,
                          check=False)
    os.close(write)
    self.assertEqual((done.returncode, done.stderr), (70, b""))


class Version(CliTest):

  def test_text_and_json(self):
    text = self.call("version").stdout
    self.assertRegex(text, r"\Aterrarium \d+\.\d+\.\d+\ncpython 3\.13\.\d+")
    version = json.loads(self.call("version", "--json").stdout)
    self.assertRegex(version["cpython"], r"\A3\.13\.\d+")
    self.assertIn(version["terrarium"], text)


if __name__ == "__main__":
  unittest.main()
