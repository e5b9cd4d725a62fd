"""The blocks of C++ in docs/EMBEDDING.md run, and print what they say: a line that ends in
`<< "\\n";  // 7` prints 7."""

import os
import re
import subprocess
import unittest

import embedding_doc_blocks


class EmbeddingDoc(unittest.TestCase):

    def test_blocks_run(self):
        done = subprocess.run([os.environ["BLOCKS"]], capture_output=True, text=True, timeout=120)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        printed = re.split(r"^== \d+\n", done.stdout, flags=re.MULTILINE)[1:]
        blocks = [b for b in embedding_doc_blocks.blocks() if embedding_doc_blocks.is_function(b)]
        self.assertGreater(len(blocks), 8)
        self.assertEqual(len(printed), len(blocks))
        said = 0
        for output, block in zip(printed, blocks):
            for line in re.findall(r'<< "\\n"; +// (.*)\n', block):
                self.assertIn(line, output.splitlines(), block)
                said += 1
        self.assertGreater(said, 5)


if __name__ == "__main__":
    unittest.main()
