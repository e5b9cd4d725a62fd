"""The arena: matches are the same each time, bots that misbehave lose turns and no more, and the
replay works in a real browser."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ARENA = os.environ["ARENA"]
BOTS = sorted(pathlib.Path(os.environ["BOTS"]).glob("*.py"))
BROWSERS = ("chromium-headless-shell", "chromium")


def play(*arguments):
    return subprocess.run([ARENA, *arguments, *BOTS], capture_output=True, text=True, timeout=120)


def standings(text):
    rows = [line.split() for line in text.splitlines()[1:]]
    return {row[0]: dict(zip(("points", "coins", "lost", "instructions"), map(int, row[1:])))
            for row in rows}


class Arena(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.page = pathlib.Path(cls.folder.name, "replay.html")
        cls.done = play("--replay", cls.page)

    def test_matches_are_the_same_each_time(self):
        self.assertEqual(self.done.returncode, 0, self.done.stderr)
        self.assertEqual(play().stdout, self.done.stdout)

    def test_who_misbehaves_loses_turns(self):
        table = standings(self.done.stdout)
        self.assertEqual(set(table), {bot.stem for bot in BOTS})
        matches, turns = len(BOTS) - 1, 120
        for good in ("greedy", "planner", "wanderer"):
            self.assertEqual(table[good]["lost"], 0)
        self.assertEqual(table["looper"]["lost"], matches * turns // 3)
        self.assertEqual(table["hoarder"]["lost"], matches * turns // 2)
        self.assertEqual(table["escapee"]["lost"], matches * turns // 2)
        self.assertEqual(table["crasher"]["lost"], matches * turns)
        self.assertGreater(table["greedy"]["points"], table["wanderer"]["points"])
        for row in table.values():
            self.assertLess(row["instructions"], matches * turns * 55_000)

    def test_guests_texts_stay_texts(self):
        page = self.page.read_text(encoding="utf-8")
        self.assertEqual(page.count("</script>"), 1)
        data = json.loads(re.search(r"const data = (.*);\n", page)[1])
        self.assertEqual(len(data["matches"]), len(BOTS) * (len(BOTS) - 1) // 2)
        faults = {move[4] for match in data["matches"] for frame in match["frames"]
                  for move in frame["moves"]}
        self.assertTrue(any("</script><b>no</b>" in fault for fault in faults), faults)

    def test_in_a_browser(self):
        browser = next(filter(None, map(shutil.which, BROWSERS)), None)
        self.assertIsNotNone(browser, "tools/bootstrap.sh --tests installs one")
        # The page plays by itself: the last match, turn 7.
        script = ("<script>at('match').value = data.matches.length - 1;"
                  "at('match').onchange({target: at('match')});"
                  "at('scrub').value = 7; at('scrub').oninput({target: at('scrub')});"
                  "const seen = document.createElement('pre'); seen.id = 'seen';"
                  "seen.textContent = JSON.stringify({turn: at('turn').textContent,"
                  " names: at('score').textContent, bold: document.querySelectorAll('b').length,"
                  " ink: [at('board'), at('plot')].map(c => c.getContext('2d')"
                  ".getImageData(0, 0, c.width, c.height).data.filter(v => v).length)});"
                  "document.body.append(seen);</script>")
        page = pathlib.Path(self.folder.name, "driven.html")
        page.write_text(self.page.read_text(encoding="utf-8").replace("</html>", script),
                        encoding="utf-8")
        done = subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
             f"--user-data-dir={self.folder.name}/profile", page.as_uri()],
            capture_output=True, text=True, timeout=120)
        found = re.search(r'<pre id="seen">(.*?)</pre>', done.stdout)
        self.assertIsNotNone(found, done.stderr[-2000:])
        seen = json.loads(found[1])
        self.assertEqual(seen["turn"], "turn 7 of 120")
        self.assertEqual(seen["bold"], 0)
        self.assertIn("coins", seen["names"])
        self.assertTrue(all(ink > 500 for ink in seen["ink"]), seen)


if __name__ == "__main__":
    unittest.main()
