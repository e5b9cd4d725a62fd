#!/usr/bin/env python3
"""Tests of citations.py over a small tree, which is right until one thing is spoilt.

    python3 tools/citations_test.py
"""

import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import citations  # noqa: E402  (beside this file)

# Written apart: this file is in the tree that the lint reads.
PATCH = "pat" "ch"

TREE = {
    "docs/INVARIANTS.md": "| I1 | A restore is exact. |\n| I2 | A kill is a kill. |\n",
    "docs/RULES.md": "| `tree-depth` | too deep |\n\n## Names\n| `name` | x |\n",
    "interp/memory/region.h": "// Rules:\n//   R1  No state outside.\n",
    "interp/kill/run_frame.h": "//   K1  The first cause wins (I2).\n",
    "engine/isolate_queue.h": "//   Q1  In turn.\n",
    "shims/dynamic_code.cc": "// D1. Text is checked.\nint x;  // D1\n",
    "interp/cpython/patches/series": "# In order.\n0001-first.patch\n0060-later.patch\n",
    "interp/cpython/patches/0001-first.patch":
        "First.\n\nWhy: so.\n\nCarries: I1.\nTest: tests/a_test (Works).\n\n"
        "--- a/x.c\n+++ b/x.c\n R9 is CPython's own, and so is pat" "ch 5.\n",
    "interp/cpython/patches/0060-later.patch":
        "Later.\n\nWhy: so.\n\nCarries: I2.\n"
        "Test: tests/limits (row-one, ctest corpus.limits);\ntests/attacks/*/late-*.\n\n--- a/x.c\n",
    "tests/CMakeLists.txt": "corpus_test(limits slow x.py)\n",
    "tests/a_test.cc": f"// {PATCH.title()} 0001: I1, R1.\nTEST(A, Works)\n",
    "tests/limits/rows.py": f"# {PATCH} 0060; K1, D1, Q1\n#--- row-one: memory\n",
    "tests/attacks/leak/late-one.py": "# I2\nx = 'I9'\n",
    "tests/reject/tree-depth.py": "# Programs.\n",
    "docs/TEXT.md": f"See {PATCH}es 0001 and 0060 (I1, R1 of region.h).\n",
}


class CitationsTest(unittest.TestCase):
    def messages(self, files=None):
        """Of the tree with files changed; `None` for a text leaves one out."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in {**TREE, **(files or {})}.items():
                if text is not None:
                    path = pathlib.Path(folder, name)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(text, encoding="utf-8")
            return citations.check(folder)

    def assert_says(self, expected, name, text):
        self.assertEqual(self.messages({name: text}), [expected])

    def test_the_tree_is_right(self):
        self.assertEqual(self.messages(), [])

    def test_a_patch_that_does_not_exist(self):
        self.assert_says(f"docs/TEXT.md:2: there is no {PATCH} 0002", "docs/TEXT.md",
                         f"First line.\nBy {PATCH} 0002.\n")

    def test_one_of_several_that_does_not_exist_over_a_line_end(self):
        self.assert_says(f"base/x.cc:1: there is no {PATCH} 0009", "base/x.cc",
                         f"// As {PATCH}es 0001 (first),\n// 0009 and 0060 say.\n")

    def test_a_patch_in_a_string(self):
        self.assert_says(f"base/x.cc:1: there is no {PATCH} 0009", "base/x.cc",
                         f'const char* x = "{PATCH} "\n  "0009";\n')

    def test_a_patch_file_that_does_not_exist(self):
        self.assert_says("docs/TEXT.md:1: there is no patch 0002-gone.patch", "docs/TEXT.md",
                         "In 0002-gone.patch.\n")

    def test_another_form(self):
        for text in (f"{PATCH} 1", f"{PATCH.title()} 1's hook", f"{PATCH}es 1 to 60",
                     f"{PATCH} #0001", f"{PATCH}es 0001 and 60"):
            self.assert_says("docs/TEXT.md:1: a patch is cited by four digits",
                             "docs/TEXT.md", text + "\n")
        for text in (f"{PATCH}es 0001", f"{PATCH} 0001 and 0060"):
            self.assert_says("docs/TEXT.md:1: one is a patch, several are patches",
                             "docs/TEXT.md", text + "\n")

    def test_an_invariant_and_a_rule_that_do_not_exist(self):
        self.assert_says("base/x.cc:2: there is no I3", "base/x.cc", "int x;\n/* (I3) */\n")
        self.assert_says("tools/x.py:2: there is no K7", "tools/x.py", '"""See\nK7."""\n')
        self.assert_says("tools/x.py:1: there is no R2", "tools/x.py", "x = 1  # R2\n")

    def test_only_comments_cite_rules(self):
        self.assertEqual(self.messages({
            "tools/x.py": "x = 'I3'\n", "base/x.cc": 'f(1\'000, "R8 // R8", R"(K9)", I7);\n'}), [])

    def test_an_invariant_by_its_number_alone(self):
        self.assert_says("docs/TEXT.md:1: 'invariant 1': an invariant or a rule is cited by "
                         "its letter and number", "docs/TEXT.md", "It is invariant 1.\n")

    def test_what_no_test_cites(self):
        self.assert_says("docs/INVARIANTS.md:1: no test cites I2",
                         "tests/attacks/leak/late-one.py", "# nothing\nx = 'I2'\n")
        self.assert_says("interp/memory/region.h:1: no test cites R1", "tests/a_test.cc",
                         f"// {PATCH.title()} 0001: I1.\nTEST(A, Works)\n")
        self.assert_says("interp/cpython/patches/0001-first.patch:1: none of the tests that it "
                         "names cites patch 0001", "tests/a_test.cc", "// I1, R1. Works\n")

    def test_a_range_cites_what_is_inside_of_it(self):
        self.assertEqual(self.messages({
            "tests/limits/rows.py": f"# {PATCH}es 0001 to 0060; K1, D1, Q1\n#--- row-one: x\n"}), [])

    def test_headers(self):
        name = "interp/cpython/patches/0001-first.patch"
        for before, after, message in (
                ("Why: so.", "", "the header has no `Why:`"),
                ("Test: tests/a_test (Works).", "", "the header has no `Test:`"),
                ("tests/a_test (", "tests/b_test, tests/a_test (",
                 "Test: tests/b_test does not exist"),
                ("Works", "Fails", "Test: there is no Fails in tests/a_test"),
                ("Works", "ctest corpus.gone", "Test: ctest has no corpus.gone")):
            self.assert_says(f"{name}:1: {message}", name, TREE[name].replace(before, after))

    def test_the_series_is_the_folder(self):
        self.assert_says("interp/cpython/patches/0002-new.patch:1: not both a file and in "
                         "the series", "interp/cpython/patches/0002-new.patch", "New.\n")
        self.assert_says("interp/cpython/patches/0002-gone.patch:1: not both a file and in "
                         "the series", "interp/cpython/patches/series",
                         "0001-first.patch\n0002-gone.patch\n0060-later.patch\n")

    def test_a_rule_of_the_checker_without_programs(self):
        self.assert_says("docs/RULES.md:1: no programs for tree-depth in tests/reject",
                         "tests/reject/tree-depth.py", None)


if __name__ == "__main__":
    unittest.main()
