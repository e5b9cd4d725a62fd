"""Types that cannot cross the border are refused by the compiler, with our words."""

import os
import subprocess
import unittest

PREAMBLE = """
#include <thread>
#include "terrarium/terrarium.h"
struct Mine { int x; };
void Use(terrarium::Sandbox& s, terrarium::Value v) {
  (void)s; (void)v;
"""


def compile(body):
    return subprocess.run(
        [os.environ.get("CXX", "c++"), "-std=c++20", "-fsyntax-only",
         "-I", os.environ.get("INCLUDE", "include"), "-x", "c++", "-"],
        input=PREAMBLE + body + "\n}\n", capture_output=True, text=True)


class CompileFail(unittest.TestCase):

    def refused(self, body):
        done = compile(body)
        self.assertNotEqual(done.returncode, 0, body)
        self.assertIn("cannot cross between host and guest", done.stderr, body)
        # One sentence, and the type.
        self.assertEqual(done.stderr.count(" error: "), 1, done.stderr)
        self.assertRegex(done.stderr, r"The(Result)?Type<.*(Mine|int\*|std::thread|const char\*)",
                         body)

    def test_what_crosses_compiles(self):
        done = compile("""
          (void)s.Bind("f", [](int, bool, double, std::string,
                               std::vector<std::optional<int>>,
                               std::map<std::string, std::vector<double>>,
                               terrarium::Value) { return std::string(); });
          (void)s.Bind("g", [](const std::string& x) -> absl::StatusOr<size_t> {
            return x.size(); });
          (void)v.As<std::vector<int>>();""")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_parameters(self):
        self.refused('(void)s.Bind("f", [](Mine) {});')
        self.refused('(void)s.Bind("f", [](int*) {});')
        self.refused('(void)s.Bind("f", [](std::vector<Mine>) {});')
        self.refused('(void)s.Bind("f", [](std::map<int, Mine>) {});')

    def test_results(self):
        self.refused('(void)s.Bind("f", [] { return Mine(); });')
        self.refused('(void)s.Bind("f", []() -> absl::StatusOr<Mine> {'
                     ' return Mine(); });')
        self.refused('(void)s.Bind("f", []() -> int* { return nullptr; });')

    def test_callables_without_one_signature(self):
        for body in ('(void)s.Bind("f", [](auto x) { return x; });',
                     'struct Two { int operator()(int); int operator()(double); };'
                     ' (void)s.Bind("f", Two());'):
            done = compile(body)
            self.assertNotEqual(done.returncode, 0, body)
            self.assertIn("say which signature is meant", done.stderr, body)
            self.assertEqual(done.stderr.count(" error: "), 1, done.stderr)

    def test_as(self):
        self.refused("(void)v.As<Mine>();")
        self.refused("(void)v.As<const char*>();")
        self.refused("(void)v.As<std::optional<std::thread>>();")


if __name__ == "__main__":
    unittest.main()
