"""asyncio_program.py prints here what it prints under stock CPython 3.13, to the byte, and so does
asyncio_eager_program.py.

The programs are not in tests/accept/ because the reference there, our own CPython without
sockets, has no asyncio. Environment: TERRARIUM_BIN.
"""

import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))

from terrarium_cli import CliTest  # noqa: E402

PROGRAM = HERE / "asyncio_program.py"
STOCK = (HERE / "asyncio_program.txt").read_text()


class AsyncioTest(CliTest):
    def test_same_output_as_stock(self):
        for clock in ("virtual", "frozen", "real"):
            with self.subTest(clock=clock):
                done = self.call("run", "--clock", clock, PROGRAM)
                self.assertEqual((done.stdout, done.stderr, done.returncode), (STOCK, "", 0))

    def test_eager_tasks(self):
        done = self.call("run", HERE / "asyncio_eager_program.py")
        self.assertEqual((done.stdout, done.stderr, done.returncode),
                         ("[0, 1, 2]\n1\nasyncio\n", "", 0))


if __name__ == "__main__":
    unittest.main()
