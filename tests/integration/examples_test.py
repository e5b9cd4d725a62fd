"""The C++ examples of sessions and of the pool do what they say."""

import os
import re
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

    def test_server_loop(self):
        done = run("example_server_loop", "200", "--metrics")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("acme: 40 answers, 0 kills, 0 refusals\n", done.stdout)
        self.assertIn("globex: 40 answers, 0 kills, 0 refusals\n", done.stdout)
        greedy = re.search(r"greedy: 0 answers, (\d+) kills, (\d+) refusals\n", done.stdout)
        kills, refusals = int(greedy[1]), int(greedy[2])
        self.assertEqual(kills + refusals, 120)
        # What its burst pays for, and some that its account earned meanwhile.
        self.assertGreaterEqual(kills, 5)
        self.assertGreater(refusals, 0)
        self.assertIn(f"{80 + kills} runs on 2 isolates\n", done.stdout)
        self.assertIn(f'terrarium_ends_total{{reason="instructions"}} {kills}\n', done.stdout)
        self.assertIn(f"terrarium_refused_total {refusals}\n", done.stdout)
        self.assertTrue(done.stdout.endswith("# EOF\n"))


if __name__ == "__main__":
    unittest.main()
