#!/usr/bin/env python3
"""Proves that the checker visits every part of the pinned CPython's tree.

  TERRARIUM_BIN      the terrarium program
  PINNED_PYTHON      the pinned interpreter
  AST_HEADER         its pycore_ast.h
  AST_TABLES         what ast_checker/grammar.py made of it

The grammar is read a second time, from the C structs that the walker walks. Then each
identifier of the samples (grammar_programs.py) is replaced by a forbidden one, in turn, and each such
program must be rejected; the ways from the root to those identifiers must lead through
every field of every kind of node.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))

import terrarium_cli  # noqa: E402

# Fields that no program text fills, or that hold nothing to check.
NOT_IN_A_MODULE = {
    "Interactive.body",      # compile(..., "single"); the same rows as Module's
    "Expression.body",       # annotations in strings; tests/reject
    "FunctionType.argtypes", "FunctionType.returns",  # type comments, not parsed
    "Module.type_ignores",   # type comments, not parsed
    "FormattedValue.conversion",
}
LEAVES = {"int", "string", "constant", "expr_context", "operator", "unaryop", "boolop",
          "cmpop"}


def structs_of(header):
    """{"Kind.field"} of nodes and identifiers, from the C structs."""
    text = re.sub(r"#.*", "", header)
    fields = set()
    for base, body in re.findall(r"^struct _(\w+) \{(.*?)^\};", text, re.M | re.S):
        kinds = re.findall(r"struct \{([^}]*)\} (\w+);", body) or [(body, base)]
        for members, kind in kinds:
            for c_type, name in re.findall(r"(\w+) \*?(\w+);", members):
                leaf = c_type.removeprefix("asdl_").removesuffix("_seq")
                leaf = leaf.removesuffix("_ty")
                if leaf not in LEAVES and not c_type.startswith("enum"):
                    fields.add(f"{kind}.{name}")
    return {f for f in fields if not f.endswith(".kind")
            and f.split(".")[1] not in ("lineno", "col_offset", "end_lineno",
                                        "end_col_offset")} - {
        "comprehension.is_async", "TypeIgnore.tag", "Constant.kind",
        "Constant.value", "MatchSingleton.value"} - {
        f for f in fields if f.endswith(".type_comment")}



class Grammar(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.folder.name)
        subprocess.run([os.environ["PINNED_PYTHON"], "-I", "-S", "-B",
                        str(HERE / "grammar_programs.py"), str(folder)], check=True)
        made = json.loads((folder / "programs.json").read_text())
        cls.programs, cls.fields = made["programs"], made["fields"]
        paths = [str(folder / "whole.py")] + [p["path"] for p in cls.programs]
        cls.whole, *cls.reports = terrarium_cli.batch(terrarium_cli.BINARY, *paths, timeout=280)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_the_samples_break_no_rule(self):
        self.assertNotEqual(self.whole["reason"], "rule", self.whole["violations"])

    def test_a_forbidden_identifier_is_found_wherever_it_stands(self):
        self.assertGreater(len(self.programs), 200)
        for program, report in zip(self.programs, self.reports, strict=True):
            text = pathlib.Path(program["path"]).read_text()
            with self.subTest(way=program["way"], text=text):
                self.assertEqual((report["outcome"], report["reason"]),
                                 ("rejected", "rule"), report["message"])

    def test_the_samples_lead_through_every_field(self):
        walked = {step for p in self.programs for step in p["way"]}
        missing = [f"{kind}.{field}" for kind, field, asdl in self.fields
                   if asdl not in LEAVES and f"{kind}.{field}" not in walked]
        self.assertEqual(set(missing) - NOT_IN_A_MODULE, set())

    def test_the_tables_hold_every_field_of_the_structs(self):
        header = pathlib.Path(os.environ["AST_HEADER"]).read_text()
        tables = pathlib.Path(os.environ["AST_TABLES"]).read_text()
        structs = structs_of(header)
        self.assertGreater(len(structs), 100)
        rows = set(re.findall(r"\{offsetof\(struct _(\w+), (?:v\.)?([\w.]+)\)", tables))
        visited = {f if "." in f else f"{base}.{f}" for base, f in rows}
        self.assertEqual(structs - visited, set())
        self.assertEqual(visited - structs, set())


if __name__ == "__main__":
    unittest.main()
