"""Nothing of the host shows in a result, and no byte that nobody has written (I4, I5).

    TERRARIUM_BIN=... TERRARIUM_HOLE=... sweep_test.py

The programs beside this file print all that they can read: attributes, buffers, floating-point
functions, facts of the process. Each runs in processes that differ in everything a host can choose:
environment, time zone, locale, processor features that libc is told of, address layout, stack,
folder, number of cores. They must print the same. In a build with internal checks unwritten and
freed memory holds one byte (interp/memory/region_internal.h, kPoison); its spellings are looked for
as well: patch 0071. The control is a terrarium with holes, which must be found.
"""

import ctypes
import difflib
import json
import os
import re
import resource
import subprocess
import sys
import unittest
from concurrent import futures

HERE = os.path.dirname(os.path.abspath(__file__))
TERRARIUM = os.environ["TERRARIUM_BIN"]
HOLE = os.environ["TERRARIUM_HOLE"]
# A sanitizer's allocator and a slow build change neither; only time is short.
CHECKED = os.environ.get("TERRARIUM_CHECKED") == "ON"

NO_RANDOM_ADDRESSES = 0x0040000  # personality(2)
FLAGS = ["--json", "--instructions", "20G", "--allocations", "1G", "--total-allocated", "50GiB",
         "--memory", "256MiB", "--deadline", "100s", "--cpu-time", "100s", "--output-limit", "64MiB"]

# libc's names for features: before and after glibc 2.33.
NO_VECTORS = ",".join(f"-{name}{suffix}" for name in ("AVX2", "FMA", "FMA4", "AVX", "AVX512F", "SSE4_1", "ERMS")
                      for suffix in ("", "_Usable"))


def plain():
    pass


def other_layout():
    ctypes.CDLL(None).personality(NO_RANDOM_ADDRESSES)
    resource.setrlimit(resource.RLIMIT_STACK, (64 << 20, resource.getrlimit(resource.RLIMIT_STACK)[1]))
    os.chdir("/")


def one_core():
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))


def locales():
    """Those of this machine; "C.UTF-8" is everywhere."""
    done = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False)
    return done.stdout.split() or ["C.UTF-8"]


# Name, environment, what the process does before it becomes terrarium.
HOSTS = [
    ("bare", {}, plain),
    ("abroad", {
        "TZ": "Asia/Kathmandu", "LANG": locales()[-1], "LC_ALL": locales()[-1], "LANGUAGE": "tr:de",
        "LC_NUMERIC": "de_DE.UTF-8", "HOME": "/nonexistent", "USER": "nobody", "TMPDIR": "/nonexistent",
        "GLIBC_TUNABLES": "glibc.cpu.hwcaps=" + NO_VECTORS, "COLUMNS": "40", "NO_COLOR": "1",
        **{f"FILLER_{i}": "x" * 100 for i in range(500)}}, other_layout),
    ("pythonic", {
        "TZ": ":America/Los_Angeles", "LANG": "POSIX", "LC_ALL": "C", "PYTHONHASHSEED": "77",
        "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1", "PYTHONPATH": HERE, "PYTHONHOME": "/",
        "PYTHONMALLOC": "debug", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONWARNINGS": "error",
        "PYTHONINTMAXSTRDIGITS": "0", "PYTHONDEVMODE": "1", "PYTHON_GIL": "0", "FORCE_COLOR": "1",
        "PYTHON_BASIC_REPL": "1", "PYTHONOPTIMIZE": "2", "MALLOC_ARENA_MAX": "1", "MALLOC_PERTURB_": "85",
        "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0:glibc.cpu.hwcaps=-AVX512F,-AVX512VL"}, one_core),
]
PROGRAMS = ["attributes.py", "buffers.py", "floats.py", "host.py"]
POLICIES = ["agent", "plugin"]

BYTE = 0xDB
_PATTERNS = [
    "(?:db){4}",                                            # in hexadecimal
    r"(?:\\xdb){3}", "\xdb{3}", r"(?:\\udb[cd]b){2}",       # as text
]
for width in (4, 8):
    value = int.from_bytes(bytes([BYTE]) * width, "little")
    _PATTERNS += [str(value), str(value - (1 << 8 * width))]
