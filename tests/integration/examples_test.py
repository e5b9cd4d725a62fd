"""The C++ examples do what they say."""

import os
import re
import subprocess
import unittest

BIN = os.environ["EXAMPLES_BIN"]


def run(name, *arguments):
    return subprocess.run([os.path.join(BIN, name), *arguments], capture_output=True, text=True,
                          timeout=120)


class Examples(unittest.TestCase):

    # The whole output of those that are the same everywhere.
    OUTPUTS = {
        "hello": "hello\n42\n",
        "host_function": "there is no 'plum'\n"
                         "price() argument 'count' must be int, not str\n4.5 EUR\n",
        "host_class": "orc has 7 left, and stands at 2\nAttributeError\nReferenceError\n",
        "limits": "a loop: exhausted (instructions)\na hoard: exhausted (memory)\n"
                  "chatter: exhausted (output)\n"
                  "a loop in five milliseconds: exhausted (deadline)\n"
                  "then: 4950, within its budget\n",
        "errors": "INVALID_ARGUMENT\n1:8: import-forbidden\n2:1: attribute-forbidden\n"
                  "ZeroDivisionError: division by zero\n  line 2 in <module>\n"
                  "  line 1 in half\nThe script raised ZeroDivisionError: division by zero, at "
                  "<script>:1 in half. Its author can fix that line, or catch the exception.\n",
        "checkpoints": "exhausted, and still 3 apples\nhere 3, there 0\ntwo calls ago 2\n"
                       "on monday 3\n",
        "hot_reload": "I have 4 coins\nok: My purse: {'gold': 4, 'where': [1, 2]}\n"
                      "rejected: My purse: {'gold': 4, 'where': [1, 2]}\n",
    }

    def test_outputs(self):
        for name, output in self.OUTPUTS.items():
            done = run("example_" + name)
            self.assertEqual((done.returncode, done.stderr), (0, ""), name)
            self.assertEqual(done.stdout, output, name)

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
