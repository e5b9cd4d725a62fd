"""`terrarium policy`, policy files and the audit log, as outside tools see them."""

import hashlib
import json
import os
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from terrarium_cli import BINARY, CliTest  # noqa: E402

LOOSE = """extends = "strict"
reason = "own code"
clock = "real"
[limits]
memory = {value = "64MiB", reason = "a table"}
deadline = "20ms"
[rules]
forbid_constructs = ["...", "while"]
"""


class Policies(CliTest):

  def test_list_show_and_hash(self):
    done = self.call("policy", "list")
    self.assertEqual([line.split()[0] for line in done.stdout.splitlines()],
                     ["strict", "plugin", "game", "agent"])
    shown = self.call("policy", "show", "plugin").stdout
    self.assertIn('instructions = "100M"', shown)
    hashed = self.call("policy", "hash", "plugin").stdout.strip()
    self.assertRegex(hashed, r"\Asha256:[0-9a-f]{64}\Z")
    self.assertIn(hashed, shown)
    # What is shown is a policy file of the same policy.
    again = self.call("policy", "hash", self.path("p.toml", shown))
    self.assertEqual(again.stdout.strip(), hashed)

  def test_typos(self):
    self.assert_usage_error(["run", "-", "--policy", "plugni"],
                            'did you mean "plugin"?')
    self.assert_usage_error(["policy", "show", "stric"],
                            'did you mean "strict"?')
    self.assert_usage_error(["policy", "hash", ""], "no policy preset")
    for command in ("show", "hash", "check"):
      self.assert_usage_error(["policy", command], "NAME or FILE")
      self.assert_usage_error(["policy", command, "game", "agent"], "one")
    self.assert_usage_error(["policy", "diff", "game"], "two policies")
    self.assert_usage_error(["run", "-", "--policy", "./no.toml"], "no.toml")
    self.assert_usage_error(["run", "-", "--policy", self.folder], "directory")

  def test_bad_files_name_the_line(self):
    for content, fragment in (
        ("[limits]\nmemry = 1", ':2: unknown limit "memry"'),
        ("extends = 'plugni'", "plugin"), ("x = = 1", ":1: not TOML"),
        ("[limits]\nmemory = 0", "above zero"),
        ("schema = 9", ":1: schema"),
        ("[limits]\nmemory = '65MiB'", ":2: memory is wider"),
        ("[rules]\nmodules = ['jsn']", ':2: modules: no module "jsn"'),
        ("[rules]\nforbid_constructs = [\n 'try',\n 'whlie']",
         ':4: forbid_constructs: unknown construct "whlie"'), (b"\xff\xfe", "not TOML"),
        (b"a" * (2 << 20), "larger than")):
      with self.subTest(content=content[:40]):
        path = self.path("p.toml", content)
        self.assert_usage_error(["run", "-", "--policy", path], fragment)
        self.assert_usage_error(["policy", "check", path], fragment)

  def test_report_names_the_policy(self):
    path = self.path("shop.toml", 'extends = "game"')
    policy = self.report("-", "--policy", path)["policy"]
    self.assertEqual(policy["name"], "shop")
    self.assertEqual(policy["hash"],
                     self.call("policy", "hash", path).stdout.strip())
    other = self.report("-", "--policy", path, "--seed", "7")["policy"]
    self.assertNotEqual(policy["hash"], other["hash"])

  def test_check_says_what_differs_from_the_preset(self):
    done = self.call("policy", "check", self.path("loose.toml", LOOSE))
    self.assertEqual((done.returncode, done.stderr), (0, ""))
    lines = done.stdout.splitlines()
    self.assertRegex(lines[0], r'loose\.toml: valid; against "strict":')
    self.assertEqual([line.split() for line in lines[1:]], [
        "loosens memory 32MiB -> 64MiB (a table)".split(),
        "tightens deadline 500ms -> 20ms".split(),
        "tightens forbid_constructs +while".split(),
        "loosens clock frozen -> real (own code)".split(),
        "2 loosen, 2 tighten".split()])

  def test_diff_has_a_direction_for_each_change(self):
    path = self.path("loose.toml", LOOSE)
    there = json.loads(self.call("policy", "diff", "--json", "strict",
                                 path).stdout)
    back = json.loads(self.call("policy", "diff", "--json", path,
                                "strict").stdout)
    self.assertEqual([(c["setting"], c["direction"]) for c in there],
                     [("memory", "loosens"), ("deadline", "tightens"),
                      ("forbid_constructs", "tightens"), ("clock", "loosens")])
    opposite = {"loosens": "tightens", "tightens": "loosens"}
    self.assertEqual([c["direction"] for c in back],
                     [opposite[c["direction"]] for c in there])
    self.assertEqual(there[0]["reason"], "a table")
    same = self.call("policy", "diff", "plugin", "plugin")
    self.assertEqual(same.stdout, "nothing is granted that differs\n")
    every = self.call("policy", "diff", "agent", "strict").stdout
    self.assertNotIn("loosens", every)

  def test_report_repeats_the_reasons(self):
    path = self.path("loose.toml", LOOSE)
    loosened = self.report("-", "--policy", path)["policy"]["loosened"]
    self.assertEqual(loosened, [{"setting": "memory", "reason": "a table"},
                                {"setting": "clock", "reason": "own code"}])
    loosened = self.report("-", "--memory", "65MiB", "--recursion", "9",
                           "--clock", "real")["policy"]["loosened"]
    self.assertEqual(loosened, [
        {"setting": "memory", "reason": "--memory on the command line"},
        {"setting": "clock", "reason": "--clock on the command line"}])


