"""What a run of driver.py is given: the texts that a test file may import or read.

    sources.of_test("test.test_int", lib)   {module: [file, is a package, text]}

Lib/test is taken as it is; the stand-ins of this folder stand before it.
"""

import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
STAND_INS = HERE / "stand_ins"
# Modules of Lib that are not offered but are only code: a guest could bring them.
OWN_CODE = ["pickle", "_compat_pickle"]
IMPORT = re.compile(
    r"^\s*(?:from\s+([\w.]+)\s+import\s+(\([^)]*\)|[^#\n]*)|import\s+([\w., ]+))", re.M)
QUOTED = re.compile(r"['\"](test\.[\w.]+|\w+)['\"]")
# What the pure twin of a module is made of, beside itself.
TWIN_PARTS = {"decimal": ["_pydecimal"], "datetime": ["_pydatetime"]}
FRESH = re.compile(r"import_fresh_module\(\s*['\"](\w+)['\"]|fresh=\[['\"](\w+)['\"]")
DATA = re.compile(r"['\"](\w+\.txt)['\"]")
DATA_FOLDERS = ["test", "test/mathdata"]


def name_of(path, root):
    """pathlib.Path("json/__init__.py") is json."""
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def record(path):
    text = path.read_text(encoding="utf-8", errors="replace")
    return [path.name, path.name == "__init__.py", text]


def find(name, lib):
    """The file of a module of the stand-ins or of Lib/test, or None."""
    relative = name.replace(".", "/")
    for folder in (STAND_INS, lib) if name.startswith("test.") else (STAND_INS,):
        for path in (folder / relative / "__init__.py", folder / (relative + ".py")):
            if path.is_file():
                return path
    return None


def imported_by(text, package):
    """Dotted names that the text may import; one too many does no harm."""
    for origin, members, plain in IMPORT.findall(text):
        if origin.startswith("."):
            origin = f"{package}.{origin[1:]}".rstrip(".")
        yield origin
        for item in plain.split(","):
            yield from item.split()[:1]
        for member in members.strip("() ").split(","):
            yield from (f"{origin}.{part}" for part in member.split()[:1])
    yield from QUOTED.findall(text)


def pure_twin(name, lib):
    """A module of Lib, for import_fresh_module with its C half blocked."""
    paths = [lib / (name + ".py"), *sorted((lib / name).glob("*.py"))]
    parts = {part: record(lib / (part + ".py")) for part in TWIN_PARTS.get(name, ())}
    return parts | {"pure:" + name_of(path, lib): record(path)
                    for path in paths if path.is_file()}


def of_test(module, lib):
    found = {name: record(lib / (name + ".py")) for name in OWN_CODE}
    waiting = [module, *(name_of(path, STAND_INS) for path in STAND_INS.rglob("*.py"))]
    while waiting:
        name = waiting.pop()
        parent = name.rpartition(".")[0]
        path = None if name in found else find(name, lib)
        if path is None or parent and find(parent, lib) is None:
            continue
        if parent and parent not in found:
            waiting += [name, parent]
            continue
        found[name] = record(path)
        text = found[name][2]
        waiting.extend(filter(None, imported_by(
            text, name if path.name == "__init__.py" else parent)))
        for fresh in set(sum(FRESH.findall(text), ())) - {""}:
            found.update(pure_twin(fresh, lib))
    return found


def data_files(found, lib):
    """{name: text} of the data files that these sources name."""
    names = {name for _, _, text in found.values() for name in DATA.findall(text)}
    paths = [lib / folder / name for folder in DATA_FOLDERS for name in names]
    return {path.name: record(path)[2] for path in sorted(paths) if path.is_file()}
