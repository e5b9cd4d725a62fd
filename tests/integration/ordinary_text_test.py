"""Ordinary text compiles, however long, and what is too costly is told as that.

Compiling has an allowance in proportion to the source's length (CompileAllowance of
interp/isolate/run_context.h): no construct's cost may grow faster. CPython's did for the fields of
f-strings (patch 0105) and for blocks within a block (patch 0106).
"""

import json
import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "support")]

from ordinary_text import CHAINS, TEXTS, chain_of, text_of  # noqa: E402
from terrarium_cli import CliTest, reports_in  # noqa: E402

# A sanitizer's compiler is several times as slow.
SIZE = 30_000 if os.environ.get("TERRARIUM_SANITIZE", "OFF") not in ("", "OFF") else 120_000

# Those whose cost once grew with the square of their length.
ONCE_COSTLY = [name for name in TEXTS
               if name.startswith("fstring") or "-in-" in name]


class OrdinaryText(CliTest):

  def assert_compile(self, texts):
    paths = [self.path(f"{name}.py", text) for name, text in texts.items()]
    done = self.call("check", "--policy", "agent", "--json", *paths)
    self.assertEqual({os.path.basename(report["script"]): report["message"]
                      for report in reports_in(done.stdout) if report["outcome"] != "ok"}, {})
    self.assertEqual(done.returncode, 0, done.stderr)

  def test_each_construct(self):
    self.assert_compile({name: text_of(name, SIZE) for name in TEXTS})

  def test_chains(self):
    self.assert_compile({name: chain_of(name) for name in CHAINS})

  def test_short_scripts(self):
    self.assert_compile({name: text_of(name, 2000) for name in TEXTS})

  def test_what_was_costly_is_so_at_no_length(self):
    self.assert_compile({name: text_of(name, 4 * SIZE) for name in ONCE_COSTLY})

  def test_a_long_script_runs_as_a_short_one(self):
    script = self.path("s.py", "a, b = 1, 'x'\n" + "print(f'{a} {b!r} {a=} {b:>3} {a}')\n" * 400)
    done = self.call("run", script)
    self.assertEqual((done.returncode, done.stdout), (0, "1 'x' a=1   x 1\n" * 400), done.stderr)

  def test_text_of_a_field_is_whole(self):
    script = self.path("s.py", (
        "a = {'k': 'v', 1: [2]}\n"
        "print(f'{a[\"k\"]=!r:>8}|{a [ 1 ][0] = }|{ a[1]  =:}|{f\"{a=}\"=}|{a[1][0:1]=}')\n"
        "print(f'''{\n  a[1]  # why\n  =}|{len(a)=:{len(a)+4}}''')\n"))
    done = self.call("run", script)
    self.assertEqual(done.stdout, (
        "a[\"k\"]=     'v'|a [ 1 ][0] = 2| a[1]  =[2]|"
        "f\"{a=}\"=\"a={'k': 'v', 1: [2]}\"|a[1][0:1]=[2]\n"
        "\n  a[1]  \n  =[2]|len(a)=     2\n"), done.stderr)

  def test_names_are_found_where_python_finds_them(self):
    script = self.path("s.py", (
        "g = 'global'\n"
        "def f(a):\n"
        "  b = 'b'\n"
        "  def one():\n    global b\n    b = 'one'\n    return [a for a in b]\n"
        "  def two():\n    nonlocal b\n    b += a\n    class C:\n      b = g\n"
        "      def m(self): return b, a, __class__\n    return C().m()[:2], C.b\n"
        "  def three():\n    return b, [lambda: (a, b, x) for x in a][0]()\n"
        "  class D:\n    global g\n    a = a if False else 'D'\n    h = [(a, y) for y in 'y']\n"
        "    def g2(self): return a, g\n"
        "  def four[T](x: T): return T.__name__, a\n"
        "  return one(), two(), three(), b, D.a, D.h, D().g2(), four(1)\n"
        "print(f('A'), b, g)\n"))
    done = self.call("run", script)
    self.assertEqual(done.stdout, (
        "(['o', 'n', 'e'], (('bA', 'A'), 'global'), ('bA', ('A', 'bA', 'A')), 'bA', 'D', "
        "[('A', 'y')], ('A', 'global'), ('T', 'A')) one global\n"), done.stderr)


class CostlyText(CliTest):

  def test_it_says_so(self):
    costly = self.path("costly.py", "f(" + ",".join(f"a{i}=1" for i in range(20_000)) + ")")
    done = self.call("run", "--policy", "agent", costly)
    self.assertEqual((done.returncode, done.stdout), (3, ""))
    self.assertRegex(done.stderr, r"(?m)^terrarium: rejected \(too_large\): compiling the source "
                     r"takes more than \d+ instructions, which is what its length allows, at ")
    self.assertNotIn("--instructions", done.stderr)
    for command in ("run", "check"):
      done = self.call(command, "--json", "--policy", "agent", costly)
      self.assertEqual(done.returncode, 3)
      report = json.loads(done.stdout)
      self.assertEqual((report["outcome"], report["reason"]), ("rejected", "too_large"))
      self.assertEqual(report["usage"]["instructions"], 0)
      self.assertEqual(report["violations"][0]["rule"], "too_large")


if __name__ == "__main__":
  unittest.main()
