"""The blocks of C++ in docs/EMBEDDING.md compile."""

import os
import pathlib
import re
import subprocess
import unittest

DOC = pathlib.Path(__file__).parents[2] / "docs" / "EMBEDDING.md"


class EmbeddingDoc(unittest.TestCase):

    def test_blocks_compile(self):
        blocks = re.findall(r"```cpp\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)
        self.assertGreater(len(blocks), 8)
        text = "#include <cmath>\n#include <iostream>\n#include <optional>\n#include \"absl/time/clock.h\"\n"
        for number, block in enumerate(blocks):
            if block.startswith("// file scope"):
                text += block
            else:
                text += f"void Block{number}(terrarium::Sandbox& sandbox) {{\n{block}}}\n"
        done = subprocess.run(
            [os.environ.get("CXX", "c++"), "-std=c++20", "-Wall", "-Wextra", "-Wno-unused",
             "-Werror", "-fsyntax-only", "-I", os.environ.get("INCLUDE", "include"), "-x", "c++", "-"],
            input=text, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
