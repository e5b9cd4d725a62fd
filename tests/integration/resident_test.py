"""What a process has resident while it runs every attack: the policy's memory limit and 16 MB at most,
beside what it has when it does nothing.
"""

import os
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from terrarium_cli import BINARY, FolderTest  # noqa: E402

ATTACKS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "attacks")
LIMIT = 64 << 10  # KiB: the plugin policy's
ROOM = 16 << 10

# A child begins with its parent's number, so its parent is a small process.
MEASURE = ("import resource, subprocess, sys\n"
           "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
           "print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n")


class Resident(FolderTest):

  def peak(self, path):
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, BINARY, "batch", "--jobs", "1", "--memory", "64MiB", path],
        capture_output=True, timeout=1000, check=True)
    code, peak = map(int, done.stdout.split())
    self.assertEqual(code, 0, done.stderr)
    return peak

  def test_every_attack_stays_within_the_limit(self):
    idle = self.peak(self.path("idle.py", "1"))
    classes = sorted(entry.path for entry in os.scandir(ATTACKS) if entry.is_dir())
    self.assertGreater(len(classes), 5)
    for folder in classes:
      with self.subTest(attacks=os.path.basename(folder)):
        self.assertLessEqual(self.peak(folder) - idle, LIMIT + ROOM)


if __name__ == "__main__":
  unittest.main()
