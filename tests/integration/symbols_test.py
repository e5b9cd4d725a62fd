"""The shared library shows its public API and nothing of CPython (patch 0001, I3)."""

import os
import re
import subprocess
import unittest

LIBRARY = os.environ.get("TERRARIUM_SHARED", "build/dev/lib/libterrarium.so")
EMBED = os.environ.get("EMBED", "build/dev/bin/embed_shared")


def names(*flags):
    out = subprocess.run(["nm", "-D", *flags, LIBRARY], check=True,
                         capture_output=True, text=True).stdout
    return [line.split(maxsplit=2)[-1] if line[0] != " " else line.split(maxsplit=1)[-1]
            for line in out.splitlines()]


class Symbols(unittest.TestCase):

    def test_exports_are_ours(self):
        # GCC marks what returns a std::string.
        exported = [n.replace("[abi:cxx11]", "")
                    for n in names("-C", "--defined-only")]
        strangers = [n for n in exported
                     if not re.match(r"(typeinfo (name )?for |vtable for |guard "
                                     r"variable for )?terrarium::|TERRARIUM_", n)]
        self.assertEqual(strangers, [])
        internal = [n for n in exported if re.search(
            r"terrarium::(kill|memory|isolate|engine|cpython|values|checker|shims|"
            r"stdlib|host_call)::|^terrarium::\w*Impl::", n)]
        self.assertEqual(internal, [])
        for method in ("Engine::Create(", "Engine::NewSandbox(", "Sandbox::Run(",
                       "Sandbox::Prepare(", "Sandbox::Interrupt(", "Policy::Plugin(",
                       "Policy::Validate(", "Report::Explain(", "Report::ToJson(",
                       "Value::Find(", "Value::DebugString("):
            self.assertTrue(any(f"terrarium::{method}" in n for n in exported), method)

    def test_no_python_either_way(self):
        python = re.compile(r"^_?Py|^PyInit_|^_?tr_")
        self.assertEqual([n for n in names("--defined-only") if python.match(n)], [])
        # It does not use the host's Python either.
        self.assertEqual([n for n in names("--undefined-only") if python.match(n)], [])

    def test_an_embedder_needs_nothing_else(self):
        done = subprocess.run([EMBED], capture_output=True, text=True, timeout=60)
        self.assertEqual((done.returncode, done.stdout), (0, "3\n"), done.stderr)


if __name__ == "__main__":
    unittest.main()
