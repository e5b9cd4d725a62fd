"""Finds where library code that guests can reach uses names or namespaces at run time, and
refuses what reflection.toml does not list.

    python3 reflection.py [--list] NAME=PATH...

Each NAME=PATH is a frozen module and its source; freeze.py calls check() with all of them. A use
that has no row fails, and so does a row that matches nothing. --list prints the uses found.

What counts as a use: a builtin that shows or runs a namespace; getattr() and its kin, attrgetter()
and methodcaller() with a name that is not written there; an attribute that is a namespace or leads
to one; a class made or changed at run time; str.format() of a text that is not written there.
"""

import ast
import pathlib
import sys
import tomllib

HERE = pathlib.Path(__file__).resolve().parent

# Builtins: each mention is a use.
BUILTINS = {"globals", "locals", "vars", "dir", "exec", "eval", "compile", "__import__",
            "__builtins__"}
# Functions whose argument of this number is a name: a use unless it is a literal.
NAMED = {"getattr": 1, "setattr": 1, "hasattr": 1, "delattr": 1,
         "attrgetter": 0, "methodcaller": 0}
# Attributes: each mention is a use.
ATTRIBUTES = {"__dict__", "__globals__", "__builtins__", "__code__", "__closure__", "__wrapped__",
              "__subclasses__", "__mro__", "__bases__", "__getattribute__", "__self__", "__func__",
              "__callback__", "__loader__", "__spec__", "__traceback__", "f_globals", "f_locals",
              "f_builtins", "f_back", "f_code", "gi_frame", "cr_frame", "ag_frame", "tb_frame"}
# ... and these when the object is a module of this name.
OF_MODULES = {("sys", "modules"), ("_sys", "modules"), ("sys", "_getframe"),
              ("sys", "_getframemodulename"), ("_sys", "_getframe"),
              ("_sys", "_getframemodulename")}
# Attributes whose assignment is a use.
STORED = {"__class__", "__bases__", "__dict__"}


class Wrong(Exception):
    """A use without a row, a row without a use, or a row without a reason."""


def is_text(node):
    return (isinstance(node, ast.JoinedStr) or
            isinstance(node, ast.Constant) and isinstance(node.value, str))


def is_name(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


class Uses(ast.NodeVisitor):
    """`found` is a list of (function, what, line), the function with the classes around it."""

    def __init__(self):
        self.found = []
        self.around = []

    def add(self, what, node):
        self.found.append((".".join(self.around) or "<module>", what, node.lineno))

    def inside(self, node):
        # Decorators, bases and defaults belong to what is around.
        outer = node.decorator_list + (
            node.bases + [k.value for k in node.keywords] if isinstance(node, ast.ClassDef) else
            node.args.defaults + [d for d in node.args.kw_defaults if d])
        for part in outer:
            self.visit(part)
        self.around.append(node.name)
        for part in node.body:
            self.visit(part)
        self.around.pop()

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = inside

    def visit_Name(self, node):
        if node.id in BUILTINS or node.id in NAMED:
            self.add(node.id, node)

    def visit_Attribute(self, node):
        owner = node.value.id if isinstance(node.value, ast.Name) else None
        if (node.attr in ATTRIBUTES or (owner, node.attr) in OF_MODULES or node.attr in NAMED or
                node.attr in STORED and isinstance(node.ctx, ast.Store)):
            self.add(node.attr, node)
        elif node.attr in {"format", "format_map"} and not is_text(node.value):
            self.add("format", node)
        self.visit(node.value)

    def visit_Call(self, node):
        function = node.func
        name = (function.id if isinstance(function, ast.Name) else
                function.attr if isinstance(function, ast.Attribute) else None)
        if name in NAMED:
            at = NAMED[name]
            names = node.args[at:at + 1] if name.endswith("attr") or name == "methodcaller" else \
                node.args
            if not names or not all(map(is_name, names)):
                self.add(name, node)
            if isinstance(function, ast.Attribute):
                self.visit(function.value)
        elif name in {"type", "new_class"} and len(node.args) + len(node.keywords) >= 3:
            self.add("class", node)
        else:
            self.visit(function)
        for part in node.args + [k.value for k in node.keywords]:
            self.visit(part)


def uses(source):
    finder = Uses()
    finder.visit(ast.parse(source))
    return finder.found


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        name, _, path = argument.partition("=")
        for function, what, line in uses(pathlib.Path(path).read_text(encoding="utf-8")):
            print(f"{name}:{line} {function} {what}")
