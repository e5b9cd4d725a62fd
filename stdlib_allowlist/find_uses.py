"""What the code of library modules imports, and which of some names it uses: the half of
authority.py that the private CPython runs, since bytecode is its own.

Reads JSON: {"names": [...], "modules": [[name, file], ...]}, where a name is a builtin's or
"module.attribute"; with "()" behind a builtin's, calls of it alone count. Writes JSON: for each module a list of its code objects, each before those
inside of it, as {"qualname", "imports": [[name, level, names]], "uses": [name]}.
"""

import dis
import json
import sys
from types import CodeType

GLOBAL_LOADS = {"LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS"}
LOADS = GLOBAL_LOADS | {"LOAD_FAST", "LOAD_DEREF"}  # `import module` inside of a function
ATTRIBUTES = {"LOAD_ATTR", "LOAD_METHOD"}


def all_code(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from all_code(constant)


def instructions_of(code):
    """Without those that only lengthen the argument of the one after them."""
    return [each for each in dis.get_instructions(code) if each.opname != "EXTENDED_ARG"]


def imports_of(instructions):
    """Each import statement: its constants are pushed right before it."""
    for level, names, load in zip(instructions, instructions[1:], instructions[2:]):
        if load.opname == "IMPORT_NAME":
            if {level.opname, names.opname} != {"LOAD_CONST"}:
                raise SystemExit(f"an import that is not understood: {load}")
            yield load.argval, level.argval, list(names.argval or ())


def aliases_of(instructions):
    """`from module import attribute as alias`, as alias -> module.attribute."""
    module = None
    for this, after in zip(instructions, instructions[1:]):
        if this.opname == "IMPORT_NAME":
            module = this.argval
        elif this.opname == "IMPORT_FROM" and after.opname.startswith("STORE_"):
            yield after.argval, f"{module}.{this.argval}"


def uses_of(instructions, names, aliases):
    for this, after in zip(instructions, instructions[1:]):
        if this.opname in LOADS:
            used = aliases.get(this.argval, this.argval)
            if used in names and this.opname in GLOBAL_LOADS:
                yield used
            if (f"{used}()" in names and this.opname in GLOBAL_LOADS
                    and (this.argrepr.endswith("+ NULL") or after.opname == "PUSH_NULL")):
                yield f"{used}()"
            if after.opname in ATTRIBUTES and f"{used}.{after.argval}" in names:
                yield f"{used}.{after.argval}"


def main():
    request = json.load(sys.stdin)
    names, answer = set(request["names"]), {}
    for name, path in request["modules"]:
        with open(path, encoding="utf-8") as file:
            module = compile(file.read(), name, "exec", dont_inherit=True, optimize=2)
        codes = [(code, instructions_of(code)) for code in all_code(module)]
        aliases = {alias: of for _, instructions in codes
                   for alias, of in aliases_of(instructions) if of in names}
        answer[name] = [{"qualname": code.co_qualname,
                         "imports": list(imports_of(instructions)),
                         "uses": sorted(set(uses_of(instructions, names, aliases)))}
                        for code, instructions in codes]
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
