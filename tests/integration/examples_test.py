"""The C++ examples of sessions do what they say."""

import os
import subprocess
import unittest

BIN = os.environ["EXAMPLES_BIN"]


def run(name, *arguments):
    return subprocess.run([os.path.join(BIN, name), *arguments], capture_output=True, text=True,
                          timeout=120)


class Examples(unittest.TestCase):

    def test_async_host(self):
        done = run("example_async_host")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("('a.example', 90), ('bb.example', 100), ('ccc.example', 110), "
                      "('slow', None)", done.stdout)
        self.assertIn("4 suspensions", done.stdout)

    def test_npcs(self):
        done = run("example_npcs", "30")
        self.assertEqual(done.returncode, 0, done.stderr)
        moves = 97 * 30
        self.assertIn(f"30 frames: {moves} moves, 30 exceptions, ", done.stdout)
        self.assertIn("npc 1 is at 0.96", done.stdout)
        self.assertNotIn(" 0 calls ended", done.stdout)

    def test_rollback(self):
        done = run("example_rollback")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("the players agree", done.stdout)
        self.assertNotIn(" 0 rewinds", done.stdout)


if __name__ == "__main__":
    unittest.main()
