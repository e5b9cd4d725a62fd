"""The edges of the command: streams that cannot be written, limits of the system, signals, files that
are none. Always one sentence and the documented exit code; nothing lost that had been written, and
nothing half-written under its final name.
"""

import json
import os
import resource
import shlex
import signal
import socket
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from terrarium_cli import BINARY, CliTest, reports_in  # noqa: E402

SENTENCE = r"\Aterrarium: [^\n]+\n\Z"
LOST = 70


class EdgeTest(CliTest):

  def shell(self, command, limits=(), timeout=60):
    """Runs a line of sh in which `$T` is the program; stdout and stderr as bytes."""

    def limit():
      for which, value in limits:
        resource.setrlimit(which, (value, value))

    return subprocess.run(["sh", "-c", command], env=dict(os.environ, T=os.path.abspath(BINARY)),
                          cwd=self.folder, capture_output=True, timeout=timeout,
                          preexec_fn=limit)

  def start(self, *args, **options):
    child = subprocess.Popen([BINARY, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                             **options)
    self.addCleanup(child.stdout.close)
    self.addCleanup(child.stderr.close)
    self.addCleanup(child.wait)
    self.addCleanup(child.kill)
    return child

  def peak(self, *args):
    """The most memory that a call had resident, in KiB. A child begins with its parent's number, so
    its parent is a small process."""
    measure = ("import resource, subprocess, sys\n"
               "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
               "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n")
    done = subprocess.run([sys.executable, "-c", measure, BINARY, *args], capture_output=True,
                          timeout=100, check=True)
    return int(done.stdout)


class Streams(EdgeTest):

  def setUp(self):
    super().setUp()
    self.path("ok.py", "print('hi')\n40 + 2\n")
    self.path("bad.py", "print('hi')\n1 / 0\n")
    self.path("err.py", "import sys\nprint('hi', file=sys.stderr)\n")
    self.path("rule.py", "x.__globals__\n")

  def test_stdout_that_is_lost_is_an_error(self):
    for command in ("run ok.py", "run bad.py", "run --json ok.py", "run --json bad.py",
                    "batch ok.py", "check ok.py", "check rule.py", "check --format sarif ok.py",
                    "check --format json rule.py", "--help", "run --help", "version",
                    "version --json", "policy list", "policy show plugin", "policy hash plugin",
                    "policy diff plugin agent"):
      for where in (">/dev/full", ">&-"):
        with self.subTest(command=command, where=where):
          done = self.shell(f"$T {command} {where}")
          self.assertEqual(done.returncode, LOST)
          first = done.stderr.decode().splitlines()[-1 if "bad" not in command else 0]
          self.assertRegex(done.stderr.decode(), r"(?m)^terrarium: cannot write the output: ")
          self.assertNotIn("", first.splitlines())

  def test_stderr_that_is_lost_changes_no_other_exit_code(self):
    for command, code in (("run ok.py", 0), ("run bad.py", 1), ("run nope.py", 2),
                          ("run --nope", 2), ("check nope.py", 2), ("check rule.py", 3),
                          ("batch nope.py", 2), ("run rule.py", 3), ("run err.py", LOST),
                          ("run ok.py --audit-log /dev/full", LOST), ("policy show x.toml", 2)):
      for where in ("2>/dev/full", "2>&-"):
        with self.subTest(command=command, where=where):
          self.assertEqual(self.shell(f"$T {command} {where}").returncode, code)

  def test_all_streams_closed(self):
    self.assertEqual(self.shell("$T run bad.py <&- >&- 2>&-").returncode, LOST)
    self.assertEqual(self.shell("$T run - <&- 2>&-").returncode, 2)
    done = self.shell("$T run ok.py <&-")
    self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"hi\n42\n", b""))

  def test_a_closed_stream_is_no_files(self):
    """The next file that was opened used to take its number, and the guest's output."""
    for closed in (">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"):
      with self.subTest(closed=closed):
        self.shell(f"$T run bad.py --audit-log log --report report --audit-details {closed}")
        with open(self.path("log"), encoding="utf-8") as file:
          lines = file.read().splitlines()
        self.assertEqual(json.loads(lines[0])["report"]["stdout"], "hi\n")
        self.assertEqual(len(lines), 1)
        with open(self.path("report"), encoding="utf-8") as file:
          self.assertEqual(json.load(file)["stdout"], "hi\n")
        os.unlink(self.path("log"))

  def test_readers_that_leave(self):
    self.path("long.py", "for i in range(20000): print(i)\n")
    # What a script printed was seen as far as was wanted; a report is whole or lost.
    for command, code in (("run long.py", 0), ("run --json long.py", LOST),
                          ("batch long.py long.py", LOST)):
      with self.subTest(command=command):
        done = self.shell(f"{{ $T {command}; echo $? >code; }} | true; cat code")
        self.assertEqual((done.stdout, done.stderr), (f"{code}\n".encode(), b""))
    done = self.shell("{ $T run bad.py 2>&1 >/dev/null; echo $? >code; } | true; cat code")
    self.assertEqual(done.stdout, b"1\n")

  def test_a_stalled_reader_holds_no_run_up(self):
    self.path("long.py", "for i in range(100000): print('x' * 20)\n")
    done = self.shell("$T run long.py --report report | { sleep 1.5; wc -c; }")
    with open(self.path("report"), encoding="utf-8") as file:
      report = json.load(file)
    self.assertEqual(done.stdout.strip(), str(len(report["stdout"])).encode())
    self.assertGreater(len(report["stdout"]), 200_000)
    self.assertLess(report["usage"]["wall_ns"], 1_000_000_000)

  def test_lone_surrogates_are_escaped_on_the_way_out(self):
    script = self.path("s.py", "print('\\ud800 \\ud55c \\udc80')\n")
    done = self.call("run", script)  # fails where it is not UTF-8
    self.assertEqual(done.stdout, "\\ud800 \ud55c \\udc80\n")

  def test_a_report_appears_whole_or_not_at_all(self):
    self.path("report.json", "what was there")
    self.path("big.py", "print('x' * 200000)\nimport sys\n")
    done = self.shell("mkdir d; ln -s ../report.json d/link; chmod 640 report.json;"
                      "$T run ok.py --report d/link")
    self.assertEqual((done.returncode, done.stderr), (0, b""))
    with open(self.path("report.json"), encoding="utf-8") as file:
      self.assertEqual(json.load(file)["value"], 42)
    self.assertTrue(os.path.islink(self.path("d/link")))
    self.assertEqual(os.stat(self.path("report.json")).st_mode & 0o777, 0o640)
    self.assertEqual(os.listdir(self.path("d")), ["link"])
    done = self.shell("$T run big.py --report /dev/full")
    self.assertEqual(done.returncode, LOST)
    self.assertRegex(done.stderr.decode(), SENTENCE)
    self.assertEqual(len(done.stdout), 200_001)

  def test_half_a_line_is_taken_back(self):
    self.path("big.py", "print('x' * 60000)\n")
    limit = 40 << 20  # above the image, below what 800 reports take
    done = self.shell("$T batch --repeat 800 big.py --report report >/dev/null",
                      limits=[(resource.RLIMIT_FSIZE, limit)])
    self.assertEqual(done.returncode, LOST)
    self.assertRegex(done.stderr.decode(), SENTENCE)
    with open(self.path("report"), "rb") as file:
      data = file.read()
    self.assertTrue(data.endswith(b"\n"))
    self.assertGreater(len(data), limit - 100_000)
    json.loads(data.splitlines()[-1])


