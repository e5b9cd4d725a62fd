#!/usr/bin/env python3
"""Writes the checker's knowledge of CPython's tree, as C tables.

  bin/python -I -S grammar.py FOLDER     (the pinned interpreter, at build time)

Leaves FOLDER/ast_grammar_types.h and FOLDER/ast_grammar.inc.

The interpreter itself says what its tree looks like: the documentation string of
each class of `_ast` is the production of Parser/Python.asdl that CPython's own build
made it from. What we add is meaning: which identifier is an attribute, which kind is
which construct. Both tables below must name everything and nothing else, so a kind or
field that is new in a CPython fails the build instead of passing unchecked.
"""

import _ast
import pathlib
import re
import sys

# Kinds that are no construct by themselves.
PLAIN = """
    Module Interactive Expression FunctionType
    Return Assign If Expr Pass Break Continue
    BoolOp BinOp UnaryOp Dict Set Compare Call Constant
    Name List Tuple Slice Starred Subscript FormattedValue
    arguments arg keyword alias withitem match_case comprehension ExceptHandler
    MatchValue MatchSingleton MatchSequence MatchMapping MatchClass MatchStar MatchAs
    MatchOr TypeIgnore TypeVar ParamSpec TypeVarTuple
"""

# Kinds that a policy can forbid (constructs.h).
CONSTRUCTS = {
    "FunctionDef": "FUNCTION", "Lambda": "LAMBDA", "ClassDef": "CLASS",
    "AsyncFunctionDef": "ASYNC", "AsyncFor": "ASYNC", "AsyncWith": "ASYNC",
    "Await": "ASYNC", "Delete": "DEL", "For": "FOR", "While": "WHILE",
    "With": "WITH", "Match": "MATCH", "Raise": "RAISE", "Try": "TRY", "TryStar": "TRY",
    "Assert": "ASSERT", "Import": "IMPORT", "ImportFrom": "IMPORT",
    "Global": "GLOBAL", "Nonlocal": "NONLOCAL", "NamedExpr": "WALRUS",
    "ListComp": "COMPREHENSION", "SetComp": "COMPREHENSION",
    "DictComp": "COMPREHENSION", "GeneratorExp": "GENERATOR_EXPRESSION",
    "Yield": "YIELD", "YieldFrom": "YIELD", "JoinedStr": "FSTRING",
    "AnnAssign": "ANNOTATION", "TypeAlias": "TYPE_PARAMETERS",
    "Attribute": "ATTRIBUTE", "AugAssign": "AUGMENTED_ASSIGNMENT",
    "IfExp": "CONDITIONAL_EXPRESSION",
}

# Fields that make a construct when they are present.
FIELD_CONSTRUCTS = {
    "FunctionDef.decorator_list": "DECORATOR", "ClassDef.decorator_list": "DECORATOR",
    "AsyncFunctionDef.decorator_list": "DECORATOR",
    "FunctionDef.type_params": "TYPE_PARAMETERS",
    "AsyncFunctionDef.type_params": "TYPE_PARAMETERS",
    "ClassDef.type_params": "TYPE_PARAMETERS",
    "ClassDef.bases": "INHERITANCE", "ClassDef.keywords": "METACLASS",
    "arguments.vararg": "STAR_ARGUMENTS", "arguments.kwarg": "STAR_ARGUMENTS",
    "arg.annotation": "ANNOTATION", "FunctionDef.returns": "ANNOTATION",
    "MatchClass.kwd_attrs": "ATTRIBUTE",
    "AsyncFunctionDef.returns": "ANNOTATION",
    "For.orelse": "LOOP_ELSE", "While.orelse": "LOOP_ELSE",
    "AsyncFor.orelse": "LOOP_ELSE",
}

# What each identifier is (enum role of walk.h).
ROLES = {
    "FunctionDef.name": "DEFINITION", "AsyncFunctionDef.name": "DEFINITION",
    "ClassDef.name": "DEFINITION",
    "ImportFrom.module": "CHECKED", "alias.name": "CHECKED", "alias.asname": "BINDING",
    "Global.names": "GLOBAL", "Nonlocal.names": "DECLARED",
    "ExceptHandler.name": "BINDING", "arg.arg": "DECLARED",
    "Attribute.attr": "ATTRIBUTE", "Name.id": "NAME",
    "keyword.arg": "KEYWORD",
    "MatchMapping.rest": "BINDING", "MatchStar.name": "BINDING",
    "MatchAs.name": "BINDING", "MatchClass.kwd_attrs": "PATTERN_ATTRIBUTE",
    "TypeVar.name": "DECLARED", "ParamSpec.name": "DECLARED",
    "TypeVarTuple.name": "DECLARED",
}

