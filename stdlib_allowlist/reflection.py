"""Refuses library code that finds things by names at run time, unless reflection.toml lists it.

    python3 reflection.py < SOURCES      lines of a module's name and its file, with a tab between
    python3 reflection.py --list < SOURCES

freeze.py asks with every module that it freezes. A use without a row stops the build, and so does
a row without a use: what library code may look up is read by somebody, again when it moves. --list
prints what there is instead.

A use is
- a builtin that shows, changes or runs a namespace or code;
- getattr() and its kin, attrgetter() and methodcaller() when the name is not written there;
- an attribute that is a namespace, or a step from an object to one;
- a class made by a call; an assignment to __class__ or __bases__;
- a special name of an object, called or kept: a guest's object may have another there than its class;
- format() of a text that is not written there.

The private CPython runs it in the build, for it knows the grammar of its own library.
"""

import ast
import builtins
import pathlib
import sys
import tomllib

TABLE = pathlib.Path(__file__).with_name("reflection.toml")

BUILTINS = {"globals", "locals", "vars", "dir", "exec", "eval", "compile", "__import__",
            "__builtins__"}
# The first and, of those that take several names, any further argument that is a name.
NAMED = {"getattr": slice(1, 2), "setattr": slice(1, 2), "hasattr": slice(1, 2),
         "delattr": slice(1, 2), "attrgetter": slice(0, None), "methodcaller": slice(0, 1)}
# Those that are the library's own, and ask less than a program's: they are called, and nobody is
# given them. No row allows that.
OWN = {"getattr", "setattr", "hasattr", "delattr"}
AS_VALUE = " as a value"
# An object's variables by names that do not stand there: the gate of forbidden attributes is not asked
# (native/own_variables.cc asks it).
BY_NAMES = "__dict__ by names"
ATTRIBUTES = {"__dict__", "__globals__", "__builtins__", "__code__", "__closure__", "__wrapped__",
              "__subclasses__", "__mro__", "__bases__", "__getattribute__", "__self__", "__func__",
              "__callback__", "__loader__", "__spec__", "__traceback__",
              "f_globals", "f_locals", "f_builtins", "f_back", "f_code",
              "gi_frame", "gi_code", "cr_frame", "cr_code", "ag_frame", "ag_code", "tb_frame"}
OF_SYS = {"modules", "_getframe", "_getframemodulename", "meta_path", "path_hooks"}
STORED = {"__class__", "__bases__"}
CLASSES = {name for name, value in vars(builtins).items() if isinstance(value, type)}
# Special names that nothing calls that has loaded them: they are asked for data. A call of one
# counts all the same.
DATA = {"__class__", "__name__", "__qualname__", "__doc__", "__module__", "__annotations__",
        "__cause__", "__context__", "__suppress_context__", "__notes__", "__defaults__",
        "__kwdefaults__", "__slots__", "__match_args__", "__all__", "__file__", "__stderr__",
        "__objclass__", "__flags__", "__dictoffset__", "__weakrefoffset__", "__type_params__",
        "__isabstractmethod__", "__abstractmethods__", "__members__", "__partialmethod__",
        "__dataclass_fields__", "__dataclass_params__",
        # typing's
        "__args__", "__default__", "__metadata__", "__non_callable_proto_members__",
        "__no_type_check__", "__orig_bases__", "__origin__", "__parameters__",
        "__protocol_attrs__", "__typing_is_unpacked_typevartuple__",
        "__typing_unpacked_tuple_args__", "__unpacked__"}
# Those of forward references and of tests.
DATA_OF = ("__forward_", "__unittest_")


class Wrong(Exception):
    """What is used is not what is listed."""


def names_bound(function):
    """The names that belong to a function, so that they are no builtins in it."""
    arguments = function.args
    bound = {a.arg for a in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs,
                             arguments.vararg, arguments.kwarg] if a}
    parts = list(function.body) if isinstance(function.body, list) else [function.body]
    while parts:
        part = parts.pop()
        if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
            bound.add(part.id)
        if not isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            parts.extend(ast.iter_child_nodes(part))
    return bound


