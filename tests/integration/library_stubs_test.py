"""`terrarium stubs`: every name of a stub is in the product and the other way round, and mypy
understands them."""

import ast
import glob
import json
import os
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from terrarium_cli import CliTest  # noqa: E402

# Imports each module and compares its names with its stub's: STUBS is module -> name -> the names
# of a class, or None. What is not so is printed.
COMPARE = """
for name, module in MODULES.items():
    stub = STUBS[name]
    public = {n for n in dir(module) if n[0] != "_"
              and getattr(getattr(module, n), "__name__", "") != name + "." + n}
    described = {n for n in stub if n[0] != "_"}
    if public != described:
        print(name, "stub alone:", described - public, "product alone:", public - described)
    for cls, members in stub.items():
        if cls[0] == "_" and not hasattr(module, cls):
            print(name, "has no", cls)
        if members is None:
            continue
        own = vars(getattr(module, cls))
        known = {n for n in own if n[0] != "_"}
        known.update(n for n in own.get("__static_attributes__", ()) if n[0] != "_")
        if {n for n in members if n[0] != "_"} != known:
            print(name, cls, "differs:", known ^ {n for n in members if n[0] != "_"})
        for n in members:
            if n[0] == "_" and not hasattr(getattr(module, cls), n):
                print(name, cls, "has no", n)
"""

# What a stub has for itself.
HELPERS = {"_K", "_T", "_V"}
ROOMY = """extends = "{}"
reason = "looks at the whole library"
[limits]
instructions = "1G"
allocations = "100M"
total_allocated = "4GiB"
memory = "256MiB"
deadline = "60s"
cpu_time = "60s"
value_nodes = "1M"
value_bytes = "16MiB"
"""

EXAMPLE = """
import json
import math
import operator
from collections import Counter, OrderedDict, deque
from configparser import ConfigParser
from datetime import date, timedelta
from fractions import Fraction
from json.decoder import JSONDecodeError

recent: deque[int] = deque([1, 2], maxlen=3)
counts: Counter[str] = Counter("abc")
ordered: OrderedDict[str, int] = OrderedDict()
bare = deque(range(3))
config = ConfigParser()
total = operator.__add__(bare[0], 1)
length: int = len(recent)
tomorrow = date.today() + timedelta(days=1)
area = math.pi * math.pow(2.0, 2)
half = Fraction(1, 2) + 1
text = json.dumps({"a": 1}, indent=2)
for item in recent:
    print(item, counts["a"], tomorrow, area, half, text, total, config)
"""


def names_of(body):
  """Name -> the names of a class, or None."""
  names = {}
  for node in body:
    if isinstance(node, ast.ClassDef):
      names[node.name] = names_of(node.body)
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
      names[node.name] = None
    elif isinstance(node, ast.AnnAssign):
      names[node.target.id] = None
    elif isinstance(node, ast.Assign):
      names[node.targets[0].id] = None
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
      names.update({alias.asname: None for alias in node.names
                    if alias.asname and not alias.asname.startswith("_")})
  return names