# Kinds at which walker.c looks by itself, beyond their fields.
CHECKED = {"Import", "ImportFrom", "Call", "BinOp", "AugAssign", "Constant", "TryStar",
         "ClassDef", "Assign", "FunctionDef", "AsyncFunctionDef", "AsyncFor", "AsyncWith",
         "Starred", "Tuple", "List", "Dict", "Subscript", "comprehension"}

# Fields below which something changes for what is in them (enum surroundings).
SURROUNDINGS = {
    "arg.annotation": "ANNOTATION", "AnnAssign.annotation": "ANNOTATION",
    "FunctionDef.returns": "ANNOTATION", "AsyncFunctionDef.returns": "ANNOTATION",
    "TypeVar.bound": "ANNOTATION", "TypeVar.default_value": "ANNOTATION",
    "ParamSpec.default_value": "ANNOTATION", "TypeVarTuple.default_value": "ANNOTATION",
    "TypeAlias.value": "ANNOTATION",
    "ClassDef.body": "CLASS", "FunctionDef.body": "FUNCTION",
    "AsyncFunctionDef.body": "FUNCTION", "Lambda.body": "FUNCTION",
    "Try.body": "TRY", "Call.args": "ARGUMENTS", "ClassDef.bases": "ARGUMENTS",
    "comprehension.target": "TARGET",
}

PLACE = ["lineno", "col_offset", "end_lineno", "end_col_offset"]
MADE = "/* Made by ast_checker/grammar.py; see there. */"
LEAVES = {"string", "constant", "int"}


class Production:
    def __init__(self, type_name, name, fields):
        self.type, self.name = type_name, name
        self.fields = []  # (asdl type, repeated, field)
        for field in filter(None, (f.strip() for f in fields.split(","))):
            match = re.fullmatch(r"(\w+)([*?]?) (\w+)", field)
            if not match:
                sys.exit(f"grammar: cannot read field {field!r} of {name}")
            self.fields.append((match[1], match[2] == "*", match[3]))


def productions():
    """{asdl type: [Production]} and the names of enumerations, as CPython has them."""
    types, enumerations = {}, set()
    for base in vars(_ast).values():
        if not (isinstance(base, type) and base.__base__ is _ast.AST):
            continue
        kinds = [k for k in vars(_ast).values()
                 if isinstance(k, type) and k.__base__ is base]
        if kinds and not any(k._fields for k in kinds) and "(" not in base.__doc__:
            enumerations.add(base.__name__)
            continue
        types[base.__name__] = []
        for kind in kinds or [base]:
            match = re.fullmatch(r"(\w+)(?:\((.*)\))?", " ".join(kind.__doc__.split()))
            if not match or match[1] != kind.__name__:
                sys.exit(f"grammar: cannot read {kind.__doc__!r}")
            types[base.__name__].append(
                Production(base.__name__, kind.__name__, match[2] or ""))
    return types, enumerations


def member(production, field, product):
    return field if product else f"v.{production.name}.{field}"


def c_type(asdl, repeated, enumerations):
    if asdl in enumerations:
        return "asdl_int_seq *" if repeated else f"{asdl}_ty"
    if repeated:
        return f"asdl_{asdl}_seq *"
    return {"int": "int", "identifier": "PyObject *", "string": "PyObject *",
            "constant": "PyObject *"}.get(asdl, f"{asdl}_ty")