class Limits(EdgeTest):

  def test_small_limits_are_a_sentence(self):
    self.path("ok.py", "print('hi')\n")
    unlimited = resource.RLIM_INFINITY
    rows = [("RLIMIT_FSIZE", 0, {LOST}), ("RLIMIT_FSIZE", 4096, {LOST}),
            ("RLIMIT_STACK", 128 << 10, {LOST}), ("RLIMIT_STACK", 1 << 20, {0}),
            ("RLIMIT_STACK", unlimited, {0}), ("RLIMIT_DATA", 64 << 20, {LOST}),
            ("RLIMIT_SIGPENDING", 0, {LOST}), ("RLIMIT_MEMLOCK", 0, {0}),
            ("RLIMIT_CORE", 0, {0}), ("RLIMIT_NOFILE", 64, {0})]
    rows += [("RLIMIT_NOFILE", n, {0, LOST, 2}) for n in range(4, 9)]
    rows += [("RLIMIT_AS", n << 20, {0, LOST}) for n in range(60, 2300, 160)]
    # Where it is too little to start with.
    rows += [("RLIMIT_AS", (2064 << 20) + n * (192 << 10), {0, LOST}) for n in range(24)]
    for name, value, codes in rows:
      with self.subTest(limit=name, value=value):
        which = getattr(resource, name, 11)  # RLIMIT_SIGPENDING has no name there
        try:
          done = self.shell("$T run ok.py", limits=[(which, value)])
        except (OSError, subprocess.SubprocessError, ValueError):
          continue  # not even a shell can be started
        text = done.stderr.decode()
        if done.returncode == 127 or "shared librar" in text or "shared object" in text:
          continue  # the system's loader has had no room: nothing of ours has begun
        self.assertIn(done.returncode, codes, text)
        if done.returncode == 0:
          self.assertEqual((done.stdout, text), (b"hi\n", ""))
        else:
          self.assertRegex(text, SENTENCE)

  def test_a_value_that_the_host_has_no_room_for(self):
    self.path("big.py", "n = 12_000_000\n['x' * n, 'y' * n, 'z' * n]\n")
    seen = set()
    for mebibytes in range(2050, 2250, 20):
      done = self.shell("$T run --json --policy agent big.py",
                        limits=[(resource.RLIMIT_AS, mebibytes << 20)])
      seen.add(done.returncode)
      if done.returncode != 0:
        self.assertEqual(done.returncode, LOST, done.stderr)
        self.assertRegex(done.stderr.decode(), SENTENCE)
    self.assertEqual(seen, {0, LOST})

  def test_cpu_time_of_the_process(self):
    self.path("loop.py", "while True: pass\n")
    done = subprocess.run(
        ["sh", "-c", "ulimit -St 1; exec $T run loop.py --deadline 60s --cpu-time 60s "
                     "--instructions 1000G"],
        env=dict(os.environ, T=os.path.abspath(BINARY)), cwd=self.folder, capture_output=True,
        timeout=60)
    self.assertEqual(done.returncode, 9, done.stderr)

  def test_nobody_may_run_it_too(self):
    if os.geteuid() != 0:
      self.skipTest("needs root to become somebody else")
    binary = os.path.join(self.folder, "terrarium")
    with open(BINARY, "rb") as source, open(binary, "wb") as copy:
      copy.write(source.read())
    os.chmod(binary, 0o755)
    os.chmod(self.folder, 0o755)
    script = self.path("ok.py", "print('hi')\n")
    done = subprocess.run([binary, "run", script], user=65534, group=65534, extra_groups=[],
                          capture_output=True, timeout=60)
    self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"hi\n", b""))
    done = subprocess.run([binary, "run", script, "--report", self.path("r")], user=65534,
                          group=65534, extra_groups=[], capture_output=True, timeout=60)
    self.assertEqual(done.returncode, 2)
    self.assertRegex(done.stderr.decode(), SENTENCE)


