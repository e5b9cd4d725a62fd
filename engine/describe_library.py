# Writes stubs of the library: {module: text of its .pyi file}. It runs as a guest, so it sees what
# guests see, and is the end of a source in which MODULES (name -> module) and UNWRITTEN (modules
# that type checkers know by themselves) are set, and parameters_of() is bound (engine/parameters.h).
#
# What cannot be found out is Any: a stub says less than there is to say, never something else.
from keyword import iskeyword

ANYTHING = "(*args: Any, **kwargs: Any)"
HEAD = """\
# mypy: ignore-errors
from typing import Any, Generic, TypeVar
_K = TypeVar("_K")
_T = TypeVar("_T")
_V = TypeVar("_V")
"""
VARARGS, KEYWORDS, COROUTINE = 4, 8, 0x80
PLAIN = {
    "bool", "bytes", "complex", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"
}
FUNCTIONS = {"function", "builtin_function_or_method", "method_descriptor", "wrapper_descriptor"}
# Of every class: what checkers know of `object`, and what would say more than is so.
OF_OBJECT = set(dir(object)) - {
    "__init__", "__new__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__",
    "__str__", "__repr__"
} | {"__class_getitem__"}
# Generic in one parameter, though a dict.
COUNTERS = {"Counter"}


def kind_of(value):
    return type(value).__name__


def is_public(name):
    return not name.startswith("_")


def is_dunder(name):
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def parameters_of_python(found, bound):
    names, only_positional, positional, only_keyword, flags, defaults, keyword_defaults = found
    parts = []
    for i in range(positional):
        annotation = "" if bound and i == 0 else ": Any"
        parts.append(names[i] + annotation + (" = ..." if i >= positional - defaults else ""))
        if i + 1 == only_positional:
            parts.append("/")
    if flags & VARARGS:
        parts.append("*" + names[positional + only_keyword] + ": Any")
    elif only_keyword:
        parts.append("*")
    for name in names[positional:positional + only_keyword]:
        parts.append(name + ": Any" + (" = ..." if name in keyword_defaults else ""))
    if flags & KEYWORDS:
        parts.append("**" + names[-1] + ": Any")
    return "(" + ", ".join(parts) + ")"


def split(text):
    """The parts between commas that stand in no brackets and no quotes."""
    parts, part, depth, quote = [], "", 0, ""
    for c in text:
        if quote:
            quote = "" if c == quote else quote
        elif c in "'\"":
            quote = c
        elif c in "([{<":
            depth += 1
        elif c in ")]}>":
            depth -= 1
        if c == "," and depth == 0 and not quote:
            parts.append(part.strip())
            part = ""
        else:
            part += c
    return parts + [part.strip()] if part.strip() else parts


def parameters_of_text(text, first):
    """Of a C function's __text_signature__; `first`: what a method calls its object, or ""."""
    if not text or not (text.startswith("(") and text.endswith(")")):
        return None
    parts = []
    for part in split(text[1:-1]):
        if part.startswith("$"):
            if first:
                parts.append(first)
            continue
        name, equals, _ = part.partition("=")
        bare = name.strip().lstrip("*")
        if part in ("/", "*"):
            if part == "*" or parts:
                parts.append(part)
        elif bare.isidentifier() and not iskeyword(bare):
            parts.append(name.strip() + ": Any" + (" = ..." if equals else ""))
        else:
            return None
    if first and parts[:1] != [first]:
        return None
    return "(" + ", ".join(parts) + ")"


def any_parameters(first):
    return ANYTHING if not first else "(" + first + ", " + ANYTHING[1:]


def head_of(name, function, first, parameters=None):
    found = parameters_of(function)
    if found is not None:
        parameters = parameters_of_python(found, first)
    elif parameters is None:
        text = getattr(function, "__text_signature__", None)
        parameters = parameters_of_text(text, first) or any_parameters(first)
    is_async = found is not None and found[4] & COROUTINE
    return ("async " if is_async else "") + "def " + name + parameters + " -> Any: ..."


def constant(name, value):
    if value is None:
        return name + ": None"
    kind = kind_of(value)
    return name + ": " + (kind if kind in PLAIN and type(value).__module__ == "builtins" else "Any")


def type_parameters(cls):
    """How many it has."""
    mro = [c.__name__ for c in cls.__mro__]
    if not any("__class_getitem__" in vars(c) for c in cls.__mro__):
        return 0
    if "tuple" in mro or "str" in mro or "bytes" in mro:
        return 0
    return 2 if ("dict" in mro or "Mapping" in mro) and mro[0] not in COUNTERS else 1


def with_self(line, name, cls):
    """Its __init__: what is made without a word about its parameters is of Any."""
    count = type_parameters(cls)
    if count == 0 or line.startswith("def __init__(*"):
        return line
    end = min(at for at in (line.find(","), line.find(")")) if at > 0)
    return line[:end] + ": " + name + "[" + ", ".join(["Any"] * count) + "]" + line[end:]


