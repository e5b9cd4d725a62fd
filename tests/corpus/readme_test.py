#!/usr/bin/env python3
"""The README's C++ block is examples/embed/main.cc, to the byte, and short.

    python3 tests/corpus/readme_test.py
"""

import os
import re
import sys
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def read(*parts):
    with open(os.path.join(ROOT, *parts), encoding="utf-8") as f:
        return f.read()


class ReadmeTest(unittest.TestCase):
    def test_the_embedding_block_is_the_example(self):
        blocks = re.findall(r"```cpp\n(.*?)```", read("README.md"), re.S)
        self.assertEqual(blocks, [read("examples", "embed", "main.cc")])

    def test_it_stays_twenty_lines(self):
        self.assertLessEqual(read("examples", "embed", "main.cc").count("\n"), 20)

    def test_every_file_named_exists(self):
        for name in re.findall(r"`((?:docs|examples|bench|interp)/[\w./-]+)`", read("README.md")):
            with self.subTest(name):
                self.assertTrue(os.path.exists(os.path.join(ROOT, name)), name)


if __name__ == "__main__":
    sys.exit(unittest.main())