class Signals(EdgeTest):

  LONG = ("--deadline", "60s", "--cpu-time", "60s", "--instructions", "1000G")
  ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

  def test_they_end_the_guest_and_are_reported(self):
    script = self.path("loop.py", "print('up', flush=True)\nwhile 1: pass\n")
    for number in self.ENDING:
      with self.subTest(signal=number):
        report = self.path(f"report{number}")
        child = self.start("run", script, *self.LONG, "--report", report)
        self.assertEqual(child.stdout.readline(), b"up\n")
        child.send_signal(number)
        _, stderr = child.communicate(timeout=30)
        self.assertEqual(child.returncode, 9, stderr)
        with open(report, encoding="utf-8") as file:
          self.assertEqual(json.load(file)["outcome"], "interrupted")

  def test_at_any_moment(self):
    script = self.path("loop.py", "x = 0\nwhile x < 300000: x += 1\nprint('done')\n")
    for step in range(40):
      with self.subTest(step=step):
        report = self.path(f"r{step}")
        child = self.start("run", script, *self.LONG, "--report", report, "--files-out",
                           self.path(f"o{step}"))
        time.sleep(step * 0.004)
        child.send_signal(self.ENDING[step % 3])
        stdout, stderr = child.communicate(timeout=30)
        number = self.ENDING[step % 3]
        self.assertIn(child.returncode, (0, 9, 128 + number, -number), stderr)
        if os.path.exists(report):
          with open(report, encoding="utf-8") as file:
            self.assertIn(json.load(file)["outcome"], ("ok", "interrupted"))
        self.assertEqual([name for name in os.listdir(self.folder) if name.startswith(".")], [])
        if child.returncode == 0:
          self.assertEqual(stdout, b"done\n")

  def test_a_batch_stops_and_keeps_what_it_has(self):
    fast, slow = self.path("fast.py", "1"), self.path("slow.py", "while 1: pass\n")
    for number in self.ENDING:
      child = self.start("batch", "--jobs", "2", fast, slow, slow, fast, *self.LONG)
      self.assertEqual(json.loads(child.stdout.readline())["script"], fast)
      child.send_signal(number)
      stdout, stderr = child.communicate(timeout=30)
      self.assertEqual(child.returncode, 9, stderr)
      self.assertRegex(stderr.decode(), SENTENCE)
      self.assertEqual({report["outcome"] for report in reports_in(stdout)[:2]},
                       {"interrupted"})

  def test_ignored_ones_stay_ignored(self):
    script = self.path("loop.py", "print('up', flush=True)\nx = 0\nwhile x < 3000000: x += 1\n")

    def ignore():
      signal.signal(signal.SIGHUP, signal.SIG_IGN)

    child = self.start("run", script, *self.LONG, preexec_fn=ignore)
    child.stdout.readline()
    child.send_signal(signal.SIGHUP)
    self.assertEqual((child.wait(timeout=30), child.stderr.read()), (0, b""))

  def test_a_stalled_reader_cannot_keep_a_signal_off(self):
    script = self.path("long.py", "for i in range(100000): print('x' * 20)\n")
    child = self.start("run", script)
    time.sleep(1)  # it has ended, and waits for its reader
    child.send_signal(signal.SIGTERM)
    self.assertEqual(child.wait(timeout=30), 128 + signal.SIGTERM)
    self.assertRegex(child.stderr.read().decode(), SENTENCE)