_PATTERNS += [r"(?:56283\D{1,3}){2}", r"(?:-9253\D{1,3}){2}", r"(?:219\D{1,3}){4}", r"(?:-37\D{1,3}){4}",
              r"-3\.1638862\d+e\+134", r"-1\.2376950\d+e\+17"]          # as double, as float
POISON = re.compile("|".join(_PATTERNS))


def report(program, binary=TERRARIUM, host=HOSTS[0], policy="agent"):
    _, environment, prepare = host
    path = os.path.join(HERE, program)
    done = subprocess.run([binary, "run", *FLAGS, "--policy", policy, path], env=environment,
                          capture_output=True, preexec_fn=prepare, timeout=280, check=False)
    if not done.stdout:
        raise AssertionError(f"{program} as {host[0]}: exit {done.returncode}: {done.stderr[-500:]!r}")
    found = json.loads(done.stdout)
    # How long it took is the host's affair.
    for name in [n for n in found["usage"] if n.endswith(("_ns", "_us", "_ms", "pages", "time"))]:
        del found["usage"][name]
    return found


def poisoned(text):
    """The lines that show unwritten memory."""
    return [line[:300] for line in text.splitlines() if POISON.search(line)]


def differences(a, b):
    return [line[:400] for line in difflib.unified_diff(
        a.splitlines(), b.splitlines(), lineterm="", n=0) if line[:1] in "+-"][:20]


class SweepTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        with futures.ThreadPoolExecutor(2) as pool:
            waiting = {(program, policy, host[0]): pool.submit(report, program, HOLE, host, policy)
                       for program in PROGRAMS for policy in POLICIES for host in HOSTS}
            cls.reports = {key: future.result() for key, future in waiting.items()}

    def test_programs_run_to_their_end(self):
        for (program, policy, host), found in self.reports.items():
            with self.subTest(program=program, policy=policy, host=host):
                self.assertEqual(found["outcome"], "ok", found["message"])
                self.assertFalse(found["stdout_truncated"])

    def test_no_host_shows(self):
        for program in PROGRAMS:
            for policy in POLICIES:
                first = self.reports[program, policy, HOSTS[0][0]]
                for host in HOSTS[1:]:
                    other = self.reports[program, policy, host[0]]
                    with self.subTest(program=program, policy=policy, host=host[0]):
                        for stream in ("stdout", "stderr"):
                            self.assertEqual(differences(first[stream], other[stream]), [])
                        self.assertEqual(
                            {k: v for k, v in first.items() if k not in ("engine", "stdout", "stderr")},
                            {k: v for k, v in other.items() if k not in ("engine", "stdout", "stderr")})

    @unittest.skipUnless(CHECKED, "unwritten memory is marked in builds with internal checks")
    def test_no_unwritten_memory_shows(self):
        for key, found in self.reports.items():
            with self.subTest(key=key):
                self.assertEqual(poisoned(found["stdout"] + found["stderr"]), [])


class ControlTest(unittest.TestCase):
    """What is looked for is found where it is."""

    @classmethod
    def setUpClass(cls):
        cls.first = report("hole.py", HOLE)["stdout"].splitlines()
        cls.other = report("hole.py", HOLE, HOSTS[1])["stdout"].splitlines()

    @unittest.skipUnless(CHECKED, "unwritten memory is marked in builds with internal checks")
    def test_unwritten_memory_is_found(self):
        shown = [line for line in self.first if line.startswith("unwritten")]
        self.assertEqual(len(shown), 4)
        self.assertEqual(poisoned("\n".join(self.first)), shown)

    def test_addresses_are_found(self):
        self.assertNotEqual(self.first[4], self.other[4])

    def test_the_tunables_change_the_processor(self):
        with open("/proc/cpuinfo", encoding="utf-8") as facts:
            if " fma " not in facts.read():
                self.skipTest("this processor has one way to compute")
        self.assertNotEqual(self.first[5], self.other[5])

    def test_spellings_are_recognised(self):
        data = bytes([BYTE]) * 16
        import array
        for shown in [data.hex(), repr(data), str(list(data)), data.decode("latin-1"),
                      *(repr(list(array.array(c, data))) for c in "bBhHiIqQfd")]:
            self.assertTrue(poisoned(shown), shown)


if __name__ == "__main__":
    unittest.main()
