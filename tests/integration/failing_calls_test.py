"""Every system call that restores, kills and budgets rest on fails once, from its first call on or
from a later one (failing_calls.c): the runs are right or refused, never wrong and never a crash.
"""

import os
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from terrarium_cli import BINARY, CliTest, reports_in  # noqa: E402

SHIM = os.environ.get("FAILING_CALLS", "")

# The first leaves its traces all over the image and above it; the second shows them.
FIRST = """x = [{i: str(i)} for i in range(30000)]
import json
json.secret = 1
"""
SECOND = """import json, decimal, re
print(hasattr(json, 'secret'), json.dumps({'a': [1, 2.5, None]}), decimal.Decimal(2).sqrt(),
      re.findall('a+', 'baab'), sum(range(1000)), 'x' in globals())
"""
SHOWN = 'False {"a": [1, 2.5, null]} 1.414213562373095048801688724 [\'aa\'] 499500 False\n'

# (call, what the one sentence says; None: the runs go on in another way). From the first call on.
ROWS = [
    ("madvise", "cannot empty the mapping of an image"),
    ("madvise+pagemap", "cannot empty the mapping of an image"),
    ("timer_settime", "the timer of the deadline could not be set"),
    ("timer_create", "can get no timer"),
    ("sigaltstack", "can get no timer or signal stack"),
    ("mprotect", "cannot make an isolate's memory accessible"),
    ("mmap", "cannot map an image"),
    ("reserve", "cannot reserve"),
    ("memfd_create", "cannot create an image"),
    ("ftruncate", "cannot size an image"),
    ("pwrite", "cannot write an image"),
    ("prctl", None),
    ("ioctl", None),
    ("proc", None),
    ("pthread_create", None),
    ("locked", None),
]


class FailingCalls(CliTest):

  def setUp(self):
    super().setUp()
    self.scripts = [self.path("first.py", FIRST), self.path("second.py", SECOND)] * 2

  def batch(self, *flags, **variables):
    return self.run_with(["batch", "--jobs", "1", *flags, *self.scripts], **variables)

  def run_with(self, args, **variables):
    environment = dict(os.environ, LD_PRELOAD=SHIM, **variables)
    done = subprocess.run([BINARY, *args], env=environment, capture_output=True, timeout=100)
    done.stderr = done.stderr.decode()
    return done

  def check(self, done, what):
    """What was reported is right; what was not is told in a sentence each."""
    self.assertIn(done.returncode, (0, 70), (what, done.stderr))
    reports = reports_in(done.stdout)
    for report in reports:
      if report["script"] == self.scripts[1]:
        self.assertEqual((report["outcome"], report["stdout"]), ("ok", SHOWN), what)
    self.assertEqual(done.returncode == 0, len(reports) == len(self.scripts), what)
    lines = done.stderr.splitlines()
    self.assertTrue(all(line.startswith("terrarium: ") for line in lines), done.stderr)
    self.assertEqual(done.returncode == 70, bool(lines), what)
    return reports

  def test_from_the_first_call_on(self):
    for call, sentence in ROWS:
      with self.subTest(call=call):
        done = self.batch(FAIL=call)
        reports = self.check(done, call)
        if sentence is None:
          self.assertEqual(len(reports), 4, done.stderr)
        else:
          self.assertEqual(reports, [])
          self.assertIn(sentence, done.stderr)

  def test_from_a_later_call_on(self):
    for call in ("madvise", "madvise+pagemap", "timer_settime", "mmap", "prctl", "ioctl"):
      for after in range(1, 8):
        with self.subTest(call=call, after=after):
          self.check(self.batch(FAIL=call, FAIL_AFTER=str(after)), (call, after))

  def test_pages_that_cannot_be_dropped_are_put_back_by_hand(self):
    done = self.batch("--repeat", "20", FAIL="madvise", FAIL_AFTER="1")
    self.assertEqual((done.returncode, done.stderr), (0, ""))
    for report in reports_in(done.stdout):
      self.assertEqual(report["outcome"], "ok")
      self.assertEqual(report["stdout"], "" if report["script"] == self.scripts[0] else SHOWN)

  def test_a_stopped_isolate_says_so_and_the_run_before_keeps_its_report(self):
    done = self.batch(FAIL="madvise+pagemap", FAIL_AFTER="1")
    reports = self.check(done, "stopped")
    self.assertLess(len(reports), 4)
    self.assertGreater(len(reports), 0)
    self.assertIn("the isolate was stopped, because its memory could not be put back",
                  done.stderr)

  def test_a_guard_that_is_refused_later_lets_nothing_run(self):
    done = self.batch(FAIL="prctl", FAIL_AFTER="1")
    self.assertEqual(self.check(done, "prctl"), [])
    self.assertIn("the syscall guard cannot be armed on this thread", done.stderr)

  def test_a_guard_that_does_not_work_here_is_reported(self):
    for report in self.check(self.batch(FAIL="prctl"), "prctl"):
      self.assertFalse(report["engine"]["syscall_guard"])

  def test_a_host_that_locks_its_memory(self):
    for how in ("1", "2"):
      for call in ("", "locked"):
        with self.subTest(how=how, call=call):
          done = self.batch("--repeat", "3", LOCK_ALL=how, FAIL=call)
          if done.returncode == 99:
            self.skipTest("no memory may be locked here")
          self.assertEqual((done.returncode, done.stderr), (0, ""))
          for report in reports_in(done.stdout):
            self.assertEqual(report["stdout"],
                             "" if report["script"] == self.scripts[0] else SHOWN)

  def test_no_secret_of_the_corpus_leaks(self):
    """Pairs of programs, of which the second looks for what the first has left."""
    leaks = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "attacks", "leak")
    for variables in ({"FAIL": "madvise", "FAIL_AFTER": "1"}, {"LOCK_ALL": "1"},
                      {"LOCK_ALL": "2"}, {"LOCK_ALL": "1", "FAIL": "locked"}, {"FAIL": "proc"}):
      with self.subTest(**variables):
        done = self.run_with(["batch", "--jobs", "1", "--deadline", "300ms", leaks], **variables)
        if done.returncode == 99:
          self.skipTest("no memory may be locked here")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        reports = reports_in(done.stdout)
        self.assertGreater(len(reports), 50)
        for report in reports:
          self.assertNotIn("ESCAPED", report["stdout"], report["script"])

  def test_no_threads_are_no_trouble(self):
    done = self.run_with(["run", self.scripts[1]], FAIL="pthread_create")
    self.assertEqual((done.returncode, done.stdout.decode(), done.stderr), (0, SHOWN, ""))
    done = self.run_with(["batch", "--jobs", "3", *self.scripts], FAIL="pthread_create",
                         FAIL_AFTER="1")
    self.assertEqual(done.returncode, 0, done.stderr)
    self.assertEqual(len(reports_in(done.stdout)), 4)
    self.assertRegex(done.stderr, r"\Aterrarium: goes on with 1 of 3 jobs, [^\n]+\n\Z")
    done = self.run_with(["check", "--jobs", "3", *self.scripts], FAIL="pthread_create")
    self.assertEqual(done.returncode, 0, done.stderr)
    self.assertIn(b"4 files checked", done.stdout)


if __name__ == "__main__":
  unittest.main()