class Paths(EdgeTest):

  def test_fifos_and_sockets_are_no_files(self):
    os.mkfifo(self.path("fifo.py"))
    listener = socket.socket(socket.AF_UNIX)
    self.addCleanup(listener.close)
    here = os.getcwd()
    os.chdir(self.folder)  # the path of a socket is short
    try:
      listener.bind("socket.py")
    finally:
      os.chdir(here)
    script = self.path("ok.py", "1")
    for name in ("fifo.py", "socket.py"):
      path = self.path(name)
      for args in (["run", path], ["batch", script, path], ["check", path],
                   ["run", script, "--file", f"x={path}"], ["run", script, "--inputs", path],
                   ["run", script, "--module", f"m={path}"], ["run", script, "--policy", path]):
        with self.subTest(args=args[:2], name=name):
          self.assert_usage_error(args, name)
    reports = reports_in(self.call("batch", self.folder).stdout)
    self.assertEqual([report["script"] for report in reports], [script])
    done = self.shell("$T run ok.py --files . --modules . && echo 'print(5)' | $T run /dev/stdin")
    self.assertEqual((done.returncode, done.stdout), (0, b"1\n5\n"), done.stderr)

  def test_a_fifo_that_nobody_reads_takes_no_report(self):
    os.mkfifo(self.path("fifo"))
    script = self.path("ok.py", "1")
    for flag in ("--report", "--audit-log"):
      self.assert_usage_error(["run", script, flag, self.path("fifo")], "fifo")
      done = self.shell(f"cat fifo >read & sleep 0.2; $T run ok.py {flag} fifo; wait")
      self.assertEqual(done.returncode, 0, done.stderr)
      with open(self.path("read"), encoding="utf-8") as file:
        self.assertEqual(json.load(file)["outcome"], "ok")

  def test_links_loops_and_dangling(self):
    script = self.path("d/ok.py", "1")
    os.symlink("..", self.path("d/up"))
    os.symlink("self", self.path("d/self"))
    os.symlink("self.py", self.path("d/self.py"))
    os.symlink("nowhere.py", self.path("d/dangling.py"))
    os.symlink("/dev/zero", self.path("d/zero.py"))
    os.symlink("/etc/passwd", self.path("d/passwd"))
    os.makedirs(self.path("d/folder.py"))
    reports = reports_in(self.call("batch", self.path("d")).stdout)
    self.assertEqual([report["script"] for report in reports], [script])
    show = self.path("show.py", "from pathlib import Path\nprint(sorted(map(str, Path('/').rglob('*'))))")
    done = self.call("run", show, "--files", self.path("d"), "--modules", self.path("d"))
    self.assertEqual((done.returncode, done.stdout), (0, "['/ok.py']\n"), done.stderr)
    self.assert_usage_error(["run", self.path("d/self.py")], "symbolic links")

  def test_unreadable_and_vanishing(self):
    script = self.path("ok.py", "1")
    self.path("d/a.txt", "x")
    if os.geteuid() != 0:  # root reads everything
      os.chmod(self.path("d/a.txt"), 0)
      self.assert_usage_error(["run", script, "--files", self.path("d")], "Permission denied")
      os.chmod(self.path("d/a.txt"), 0o644)
    stop = self.path("stop")
    churn = subprocess.Popen(
        [sys.executable, "-c",
         "import os, shutil, sys\n"
         "while not os.path.exists(sys.argv[2]):\n"
         "  for i in range(20):\n"
         "    os.makedirs(f'{sys.argv[1]}/n{i}/deep', exist_ok=True)\n"
         "    open(f'{sys.argv[1]}/n{i}/deep/f.py', 'w').write('1')\n"
         "  for i in range(20): shutil.rmtree(f'{sys.argv[1]}/n{i}')\n",
         self.path("d"), stop])
    try:
      for _ in range(8):
        for args in (["run", script, "--files", self.path("d")],
                     ["run", script, "--modules", self.path("d")], ["batch", script, self.path("d")]):
          done = self.call(*args)
          self.assertIn(done.returncode, (0, 2), done.stderr)
          if done.returncode == 2:
            for line in done.stderr.splitlines():
              self.assertRegex(line, r"\Aterrarium: ")
    finally:
      self.path("stop", "")
      churn.wait(timeout=30)

  def test_odd_names(self):
    script = self.path("ok.py", "1")
    for name in (b"bad\xff", b"new\nline", b"esc\x1b[2J"):
      folder = os.path.join(os.fsencode(self.folder), b"odd")
      os.makedirs(folder, exist_ok=True)
      path = os.path.join(folder, name + b".py")
      with open(path, "wb") as file:
        file.write(b"1")
      for flag in ("--files", "--modules"):
        with self.subTest(name=name, flag=flag):
          self.assert_usage_error(["run", script, flag, os.fsdecode(folder)])
      done = self.call("batch", os.fsdecode(folder))  # fails where it is not UTF-8
      self.assertEqual((done.returncode, len(reports_in(done.stdout))), (0, 1), done.stderr)
      os.unlink(path)

  def test_huge_files(self):
    script = self.path("ok.py", "1")
    with open(self.path("d/huge", ""), "wb") as file:
      file.truncate(1 << 42)
    self.assert_usage_error(["run", script, "--files", self.path("d")], "larger than")
    self.assert_usage_error(["run", script, "--inputs", self.path("d/huge")], "larger than")
    self.assert_usage_error(["run", script, "--policy", self.path("d/huge")], "larger than")
    os.unlink(self.path("d/huge"))
    for i in range(20):
      self.path(f"d/{i}", b"x" * (1 << 20))
    self.assert_usage_error(["run", script, "--files", self.path("d")], "larger than")