class AuditLog(CliTest):

  def records(self, path):
    with open(path, encoding="utf-8") as file:
      return [json.loads(line) for line in file]

  def test_a_line_a_run_without_source_or_values(self):
    log = self.path("audit.jsonl")
    script = self.path("s.py", "# s3cret-source\nprint('s3cret', n)\nn\n1/0")
    for _ in range(2):
      self.call("run", script, "--audit-log", log, "--input", 'n="s3cret"')
    first, second = self.records(log)
    self.assertEqual(list(first), [
        "schema", "time", "event", "script", "source_sha256", "outcome",
        "reason", "policy", "engine", "usage"])
    with open(script, "rb") as file:
      self.assertEqual(first["source_sha256"],
                       hashlib.sha256(file.read()).hexdigest())
    self.assertEqual((first["event"], first["outcome"], first["script"]),
                     ("run", "exception", script))
    self.assertEqual(first["policy"]["hash"],
                     self.call("policy", "hash", "plugin").stdout.strip())
    self.assertEqual(first["usage"]["instructions"],
                     second["usage"]["instructions"])
    with open(log, encoding="utf-8") as file:
      self.assertNotIn("s3cret", file.read())

  def test_rejected_and_killed_runs_are_recorded_too(self):
    log = self.path("audit.jsonl")
    self.call("run", "-", "--audit-log", log, stdin=b"x = = 1")
    self.call("run", "-", "--audit-log", log, stdin=b"while True: pass")
    self.assertEqual([(r["outcome"], r["reason"]) for r in self.records(log)],
                     [("rejected", "syntax"), ("exhausted", "instructions")])

  def test_batches_side_by_side_share_a_file(self):
    log = self.path("audit.jsonl")
    script = self.path("s.py", "print('x' * 5000)")
    batches = [subprocess.Popen(
        [BINARY, "batch", script, "--repeat", "40", "--jobs", "2",
         "--audit-log", log, "--audit-details"], stdout=subprocess.DEVNULL)
        for _ in range(2)]
    self.assertEqual([batch.wait(120) for batch in batches], [0, 0])
    records = self.records(log)
    self.assertEqual(len(records), 80)
    self.assertTrue(all(r["report"]["stdout"] == "x" * 5000 + "\n"
                        for r in records))

  def test_without_its_line_there_is_no_result(self):
    done = self.call("run", "-", "--json", "--audit-log", "/dev/full",
                     stdin=b"1")
    self.assertEqual((done.returncode, done.stdout), (70, ""))
    self.assertIn("audit log", done.stderr)
    self.assert_usage_error(["run", "-", "--audit-log", self.folder],
                            "audit log")
    self.assert_usage_error(["run", "-", "--audit-log", ""], "needs a file")
    self.assert_usage_error(["run", "-", "--audit-details"], "--audit-log")
    self.assertFalse(os.path.exists(self.path("audit.jsonl")))


if __name__ == "__main__":
  unittest.main()
