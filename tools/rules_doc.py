#!/usr/bin/env python3
"""Makes docs/RULES.md from the checker's tables.

  tools/rules_doc.py --tool build/dev/bin/rules_tool              writes it
  tools/rules_doc.py --tool ... --measure LIB                      measures LIB anew
  tools/rules_doc.py --tool ... --check                            exits 1 if it is old

The figures over CPython's library are kept in tests/corpus/library_share.txt, because
measuring takes a while; whoever changes a table measures again.
"""

import argparse
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOC = ROOT / "docs" / "RULES.md"
SHARE = ROOT / "tests" / "corpus" / "library_share.txt"

HEAD = """# Rules

Made by `tools/rules_doc.py` from `ast_checker/checker_rules.cc` and `ast_checker/names.cc`; do not edit.

The checker walks CPython's own syntax tree after the parser and before the compiler. It is permissive about Python and
strict about authority: what computes is allowed, what leads to the interpreter, to other people's variables or to the
operating system is not. It is the first defence, not the last: what it forbids is also absent at run time.

A program is rejected for each violation of a rule below; `tests/reject/` has programs for every rule.

"""
NAMES = """
## Names with a meaning

Attributes without two underscores on either side are allowed unless they are in the table. Those with them are refused
unless they are in the table, the program defines them itself, or the policy's `allow_attributes` names them.
"""
LIBRARY = """
## How often ordinary code is refused

CPython's own library, checked as if each file were a guest's program, under the policy `plugin`. It is the hardest of
corpora: it implements imports, introspection, debuggers and operating-system access, which is what the rules are about.
A figure here is not a share of false alarms in guests' programs; `tests/accept/` holds those, and none is rejected.

"""

# Why each rule's share of the library is right.
JUSTIFIED = {
    "import-forbidden": "Most library files import modules that reach the operating system, or private halves "
                        "(`_thread`, `_io`) that guests have no use for.",
    "import-member": "Private names of other modules, which library files share with each other.",
    "import-relative": "Packages; a guest's program is one file.",
    "attribute-forbidden": "Debuggers, `inspect`, `traceback`, `dis`, `functools` and the tests of frames and code.",
    "attribute-read-only": "Tests of assignments to `__mro__` and `__bases__`, and C-level emulations.",
    "attribute-dunder": "Attributes of modules and of particular C types, mostly in tests.",
    "name-forbidden": "`__import__` and `__builtins__` in import machinery, lazy imports, and tests of both.",
    "dunder-definition": "Classes that imitate functions, modules and frames for tests or wrappers.",
    "dynamic-code": "Template engines, `dataclasses`, `doctest`, and tests of the compiler. The policy `agent` allows it, "
                    "checked.",
    "constant-too-large": "Tests of memory errors and of overflow.",
    "unknown-syntax": "None is expected.",
    "identifier-length": "Tests of long names.",
    "literal-size": "Tables of test data.",
    "source-size": "Tables of test data.",
    "token-count": "Tables of test data.",
    "node-count": "Tables of test data.",
    "tree-depth": "Tests of nesting.",
    "nesting": "Tests of nesting.",
    "bidi-control": "Tests of bidirectional text, which write the characters themselves.",
    "encoding": "Tests of other encodings.",
    "nul-byte": "Tests of bad sources.",
    "syntax": "Tests of syntax errors, and Python 2 sources for `lib2to3`.",
    "too_deep": "Tests of nesting.",
    "more-violations": "Files with more than a hundred, which the report does not list.",
}


def library_section():
    lines = SHARE.read_text(encoding="utf-8").splitlines()
    figures = [line.split() for line in lines]
    files = int(next(f[1] for f in figures if f[0] == "files"))
    rejected = int(next(f[1] for f in figures if f[0] == "rejected"))
    out = [LIBRARY, f"{files} files; {rejected} are rejected for something.\n\n",
           "| rule | files | share | violations | what they are |\n|---|---|---|---|---|\n"]
    for rule, in_files, violations in (f for f in figures if len(f) == 3):
        if rule not in JUSTIFIED:
            sys.exit(f"rules_doc: say in JUSTIFIED why {rule} refuses {in_files} files")
        out.append(f"| `{rule}` | {in_files} | {100 * int(in_files) / files:.1f} % | "
                   f"{violations} | {JUSTIFIED[rule]} |\n")
    return "".join(out)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--measure", metavar="LIB")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    if arguments.measure:
        SHARE.write_text(run(arguments.tool, "library", arguments.measure))
    rules, names = run(arguments.tool, "table").split("\n\n", 1)
    text = HEAD + rules + "\n" + NAMES + "\n" + names + library_section()
    if not arguments.check:
        DOC.write_text(text, encoding="utf-8")
    elif DOC.read_text(encoding="utf-8") != text:
        print("docs/RULES.md is old; run tools/rules_doc.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