class FilesOut(EdgeTest):

  def write(self, files, *flags, code="", out="out"):
    script = self.path("w.py", "from pathlib import Path\n"
                               f"for name in {files!r}:\n"
                               "  Path(name).parent.mkdir(parents=True, exist_ok=True)\n"
                               "  Path(name).write_text('guest')\n" + code)
    return self.call("run", script, "--files-out", self.path(out), *flags)

  def listing(self, out="out"):
    found = []
    for folder, _, names in os.walk(self.path(out)):
      found += [os.path.relpath(os.path.join(folder, name), self.path(out)) for name in names]
    return sorted(found)

  def test_no_name_of_a_guests_is_in_our_way(self):
    names = [f".terrarium-{pid}~" for pid in range(os.getpid(), os.getpid() + 200)]
    flags = [flag for name in names for flag in ("--files-out-allow", name)]
    done = self.write(["a", *names, "z"], *flags)
    self.assertEqual((done.returncode, done.stderr), (0, ""))
    self.assertEqual(self.listing(), sorted(["a", *names, "z"]))

  def test_files_that_tools_run_are_refused(self):
    for name in ("conftest.py", "a/b/conftest.py", "CONFTEST.PY", ".git/hooks/pre-commit",
                 "x.pth", "lib/evil.pth", "sitecustomize.py", "usercustomize.py", "setup.py",
                 "sitecustomize/__init__.py", "lib/tasks/__init__.py", "test_evil.py", "a_test.py",
                 "pylintrc", "mypy.ini", "libx.so.1", "Rakefile.rb", "Makefile.PL", "BUILD.bazel",
                 "docker-compose.override.yml", "Containerfile", "webpack.config.js", "default.nix",
                 "settings.gradle", "hatch_build.py", "docs/conf.py", "BUILD", "x.mk", "setup.pyw",
                 "lit.cfg", "karma.conf.js", "vite.config.mts", "ipython_config.py", "config.ru",
                 "Package.swift", "Snakefile", "x.gemspec", "mix.exs", "Setup.hs",
                 "Makefile", "sub/makefile", ".bashrc", ".envrc", "a/.vscode/settings.json",
                 "m.so", "__pycache__/m.cpython-313.pyc", "package.json", "pyproject.toml",
                 "conftest.py::$DATA", "conftest.py:$DATA", "CONFTE~1.PY", "sub~1/x", "x-gdb.py",
                 "site_scons/site_init.py", "a.csproj", "Directory.Build.props", "dune", "go.mod",
                 # Of no kind that is data: nobody lists what looks for them.
                 "HEAD", "config", "refs/heads/main", "ansible.cfg", "main.tf", "x.code-workspace",
                 "mkdocs.yml", "Tupfile", "phpunit.xml", "_plugins/a.rb", "x.dist-info/entry_points.txt",
                 "x.egg-info/entry_points.txt", "composer.json", "babel.config.json", "alembic/env.py",
                 "AGENTS.md", "jupyter_server_config.json", "a.unheard-of", "x.txt.sh", "setup/__init__.pyw"):
      with self.subTest(name=name):
        done = self.write(["a.txt", name])
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr, SENTENCE)
        self.assertIn(f"--files-out-allow {shlex.quote(name)}", done.stderr)
        self.assertFalse(os.path.exists(self.path("out")))
        done = self.write(["a.txt", name], "--files-out-allow", name, out="allowed")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn(name, self.listing("allowed"))
    for name in ("\u017fetup.py", "ma\u212aefile", "conf\u00adtest.py", "conftest.py\u200b",
                 "\uff0egit/config", "\u2024git/hooks/x", "conftest.py\u00a0", "\ufb01x/x.\uff50\uff54\uff48",
                 "\U0001d4ec\U0001d4f8\U0001d4f7\U0001d4ef\U0001d4fd\U0001d4ee\U0001d4fc\U0001d4fd.py",
                 "__pycache__ /x.bin"):
      with self.subTest(name=name):
        done = self.write(["a.txt", name])
        self.assertEqual(done.returncode, 2)
        self.assertFalse(os.path.exists(self.path("out")))
    done = self.write(['ok" was written; terrarium: finished /conftest.py'])
    self.assertIn(r'"ok\" was written; terrarium: finished /conftest.py" is a file', done.stderr)
    done = self.write(["\u043a\u043e\u043d\u0444.py", "\u00e9tup.py", "c\u00f6nftest.py"], out="other")
    self.assertEqual((done.returncode, done.stderr), (0, ""))
    done = self.write(["a.txt", "sub/b.csv", "conf.py", "test.py", "git/hooks.md", "x.pth.txt", "a~b", "~",
                       "out", "data", "a/report", "out.JSON", "package/x.json", "sub/mod/__init__.py",
                       "index.html", "plot.svg", "a.b.png", "x.tar.gz", "log.jsonl"])
    self.assertEqual((done.returncode, done.stderr), (0, ""))
    self.assert_usage_error(["run", self.path("w.py"), "--files-out-allow", "x"], "--files-out")

  def test_a_full_disk_leaves_what_was_there(self):
    self.path("out/a", "before")
    policy = self.path("p.toml", 'schema = 1\nname = "p"\nbase = "agent"\n[limits]\n'
                                 'file_bytes = "128MiB"\n')
    script = self.path("w.py", "open('a', 'w').write('after')\n"
                               "open('b', 'wb').write(bytes(41 << 20))\n")
    done = self.shell(f"$T run {script} --policy {policy} --files-out out",
                      limits=[(resource.RLIMIT_FSIZE, 40 << 20)])
    self.assertEqual(done.returncode, 2, done.stderr)
    self.assertRegex(done.stderr.decode(), SENTENCE)
    self.assertEqual(os.listdir(self.path("out")), ["a"])
    with open(self.path("out/a"), encoding="utf-8") as file:
      self.assertEqual(file.read(), "before")


