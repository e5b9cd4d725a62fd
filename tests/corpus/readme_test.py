#!/usr/bin/env python3
"""The README shows examples/embed/main.cc, to the byte, and files that our READMEs name exist.

    python3 tests/corpus/readme_test.py
"""

import glob
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
        folders = [name for name in os.listdir(ROOT) if os.path.isdir(os.path.join(ROOT, name))]
        ours = [name for name in folders if os.path.exists(os.path.join(ROOT, name, "README.md"))]
        self.assertGreater(len(ours), 10)
        pages = ["README.md", "SECURITY.md"] + [f"{name}/README.md" for name in ours]
        named = re.compile(rf"`((?:{'|'.join(['docs', *ours])})/[\w./*-]+|[A-Z]+\.md)`")
        for page in pages:
            for name in named.findall(read(page)):
                with self.subTest(page=page, name=name):
                    self.assertTrue(glob.glob(os.path.join(ROOT, name)), name)


if __name__ == "__main__":
    sys.exit(unittest.main())
