"""Compiles modules: the half of freeze.py that the private CPython runs, since it is the
one that will load them.

Reads lines of a module's name and its file, separated by a tab, and writes for each the
marshalled code in hexadecimal. Docstrings are left out: they would be half of the memory
of an isolate.

It imports nothing but built-in modules. A string that this process has interned before,
as a name in a module of its own, is marshalled in another form, and loading it would
cost guests other counts: so the bytes would depend on who else was imported.
"""

import marshal
import sys

for line in sys.stdin:
    name, path = line.rstrip("\n").split("\t")
    with open(path, encoding="utf-8") as file:
        code = compile(file.read(), f"<stdlib {name}>", "exec", dont_inherit=True, optimize=2)
    print(marshal.dumps(code).hex())
