"""Makes the programs of grammar_test.py: every identifier of the samples below,
replaced by a forbidden one in turn.

  bin/python -I -S grammar_programs.py FOLDER   (the pinned interpreter, which alone
                                                 knows its grammar)

Leaves FOLDER/*.py and programs.json: of each program, the way from the root to the
identifier, and all fields of all kinds of node.
"""

import ast
import json
import pathlib
import re
import sys

SAMPLES = r'''
def f(a, b: a = a, /, c: a = a, *d: a, e: a, g: a = a, **h: a) -> a: return a
def f(*, e=a): pass
@a
def f[T: a = a, *Ts = a, **P = a](): a
@a
async def f[T: a](x: a = a) -> a:
    await a
    async for a in a: a
    else: a
    async with a as a: a
    return [a async for a in a if a]
@a
class C[T: a](a, *a, k=a, **a): a
del a, a.b, a[a]
a = a.b = a[a] = (a, [a], *a) = a
type A[T: a, *Ts, **P] = a
a += a
a: a = a
a.b: a
for a in a: a
else: a
while a: a
else: a
if a: a
else: a
with a as a, a as (a, a): a
match a:
    case a.b if a: a
    case {a.b: a.b, 1: a, **a}: a
    case a.b(a.b, k=a.b): a
    case [a.b, *a, a as a]: a
    case a.b | {1: a.b} as a: a
    case -1 | 1+1j | None: a
    case a: a
raise a from a
try: a
except a as a: a
else: a
finally: a
try: a
except* a as a: a
else: a
finally: a
assert a, a
import math as a
from math import pi as a
from math import pi
def f():
    global a, b
    def g():
        nonlocal c, d
        yield
        yield a
        yield from a
        return
a
a and a or a
(a := a)
a + a
-a
lambda a, /, b=a, *c, d=a, **e: a
a if a else a
{a: a, **a}
{a, a}
[a for a in a if a]
{a for a in a if a}
{a: a for a in a if a}
(a for a in a if a)
a < a < a
a(a, *a, k=a, **a)
f"{a!r:>{a}} {a}"
a.b
a[a:a:a, a]
[*a]
'''

NAMES = {"Attribute.attr": "__globals__", "MatchClass.kwd_attrs": "__globals__",
         "alias.name": "_private", "ImportFrom.module": "os"}


def generate(folder):
    def identifier_fields(node):
        for field, kind in node._field_types.items():
            value = getattr(node, field, None)
            doc = node.__class__.__doc__
            if re.search(rf"identifier[?*]? {field}\b", doc) and value:
                yield field, value

    def ways(node, way=()):
        """(node, field, index, way from the root) of every identifier."""
        for field, value in identifier_fields(node):
            if isinstance(value, list):
                for i in range(len(value)):
                    yield node, field, i, way
            else:
                yield node, field, None, way
        for field, value in ast.iter_fields(node):
            step = (f"{type(node).__name__}.{field}",)
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from ways(child, way + step)

    tree = ast.parse(SAMPLES)
    (folder / "whole.py").write_text(ast.unparse(tree))
    programs = []
    for statement in tree.body:
        alone = ast.Module([statement], [])
        for node, field, index, way in list(ways(alone)):
            key = f"{type(node).__name__}.{field}"
            name = NAMES.get(key, "__builtins__")
            old = getattr(node, field)
            setattr(node, field, name if index is None else
                    old[:index] + [name] + old[index + 1:])
            path = folder / f"{len(programs)}.py"
            path.write_text(ast.unparse(ast.fix_missing_locations(alone)) + "\n")
            setattr(node, field, old)
            programs.append({"path": str(path), "way": [*way, key]})
    fields = []
    for kind in vars(ast).values():
        if isinstance(kind, type) and issubclass(kind, ast.AST) and kind._fields \
                and kind.__module__ == "ast" and kind.__subclasses__() == []:
            for field in kind._field_types:
                asdl = re.search(rf"(\w+)[?*]? {field}\b", kind.__doc__)
                if asdl:
                    fields.append((kind.__name__, field, asdl[1]))
    (folder / "programs.json").write_text(json.dumps(
        {"programs": programs, "fields": fields}))


if __name__ == "__main__":
    generate(pathlib.Path(sys.argv[1]))