class LibraryStubs(CliTest):

  def stubs(self, *flags):
    """Module -> text."""
    folder = os.path.join(self.folder, "stubs-" + "-".join(flags).replace("/", "-"))
    done = self.call("stubs", *flags, "--out", folder)
    self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
    self.assertEqual([f for f in os.listdir(folder) if f.startswith(".")], [])
    texts = {}
    for path in glob.glob(folder + "/**/*.pyi", recursive=True):
      name = os.path.relpath(path, folder)[:-len(".pyi")].removesuffix("/__init__")
      with open(path, encoding="utf-8") as f:
        texts[name.replace("/", ".")] = f.read()
    return folder, texts

  def test_every_name_is_in_the_product_and_back(self):
    for policy in ("strict", "plugin", "agent"):
      _, texts = self.stubs("--policy", policy)
      self.assertIn("math", texts)
      rows = {name: {n: members for n, members in names_of(ast.parse(text).body).items()
                     if n not in HELPERS} for name, text in texts.items()}
      source = "".join(f"import {name}\n" for name in rows)
      source += "MODULES = {" + ", ".join(f"{name!r}: {name}" for name in rows) + "}\n"
      # As inputs: a source has a limit of its nodes.
      inputs = self.path("stubs.json", json.dumps({"STUBS": {
          name: {n: members and list(members) for n, members in stub.items()}
          for name, stub in rows.items()}}))
      done = self.call("run", self.path("compare.py", source + COMPARE), "--inputs", inputs,
                       "--policy", self.path("roomy.toml", ROOMY.format(policy)))
      self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""), policy)

  def test_a_policy_takes_away(self):
    policy = self.path("p.toml", 'extends = "plugin"\n[rules]\n'
                       'deny_modules = ["...", "json", "keyword"]\n'
                       'withhold_members = ["...", "math.factorial"]\n')
    _, texts = self.stubs("--policy", policy)
    self.assertNotIn("json", texts)
    self.assertNotIn("keyword", texts)
    self.assertNotIn("factorial", texts["math"])
    _, texts = self.stubs()
    self.assertIn("def factorial(n: Any, /) -> Any: ...\n", texts["math"])
    self.assertIn("pi: float\n", texts["math"])
    self.assertIn("UTC: timezone\n", texts["datetime"])
    self.assertIn("def randint(a: Any, b: Any) -> Any: ...\n", texts["random"])
    self.assertIn("def dumps(obj: Any, *, skipkeys: Any = ...,", texts["json"])
    self.assertIn("async def sleep(delay: Any, result: Any = ...) -> Any: ...", texts["asyncio"])
    self.assertIn("    @classmethod\n    def today(cls, /) -> Any: ...\n", texts["datetime"])
    self.assertIn("class JSONDecodeError(ValueError):", texts["json"])
    self.assertNotIn("_", [line[:1] for line in texts["heapq"].splitlines() if "def " in line])
    forbids = self.path("none.toml", 'extends = "plugin"\n[rules]\n'
                        'forbid_constructs = ["...", "import"]\n')
    self.assertEqual(self.stubs("--policy", forbids)[1], {})

  def test_writing(self):
    self.assert_usage_error(["stubs"], "--out DIR")
    self.assert_usage_error(["stubs", "--out", ""], "--out DIR")
    self.assert_usage_error(["stubs", "x.py", "--out", "d"], 'does not take "x.py"')
    self.assert_usage_error(["stubs", "--policy", "agnet", "--out", "d"], 'did you mean "agent"?')
    self.assert_usage_error(["stubs", "--out", self.path("file", "")], "Not a directory")
    folder, before = self.stubs("--policy", "strict")
    # What is there is replaced, never written through.
    kept = self.path("kept", "kept")
    os.remove(os.path.join(folder, "math.pyi"))
    os.symlink(kept, os.path.join(folder, "math.pyi"))
    self.assertEqual(self.stubs("--policy", "strict")[1], before)
    with open(kept, encoding="utf-8") as f:
      self.assertEqual(f.read(), "kept")

  @unittest.skipUnless(shutil.which("pyright"), "there is no pyright (Debian has none)")
  def test_pyright(self):
    folder, _ = self.stubs("--policy", "agent")
    os.rename(folder, self.path("typings"))

    def pyright(source):
      return subprocess.run(["pyright", self.path("example.py", source)], cwd=self.folder,
                            capture_output=True, text=True, check=False)

    done = pyright(EXAMPLE)
    self.assertEqual(done.returncode, 0, done.stdout)
    done = pyright("import json\njson.dmps(1)\n")
    self.assertIn('"dmps" is not a known attribute', done.stdout)
    self.assertEqual(done.returncode, 1)

  @unittest.skipUnless(shutil.which("mypy"), "there is no mypy (tools/bootstrap.sh --tests)")
  def test_mypy(self):
    folder, texts = self.stubs("--policy", "agent")

    def mypy(source):
      return subprocess.run(
          ["mypy", "--no-error-summary", "--cache-dir", os.devnull, "--no-site-packages",
           self.path("example.py", source)],
          env={**os.environ, "MYPYPATH": folder}, capture_output=True, text=True, check=False)

    done = mypy(EXAMPLE + "".join(f"import {name}\n" for name in texts))
    self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
    for wrong, said in (("import json\njson.dmps(1)\n", 'has no attribute "dmps"'),
                        ("import math\nmath.gcd(1)\nmath.sqrt()\n", "Too few arguments"),
                        ("import subprocess.x\n", "subprocess"),
                        ("from math import pi\nx: str = pi\n", "Incompatible types")):
      done = mypy(wrong)
      self.assertIn(said, done.stdout)
      self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
  unittest.main()