class Uses(ast.NodeVisitor):
    """`found`: "function what", the function with the classes and functions around it."""

    def __init__(self):
        self.found = set()
        self.around = []
        self.bound = [set()]
        self.asked_by_text = set()

    def add(self, what):
        self.found.add(f"{'.'.join(self.around) or '<module>'} {what}")

    def is_builtin(self, name):
        return not any(name in bound for bound in self.bound)

    def visit_all(self, nodes):
        for node in nodes:
            self.visit(node)

    def visit_scope(self, node):
        # Decorators, bases and defaults are evaluated outside.
        inner = node.body
        self.visit_all(part for part in ast.iter_child_nodes(node) if part not in inner)
        self.around.append(node.name)
        self.bound.append(set() if isinstance(node, ast.ClassDef) else names_bound(node))
        self.visit_all(inner)
        self.bound.pop()
        self.around.pop()

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = visit_scope

    def visit_Lambda(self, node):
        self.visit(node.args)
        self.bound.append(names_bound(node))
        self.visit(node.body)
        self.bound.pop()

    def visit_Name(self, node):
        if (node.id in BUILTINS or node.id in NAMED) and self.is_builtin(node.id):
            self.add(node.id + (AS_VALUE if node.id in OWN else ""))

    def visit_Attribute(self, node):
        of_sys = isinstance(node.value, ast.Name) and node.value.id in ("sys", "_sys")
        stored = isinstance(node.ctx, ast.Store) and node.attr in STORED
        if node.attr == "__dict__" and id(node) not in self.asked_by_text:
            self.add(BY_NAMES)
        elif node.attr in ATTRIBUTES or of_sys and node.attr in OF_SYS or stored:
            self.add(node.attr)
        elif (isinstance(node.ctx, ast.Load) and is_kept(node.attr)
              and not self.is_class(node.value)):
            self.add(node.attr)
        self.visit(node.value)

    def visit_Subscript(self, node):
        if is_text(node.slice):
            self.asked_by_text.add(id(node.value))
        self.generic_visit(node)

    def visit_Compare(self, node):
        if is_text(node.left) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
            self.asked_by_text.add(id(node.comparators[0]))
        # What is only compared is neither called nor kept.
        compared = all(isinstance(operator, (ast.Is, ast.IsNot)) for operator in node.ops)
        for side in (node.left, *node.comparators):
            is_load = compared and isinstance(side, ast.Attribute) and is_kept(side.attr)
            self.visit(side.value if is_load else side)

    def is_class(self, node):
        """Whether it reads like a class of the library's, or super(). What a function is given
        is none, whatever it is called there, and neither is what an object names."""
        if isinstance(node, ast.Call):
            return getattr(node.func, "id", None) in ("super", "type")
        name = getattr(node, "id", getattr(node, "attr", ""))
        while isinstance(node, ast.Attribute):
            if node.attr == "__class__":  # on no policy's list: it tells the truth
                return True
            node = node.value
        of_module = isinstance(node, ast.Name) and self.is_builtin(node.id)
        return of_module and (name in CLASSES or name.lstrip("_")[:1].isupper())

    def visit_Call(self, node):
        function = node.func
        owner = function.value if isinstance(function, ast.Attribute) else None
        name = getattr(function, "id", getattr(function, "attr", None))
        if name in ("get", "pop", "setdefault") and all(map(is_text, node.args[:1])):
            self.asked_by_text.add(id(owner))
        special = owner is not None and is_special(name) and name != "__class__"
        if special and not self.is_class(owner):
            self.add(f"{name}()")
        if name in NAMED:
            names = node.args[NAMED[name]]
            if not names or not all(map(is_text, names)):
                self.add(name)
            for written in filter(is_text, names):
                reads = name not in ("setattr", "delattr", "hasattr")
                if written.value in ATTRIBUTES or reads and is_kept(written.value):
                    self.add(written.value)
        elif name in ("type", "new_class") and len(node.args) + len(node.keywords) >= 3:
            self.add("class")
        elif owner is not None and name in ("format", "format_map") and not is_text(owner):
            self.add("format")
        elif not special or name in ATTRIBUTES:
            owner = function
        if owner is not None:
            self.visit(owner)
        self.visit_all(node.args + node.keywords)


def is_special(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__"


def is_kept(name):
    """Whether a function that is found under it may be called later."""
    return (is_special(name) and name not in DATA and name not in ATTRIBUTES
            and not name.startswith(DATA_OF))


def is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def uses(source):
    finder = Uses()
    finder.visit(ast.parse(source))
    return finder.found


def listed(text):
    """{module: set of uses}."""
    table = {}
    for module, reasons in tomllib.loads(text).items():
        rows = table[module] = set()
        for reason, of_reason in reasons.items():
            if " " not in reason or not isinstance(of_reason, list):
                raise Wrong(f"{module}: {reason!r} is not a reason for a list of uses")
            for row in of_reason:
                if row in rows:
                    raise Wrong(f"{module}: two rows for {row}")
                rows.add(row)
    return table


def check(table, sources, uses=uses):
    """`sources` is {module: text}; `uses` says what there is in one."""
    wrong = [f"{module}: no such module is frozen" for module in sorted(set(table) - set(sources))]
    for module, source in sorted(sources.items()):
        found, rows = uses(source), table.get(module, set())
        wrong += [f"{module}: {use} is not listed" for use in sorted(found - rows)]
        wrong += [f"{module}: {use} may come to a program" for use in sorted(found)
                  if use.endswith(AS_VALUE)]
        wrong += [f"{module}: {row} is listed and not there" for row in sorted(rows - found)]
    if wrong:
        raise Wrong("\n".join(wrong))


def main(path, uses):
    lines = (line.rstrip("\n").split("\t") for line in sys.stdin)
    sources = {name: pathlib.Path(file).read_text(encoding="utf-8") for name, file in lines}
    if sys.argv[1:] == ["--list"]:
        for module, source in sorted(sources.items()):
            for use in sorted(uses(source)):
                print(f"{module}: {use}")
        return
    try:
        check(listed(path.read_text(encoding="utf-8")), sources, uses)
    except Wrong as error:
        raise SystemExit(f"{path.name}:\n{error}")


if __name__ == "__main__":
    main(TABLE, uses)
