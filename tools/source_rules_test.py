#!/usr/bin/env python3
"""The lint finds what is planted: each test plants one fault in a copy of a small tree."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import layers  # noqa: E402
import source_rules  # noqa: E402

TREE = {
    "cmake/layers.txt": "# lowest first\nlow      # the bottom\nlow/part\nhigh\ntests\n",
    "low/low.h": "int Low();\n",
    "low/low.cc": '#include "low/low.h"\n',
    "low/low_test.cc": '#include "tests/support/fault.h"\n',
    "low/CMakeLists.txt": "terrarium_library(low SRCS low.cc DEPS absl::strings)\n",
    "low/part/part_signal.cc": '#include <csignal>\n#include "low/low.h"\n',
    "high/high.h": '#include "low/low.h"\nextern void (*g_hook)(int);\n',
    "high/CMakeLists.txt": "terrarium_library(high SRCS high.cc DEPS terrarium_low)\n",
    "engine/wiring.cc": '{"g_hook", kAfter},\n',
    "tests/support/fault.h": "int Fault();\n",
    "docs/notes.md": "Words.\n",
}


class PlantedFaults(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for path, text in TREE.items():
            self.write(path, text)

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def files(self):
        return sorted(path.relative_to(self.root) for path in self.root.rglob("*")
                      if path.is_file())

    def messages(self, rule):
        return list(rule(self.root, [p for p in self.files() if p.parts[0] != "engine"]))

    def expect(self, rule, *words):
        messages = self.messages(rule)
        self.assertEqual(len(messages), 1, messages)
        for word in words:
            self.assertIn(word, messages[0])

    def test_the_tree_itself_is_clean(self):
        for rule in (layers.check, source_rules.signal_code_includes,
                     source_rules.hooks_in_the_table, source_rules.tests_are_named):
            self.assertEqual(self.messages(rule), [], rule.__name__)

    def test_an_upward_include(self):
        self.write("low/low.cc", '#include "low/low.h"\n#include "high/high.h"\n')
        self.expect(layers.check, "low/low.cc:2", "higher layer", "high above low")

    def test_an_upward_include_from_a_layer_in_a_layer(self):
        self.write("low/low.cc", '#include "low/part/part.h"\n')
        self.write("low/part/part.h", "int Part();\n")
        self.expect(layers.check, "low/low.cc:1", "low/part above low")

    def test_an_upward_link(self):
        self.write("high/CMakeLists.txt", "terrarium_library(high SRCS high.cc)\n")
        self.write("low/CMakeLists.txt",
                   "terrarium_library(low SRCS low.cc\n  DEPS terrarium_high)\n")
        self.expect(layers.check, "low/CMakeLists.txt:2", "links high")

    def test_an_upward_link_by_alias(self):
        self.write("high/CMakeLists.txt", "terrarium_library(high SRCS high.cc)\n")
        self.write("low/CMakeLists.txt", "terrarium_library(low DEPS terrarium::high)\n")
        self.expect(layers.check, "links high")

    def test_a_file_in_no_layer(self):
        self.write("stray/stray.cc", "\n")
        self.expect(layers.check, "stray/stray.cc", "no layer")

    def test_a_source_at_the_top_and_one_among_the_tools(self):
        self.write("stray.cc", "\n")
        self.expect(layers.check, "stray.cc", "no layer")
        (self.root / "stray.cc").unlink()
        self.write("tools/stray.cc", "\n")
        self.expect(layers.check, "tools/stray.cc", "no layer")

    def test_a_relative_include(self):
        self.write("low/low.cc", '#include "../high/high.h"\n')
        self.expect(layers.check, "low/low.cc:1", "from the top")

    def test_a_library_that_links_the_support_of_tests(self):
        self.write("tests/support/CMakeLists.txt", "terrarium_library(test_files SRCS t.cc)\n")
        self.write("low/CMakeLists.txt",
                   "terrarium_test(low_test SRCS low_test.cc\n  DEPS terrarium_test_files)\n"
                   "terrarium_library(low SRCS low.cc\n  DEPS terrarium_test_files)\n")
        self.expect(layers.check, "low/CMakeLists.txt:4", "links test_files")

    def test_a_circle_of_links(self):
        self.write("high/CMakeLists.txt", "terrarium_library(high DEPS terrarium_other)\n"
                   "terrarium_library(other DEPS terrarium_high)\n")
        self.expect(layers.check, "links itself", "other")

    def test_a_circle_of_includes(self):
        self.write("low/low.h", '#include "low/other.h"\n')
        self.write("low/other.h", '#include "low/low.h"\n')
        self.expect(layers.check, "includes itself", "low/other.h")

    def test_only_tests_beside_the_code_use_the_support_of_tests(self):
        self.write("low/low.cc", '#include "tests/support/fault.h"\n')
        self.expect(layers.check, "low/low.cc:1", "tests above low")

    def test_signal_code_that_includes_too_much_by_way_of_a_header(self):
        self.write("low/low.h", "#include <string>\n")
        self.expect(source_rules.signal_code_includes, "low/low.h:1", "part_signal.cc", "<string>")

    def test_a_hook_that_is_in_no_table(self):
        self.write("low/low.h", "extern bool (*g_other)();\n")
        self.expect(source_rules.hooks_in_the_table, "low/low.h:1", "g_other")

    def test_a_hook_that_a_patch_adds(self):
        self.write("low/0001-x.patch", "+extern int (*terrarium_new)(void);\n")
        self.expect(source_rules.hooks_in_the_table, "terrarium_new")

    def test_a_header_without_a_test(self):
        self.write("base/x.h", "// What it is.\n#ifndef X_H_\n")
        self.expect(source_rules.tests_are_named, "base/x.h:1", "Tested by")

    def test_a_header_that_names_a_test_which_is_not_there(self):
        self.write("base/x.h", "// What it is.\n// Tested by: tests/gone_test.cc.\n#ifndef X_H_\n")
        self.expect(source_rules.tests_are_named, "base/x.h:2", "tests/gone_test.cc")

    def test_a_folder_that_the_map_does_not_name(self):
        self.write("docs/ARCHITECTURE.md", "| `low/` | `low/part/` | `tests/` | `docs/` `cmake/`\n")
        self.expect(source_rules.architecture_names_folders, "`high/`")

    def test_the_whole_lint_fails_on_a_planted_include(self):
        """Through main(), as make lint and CI call it, on this very tree."""
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "tree"
            here = pathlib.Path(__file__).resolve().parent.parent
            listing = subprocess.run(["git", "ls-files", "-z"], cwd=here, check=True,
                                     capture_output=True, text=True).stdout.split("\0")
            for name in filter(None, listing):
                if (here / name).is_file() and not name.startswith(("tests/attacks/", ".git/")):
                    (copy / name).parent.mkdir(parents=True, exist_ok=True)
                    (copy / name).write_bytes((here / name).read_bytes())
            with (copy / "base/text/utf8.cc").open("a") as file:
                file.write('#include "engine/wiring.h"\n')
            for command in (["git", "init", "-q"], ["git", "add", "-A"]):
                subprocess.run(command, cwd=copy, check=True)
            ran = subprocess.run([sys.executable, "-B", "tools/source_rules.py"], cwd=copy,
                                 capture_output=True, text=True)
            self.assertEqual(ran.returncode, 1)
            self.assertIn("base/text/utf8.cc", ran.stderr)
            self.assertIn("engine above base/text", ran.stderr)


if __name__ == "__main__":
    unittest.main()