class Numbers(EdgeTest):

  def test_inputs(self):
    script = self.path("n.py", "n + 1")
    for digits in (20, 400, 4000, 4299):
      done = self.call("run", script, "--input", "n=" + "7" * digits)
      self.assertEqual((done.returncode, done.stdout), (0, "7" * (digits - 1) + "8\n"))
    for text, word in (("7" * 4301, "4300 digits"), ("1e999", "too large"),
                       ("[" * 100_000, "nested too deeply"), ("-" * 9, "not JSON"),
                       ('{"a":' * 20_000, "nested too deeply"), ("0x10", "not JSON"),
                       ("01", "not JSON"), ("NaN", "not JSON"), ('{"$int": "' + "9" * 5000 + '"}',
                                                                  "4300 digits")):
      with self.subTest(text=text[:20]):
        self.assert_usage_error(["run", script, "--input", "n=" + text], word)

  def test_policies(self):
    head = 'schema = 1\nname = "p"\nbase = "plugin"\n'
    rows = ["x = " + "[" * 50_000, "x = " + "{a=" * 20_000, "x = " + "9" * 5000, "x = 1e999",
            "[limits]\nmemory = " + "9" * 30, "[limits]\nmemory = nan", "[limits]\nmemory = -1",
            "[" + "a." * 20_000 + "b]", "a." * 20_000 + "b = 1", "x = 0x" + "f" * 40,
            "[limits]\nmemory = \"" + "9" * 100_000 + "\"", "\0", "\xff", "#" * 2_000_000]
    for row in rows:
      with self.subTest(row=row[:20]):
        policy = self.path("p.toml", head + row)
        for command in ("check", "show", "hash"):
          self.assert_usage_error(["policy", command, policy], "p.toml")