class Stub:
    """One module's."""

    def __init__(self, module):
        self.module = module
        self.imports = []
        self.lines = []

    def reference(self, cls):
        """How this module names a class of another's, or of its own; None: it cannot."""
        if cls.__module__ == "builtins":
            return cls.__name__
        if cls not in HOMES:
            return None
        module, name = HOMES[cls]
        if module == self.module:
            return name
        alias = "_" + module.replace(".", "_")
        line = "import " + module + " as " + alias
        if line not in self.imports:
            self.imports.append(line)
        return alias + "." + name

    def bases(self, cls):
        count = type_parameters(cls)
        generic, two = count > 0, count == 2
        texts = []
        for base in cls.__bases__:
            if base is object or base.__name__ == "Generic":
                continue
            text = self.reference(base)
            if text in ("dict", "list", "set", "frozenset") and generic:
                text += "[_K, _V]" if two else "[_T, int]" if text == "dict" else "[_T]"
            elif text is None or generic:
                text = "Any"
            if text not in texts:
                texts.append(text)
        if generic and not any("[" in text for text in texts):
            texts.append("Generic[_K, _V]" if two else "Generic[_T]")
        return "(" + ", ".join(texts) + ")" if texts else ""

    def add_method(self, cls, own, name, value):
        kind = kind_of(value)
        if kind in ("classmethod", "classmethod_descriptor"):
            function = getattr(value, "__wrapped__", value)
            self.lines += ["    @classmethod", "    " + head_of(name, function, "cls")]
        elif kind == "staticmethod":
            self.lines += ["    @staticmethod", "    " + head_of(name, getattr(cls, name), "")]
        elif kind in FUNCTIONS:
            line = head_of(name, value, "self")
            self.lines.append("    " + (with_self(line, own, cls) if name == "__init__" else line))
        else:
            self.lines.append("    " + constant(name, value))

    def add_class(self, name, cls):
        start = len(self.lines)
        is_enum = kind_of(cls) == "EnumType"
        members = set(cls.__members__) if is_enum else set()
        own = vars(cls)
        for member in sorted(own):
            value = own[member]
            if member in members or not (is_public(member) or is_dunder(member)):
                continue
            if is_dunder(member):
                if member in OF_OBJECT or kind_of(value) not in FUNCTIONS | {"staticmethod"}:
                    if member == "__hash__" and value is None:
                        self.lines.append("    __hash__: None")
                    continue
                if is_enum or member in ("__init__", "__new__") and parameters_of(
                        getattr(cls, member)) is None:
                    continue
            self.add_method(cls, name, member, value)
        if not is_enum and any(
                n in own and parameters_of(getattr(cls, n)) is None for n in ("__init__", "__new__")):
            text = parameters_of_text(cls.__text_signature__, "")
            inside = (text or ANYTHING)[1:]
            self.lines.append("    " + with_self("def __init__(self" + (
                "" if inside == ")" else ", ") + inside + " -> None: ...", name, cls))
        if type_parameters(cls) and "__init__" not in own and "__new__" not in own:
            self.lines.append("    " + with_self(
                "def __init__" + any_parameters("self") + " -> None: ...", name, cls))
        for member in sorted(members):
            self.lines.append("    " + member + " = ...")
        for member in own.get("__static_attributes__", ()):
            if is_public(member) and member not in own:
                self.lines.append("    " + member + ": Any")
        empty = len(self.lines) == start
        self.lines.insert(start, "class " + name + self.bases(cls) + (": ..." if empty else ":"))

    def constant(self, name, value):
        cls = type(value)
        if cls in HOMES and cls.__module__ != "builtins" and not hasattr(cls, "__get__"):
            return name + ": " + self.reference(cls)
        return constant(name, value)

    def add(self, name, value):
        if kind_of(value) == "module":
            if value.__name__ in MODULES:
                self.lines.append("import " + value.__name__ + " as " + name
                                  if "." not in value.__name__ else
                                  "from " + value.__name__.rpartition(".")[0] + " import " +
                                  value.__name__.rpartition(".")[2] + " as " + name)
            else:
                self.lines.append(name + ": Any")
        elif isinstance(value, type):
            home = HOMES.get(value)
            if value.__module__ == "builtins" and value.__name__ == name:
                self.lines.append("from builtins import " + name + " as " + name)
            elif home == (self.module, name):
                self.add_class(name, value)
            elif home is not None and home[0] == self.module:
                self.lines.append(name + " = " + home[1])
            elif home is not None:
                self.lines.append("from " + home[0] + " import " + home[1] + " as " + name)
            else:
                self.lines.append(name + ": Any")
        elif kind_of(value) in FUNCTIONS | {"method"}:
            self.lines.append(head_of(name, value, ""))
        else:
            self.lines.append(self.constant(name, value))


def names_of(module_name):
    """Public, and functions such as operator.__add__; without submodules, which are imported by
    themselves."""
    module = MODULES[module_name]
    return [name for name in dir(module)
            if (is_public(name) or is_dunder(name) and kind_of(getattr(module, name)) in FUNCTIONS)
            and module_name + "." + name not in MODULES]


def find_homes():
    """Where a class is described: under its own name in its own module, else where it is found
    first."""
    homes = {}
    for module in sorted(MODULES):
        for name in names_of(module):
            value = getattr(MODULES[module], name)
            if not isinstance(value, type):
                continue
            if value not in homes or (value.__module__, value.__name__) == (module, name):
                homes[value] = (module, name)
    return homes


HOMES = find_homes()


def describe(module):
    stub = Stub(module)
    for name in names_of(module):
        stub.add(name, getattr(MODULES[module], name))
    imports = "".join(line + "\n" for line in stub.imports)
    return HEAD + imports + "".join(line + "\n" for line in stub.lines)


{module: describe(module) for module in MODULES if module not in UNWRITTEN}
