"""asyncio_program.py prints here what it prints under stock CPython 3.13, to the byte.

The program is not in tests/accept/ because the reference there, our own CPython without
sockets, has no asyncio. Environment: TERRARIUM_BIN.
"""

import os
import pathlib
import subprocess
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = HERE / "asyncio_program.py"
STOCK = (HERE / "asyncio_program.txt").read_text()


def run(*options):
    return subprocess.run([os.environ["TERRARIUM_BIN"], "run", *options, PROGRAM],
                          capture_output=True, text=True, timeout=60)


class AsyncioTest(unittest.TestCase):
    def test_same_output_as_stock(self):
        for clock in ("virtual", "frozen", "real"):
            with self.subTest(clock=clock):
                done = run("--clock", clock)
                self.assertEqual((done.stdout, done.stderr, done.returncode), (STOCK, "", 0))


if __name__ == "__main__":
    unittest.main()