class Reports(EdgeTest):

  def test_sets_in_sets_are_written_once(self):
    """190 levels around a long text took 12 s of JSON, and 26 s with the audit log's details."""
    script = self.path("s.py", "n = 40_000_000\nx = 'a' * n\n"
                               "for i in range(190): x = frozenset([x, i])\nx\n")
    before = time.monotonic()
    done = self.shell("$T run --json --policy agent s.py --audit-log log --audit-details")
    self.assertEqual((done.returncode, done.stderr), (0, b""))
    self.assertLess(time.monotonic() - before, 5)
    self.assertGreater(len(done.stdout), 40_000_000)

  def test_audit_details_are_not_held(self):
    self.path("s.py", "for i in range(16): print('\\x01' * 1_000_000)\n")
    self.shell("$T run --policy agent s.py --audit-log log --audit-details >/dev/null")
    with open(self.path("log"), encoding="utf-8") as file:
      self.assertGreater(len(json.load(file)["report"]["stdout"]), 15_000_000)
    peak = self.peak("run", "--policy", "agent", self.path("s.py"), "--json", "--audit-log",
                     self.path("log2"), "--audit-details")
    self.assertGreater(os.stat(self.path("log2")).st_size, 90_000_000)
    self.assertLess(peak, 96 << 10)

  def test_many_long_lines_are_looked_up_once(self):
    """Each entry of a chain of tracebacks used to read up to 256 lines before it found its own."""
    self.path("s.py", "#" * 4000 + "\n" + ("#" * 16000 + "\n") * 200 +
              "def f(n):\n  if n == 0: raise ValueError\n  f(n - 1)\n"
              "e = None\nfor i in range(600):\n  try: f(90)\n  except ValueError as x:\n"
              "    x.__cause__ = e\n    e = x\nraise e\n")
    before = time.monotonic()
    done = self.shell("$T run --json --policy agent s.py")
    self.assertEqual(done.returncode, 1, done.stderr)
    # The hundred nearest are told.
    self.assertEqual(len(json.loads(done.stdout)["exception"]["chain"]), 100)
    self.assertLess(time.monotonic() - before, 5)

  def test_no_end_before_its_beginning(self):
    sources = ["x = (", "def f(:\n  pass", "a b", "x = '", "  x", "if 1:\nx", "f(**{'a'}, *b",
               "'''", "\\", "x = $", "for", "\tif 1:\n        x", "nonlocal x", "return", "*",
               "raise SyntaxError('no', ('f', 3, 7, 'text', 0, 0))",
               "raise SyntaxError('no', ('f', 3, -7, 'text', -2, -5))"]
    for source in sources:
      report = json.loads(self.call("run", "--json", "-", stdin=source.encode()).stdout)
      for found in report["violations"]:
        with self.subTest(source=source):
          self.assertGreaterEqual((found["end_line"], found["end_column"]),
                                  (found["line"], found["column"]))
          self.assertGreaterEqual(found["end_column"], 1)


class Memory(EdgeTest):

  def test_holes_are_not_resident_beyond_the_limit(self):
    """Freed runs that nothing fits into, and new memory beside them."""
    source = ("def fill(n, size):\n  return [b'\\x01' * size for _ in range(n)]\n"
              "a = fill(1480, 40000)\na = a[::8]\nb = []\n"
              "for i in range({}):\n  b.append(b'\\x01' * 300000)\n")
    flags = ["--memory", "64MiB", "--deadline", "20s", "--cpu-time", "20s", "--total-allocated",
             "4GiB", "--json"]
    idle = self.peak("run", self.path("idle.py", "1"), *flags)
    for count in (10, 60, 120, 170, 1000):
      peak = self.peak("run", self.path("holes.py", source.format(count)), *flags)
      with self.subTest(count=count):
        self.assertLessEqual(peak - idle, (64 + 16) << 10)


if __name__ == "__main__":
  unittest.main()
