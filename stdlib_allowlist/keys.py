"""Refuses library code that changes a table by a key, unless keys.toml lists it.

    python3 keys.py < SOURCES      lines of a module's name and its file, with a tab between
    python3 keys.py --list < SOURCES

freeze.py asks with every module that it freezes. What stands in a table of a module's or a class's
answers everybody who asks later, library code too: a key that is an object of a program's says
itself what it is equal to. So each place has a row with the reason for which its key is none.

A place is
- an item that is set or deleted, or a method that adds or takes out by a key, where the table is
  found from a variable of the module's, from a class, or from `self` in a class of which the module
  makes an instance while it loads;
- a cache of what functions gave, of functools.

The private CPython runs it in the build, for it knows the grammar of its own library.
"""

import ast
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import reflection

TABLE = pathlib.Path(__file__).with_name("keys.toml")

METHODS = {"__delitem__", "__setitem__", "add", "discard", "move_to_end", "pop", "register",
           "remove", "setdefault", "update"}
TYPES = {"dict", "list", "set", "OrderedDict", "WeakSet"}
CACHES = {"cache", "lru_cache"}
CLASSES = {"cls", "klass", "mcls", "metacls", "metaclass"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def base_of(node):
    """The name from which attributes and items lead to the node; None: it is made here."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        if isinstance(node, ast.Attribute) and node.attr == "__class__":
            return "cls"
        node = node.value
    if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "type":
        return "cls"
    return node.id if isinstance(node, ast.Name) else None


def made_in_body(tree):
    """The classes that the module calls while it loads, and those that they are derived from."""
    called, bases, parts = set(), {}, [tree]
    while parts:
        part = parts.pop()
        if isinstance(part, ast.Call):
            called.add(getattr(part.func, "id", None))
        if isinstance(part, ast.ClassDef):
            bases[part.name] = [base.id for base in part.bases if isinstance(base, ast.Name)]
        if not isinstance(part, FUNCTIONS):
            parts.extend(ast.iter_child_nodes(part))
    found, left = set(), [name for name in called if name in bases]
    while left:
        name = left.pop()
        if name in bases and name not in found:
            found.add(name)
            left += bases[name]
    return found


class Places(ast.NodeVisitor):
    """`found`: "function table", the function with the classes and functions around it."""

    def __init__(self, tree):
        self.found = set()
        self.around = []
        self.local = [set()]
        self.shared = made_in_body(tree)
        self.own = [False]  # whether `self` is a module's

    def visit_ClassDef(self, node):
        self.around.append(node.name)
        self.own.append(node.name in self.shared)
        self.generic_visit(node)
        self.own.pop()
        self.around.pop()

    def visit_FunctionDef(self, node):
        self.around.append(node.name)
        for decorator in node.decorator_list:
            self.visit(decorator)
        self.local.append(self.local[-1] | self.bound_in(node))
        for part in node.body:
            self.visit(part)
        self.local.pop()
        self.around.pop()

    visit_AsyncFunctionDef = visit_FunctionDef

    def bound_in(self, function):
        """What the function's variables are, but for other names of what is shared."""
        parts = [part for statement in function.body for part in ast.walk(statement)]
        bound = reflection.names_bound(function)
        for part in parts:
            if isinstance(part, ast.Global):
                bound -= set(part.names)
        while True:
            names = {target.id for part in parts
                     if isinstance(part, (ast.Assign, ast.NamedExpr)) and
                     self.is_shared(part.value, self.local[-1] | bound)
                     for target in (part.targets if isinstance(part, ast.Assign)
                                    else [part.target]) if isinstance(target, ast.Name)}
            if not names & bound:
                return bound
            bound -= names

    def is_shared(self, node, local):
        base = base_of(node)
        if base is None:
            return False
        return base in CLASSES or base not in local or base == "self" and self.own[-1]

    def add(self, what):
        self.found.add(f"{'.'.join(self.around) or '<module>'} {what}")

    def in_function(self):
        return len(self.local) > 1

    def visit_Subscript(self, node):
        if (isinstance(node.ctx, (ast.Store, ast.Del)) and self.in_function()
                and self.is_shared(node.value, self.local[-1])):
            self.add(f"{ast.unparse(node.value)}[]")
        self.generic_visit(node)

    def visit_Call(self, node):
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr in METHODS and node.args:
            is_unbound = getattr(function.value, "id", None) in TYPES
            table = node.args[0] if is_unbound else function.value
            if self.in_function() and self.is_shared(table, self.local[-1]):
                self.add(f"{ast.unparse(function if not is_unbound else table)}()")
        self.generic_visit(node)

    def visit_Name(self, node):
        if node.id in CACHES and isinstance(node.ctx, ast.Load) and node.id not in self.local[-1]:
            self.add(node.id)

    def visit_Attribute(self, node):
        if node.attr in CACHES and getattr(node.value, "id", None) == "functools":
            self.add(node.attr)
        self.generic_visit(node)


def places(source):
    tree = ast.parse(source)
    finder = Places(tree)
    finder.visit(tree)
    return finder.found


if __name__ == "__main__":
    reflection.main(TABLE, places)
