"""Refuses C code that looks up special names in objects, unless special_calls.toml lists it.

    python3 special_calls.py SOURCE_TREE
    python3 special_calls.py --list SOURCE_TREE

A policy may leave special methods out. Type slots are asked about when classes are made; what C
code finds in an object under such a name may be the object's own, and is called without anybody
having asked. So each look-up of a special name in CPython's sources is either a row here, with a
reason for which the policy need not be asked, or asks: by terrarium_call_special(), or by
terrarium_class_gate(TERRARIUM_HOOK, ...) with the same name right after it (patches 0072 and
0086).
The build checks the patched sources; a row without a look-up stops it as well.
"""

import pathlib
import re
import sys
import tomllib

from log import BuildError

TABLE = pathlib.Path(__file__).with_name("special_calls.toml")

FOLDERS = ("Objects", "Python", "Modules")
# Modules of which no line is linked (setup_local.txt), and generated headers.
ABSENT = re.compile(r"_test|_xx|xx|_ctypes|_sqlite|_tkinter|_pickle|_elementtree|clinic/|_ssl|"
                    r"_curses|_dbm|_gdbm|_lsprof|_zoneinfo|_interp|pyexpat|ossaudio")
LOOK_UP = re.compile(r"\b_?Py(?:Object|Mapping)?_\w*(?:GetAttr|OptionalAttr|LookupAttr|CallMethod|"
                     r"VectorcallMethod|GetMethod)\w*\(")
# Also a macro's parameter.
SPECIAL = re.compile(r"(?:\b|_)(__[a-z_]*[a-z]__)\b|_Py_ID\(([A-Z]+)\)")
# As far behind the look-up as the question stands.
ASKED_WITHIN = 420


def arguments(text, start):
    """From the bracket at `start` to the one that closes it."""
    depth = 0
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return text[start:at + 1]
    return text[start:]


def asks(text, name):
    found = re.search(r"TERRARIUM_HOOK,", text)
    return found is not None and name in arguments("(" + text[found.start():], 0)


def look_ups(text):
    """The special names that are looked up without a question, as often as they are."""
    found = []
    for call in LOOK_UP.finditer(text):
        inside = arguments(text, call.end() - 1)
        end = call.end() - 1 + len(inside)
        names = ("".join(groups) for groups in SPECIAL.findall(inside))
        found += [name for name in names if not asks(text[end:end + ASKED_WITHIN], name)]
    return sorted(found)


def uses(tree):
    """{file: [name, ...]}."""
    files = (p for folder in FOLDERS for p in sorted((tree / folder).rglob("*.c")))
    found = {}
    for path in files:
        name = path.relative_to(tree).as_posix()
        if not ABSENT.search(name):
            names = look_ups(path.read_text(encoding="utf-8", errors="replace"))
            if names:
                found[name] = names
    return found


def listed(text):
    table = {}
    for name, reasons in tomllib.loads(text).items():
        if not all(" " in reason for reason in reasons):
            raise BuildError(f"{name}: a reason is a sentence")
        table[name] = sorted(use for rows in reasons.values() for use in rows)
    return table


def check(table, found):
    wrong = [f"{name}: {found.get(name, [])} are looked up, {table.get(name, [])} are listed"
             for name in sorted(set(table) | set(found)) if table.get(name) != found.get(name)]
    if wrong:
        raise BuildError("special_calls.toml:\n" + "\n".join(wrong))


def check_tree(tree):
    check(listed(TABLE.read_text(encoding="utf-8")), uses(tree))


def main():
    tree = pathlib.Path(sys.argv[-1])
    if sys.argv[1] == "--list":
        for name, names in uses(tree).items():
            print(name, *names)
        return
    try:
        check_tree(tree)
    except BuildError as error:
        raise SystemExit(str(error)) from None


if __name__ == "__main__":
    main()