class Writer:
    def __init__(self, types, enumerations):
        self.types, self.enumerations = types, enumerations
        self.used = set()
        self.lines = [MADE]

    def field(self, production, product, asdl, repeated, name):
        key = f"{production.name}.{name}"
        struct = f"struct _{production.type}"
        where = member(production, name, product)
        self.lines.append(
            f"_Static_assert(__builtin_types_compatible_p(__typeof__((({struct} *)0)->"
            f"{where}), {c_type(asdl, repeated, self.enumerations)}), \"{key}\");")
        if asdl in LEAVES or asdl in self.enumerations:
            return None
        construct = FIELD_CONSTRUCTS.get(key, "NONE")
        if asdl == "identifier":
            if key not in ROLES:
                sys.exit(f"grammar: no role for the identifier {key}")
            self.used.add(key)
            form = "TR_IDENTIFIERS" if repeated else "TR_IDENTIFIER"
            what = f"TR_ROLE_{ROLES[key]}"
        else:
            form = "TR_NODES" if repeated else "TR_NODE"
            what = f"TR_TYPE_{asdl}"
        inside = SURROUNDINGS.get(key, "SAME")
        self.used.add(key)
        return (f"{{offsetof({struct}, {where}), {form}, {what}, "
                f"TR_CONSTRUCT_{construct}, TR_IN_{inside}}}")

    def kind(self, production, product):
        name = production.name
        plain = name in PLAIN.split()
        if plain == (name in CONSTRUCTS):
            sys.exit(f"grammar: {name} must be in exactly one of PLAIN and CONSTRUCTS")
        self.used.add(name)
        rows = [self.field(production, product, *f) for f in production.fields]
        rows = [r for r in rows if r]
        if rows:
            self.lines.append(f"static const tr_field fields_{name}[] = {{")
            self.lines += [f"    {row}," for row in rows]
            self.lines.append("};")
        check = f"TR_CHECK_{name}" if name in CHECKED else "TR_CHECK_NONE"
        return (f'{{"{name}", {f"fields_{name}" if rows else "NULL"}, {len(rows)}, '
                f"TR_CONSTRUCT_{CONSTRUCTS.get(name, 'NONE')}, {check}}}")

    def type(self, name, kinds):
        product = len(kinds) == 1 and kinds[0].name == name
        rows = [self.kind(k, product) for k in kinds]
        struct = f"struct _{name}"
        self.lines.append(f"static const tr_kind kinds_{name}[] = {{")
        if product:
            self.lines.append(f"    {rows[0]},")
        else:
            for production, row in zip(kinds, rows):
                self.lines.append(f"    [{production.name}_kind] = {row},")
        self.lines.append("};")
        if not product:
            self.lines.append(
                f"_Static_assert(offsetof({struct}, kind) == 0, \"{name}.kind\");")
        attributes = getattr(_ast, name)._attributes
        place = "-1"
        if attributes:
            if list(attributes) != PLACE:
                sys.exit(f"grammar: {name} has attributes {attributes}")
            place = f"offsetof({struct}, lineno)"
            for i, attribute in enumerate(PLACE):
                self.lines.append(
                    f"_Static_assert(offsetof({struct}, {attribute}) == "
                    f"offsetof({struct}, lineno) + {i} * sizeof(int), \"{name}\");")
        self.lines.append(f"#define ROW_{name} {{\"{name}\", kinds_{name}, "
                          f"(int)(sizeof(kinds_{name}) / sizeof(tr_kind)), "
                          f"{int(product)}, {place}}}")

    def tables(self):
        for name, kinds in self.types.items():
            self.type(name, kinds)
        self.lines.append("static const tr_node_type types[TR_TYPES] = {")
        self.lines += [f"    [TR_TYPE_{name}] = ROW_{name}," for name in self.types]
        self.lines.append("};")
        known = (set(PLAIN.split()) | set(CONSTRUCTS) | set(ROLES)
                 | set(SURROUNDINGS) | set(FIELD_CONSTRUCTS) | CHECKED)
        if unknown := known - self.used:
            sys.exit(f"grammar: not in this CPython: {' '.join(sorted(unknown))}")
        return "\n".join(self.lines) + "\n"


def enumerations_of(types):
    lines = [MADE, "enum tr_type {"]
    lines += [f"  TR_TYPE_{name}," for name in types]
    lines += ["  TR_TYPES", "};", "enum tr_node_check {", "  TR_CHECK_NONE,"]
    lines += [f"  TR_CHECK_{name}," for name in sorted(CHECKED)]
    return "\n".join([*lines, "};"]) + "\n"


def main():
    folder = pathlib.Path(sys.argv[1])
    types, enumerations = productions()
    (folder / "ast_grammar_types.h").write_text(enumerations_of(types))
    (folder / "ast_grammar.inc").write_text(Writer(types, enumerations).tables())


if __name__ == "__main__":
    main()
