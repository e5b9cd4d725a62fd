"""The layers of the source tree (cmake/layers.txt), and what breaks them.

    for message in layers.check(root, files): print(message)

A file includes, and a target links, only what stands in its own layer or in one above it in
the list. A test beside the code (NAME_test.cc) may also use tests/support/. Every C or C++ file
lies in a layer, every Python file in a layer or in a folder that is not built (NOT_BUILT).
"""

import pathlib
import re

LIST = "cmake/layers.txt"
NOT_BUILT = ("cmake", "docs", "packaging", "tools", ".ci", ".github")
SOURCES = {".c", ".cc", ".h", ".inc"}
TEST_SUPPORT = "tests/support/"
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
DEFINES = re.compile(r"\bterrarium_(?:library|executable|test|fuzzer)\(\s*(\w+)|"
                     r"\badd_(?:library|executable)\(\s*(\w+)")
MENTIONS = re.compile(r"\bterrarium(?:_|::)(\w+)\b(?!\s*\()")


def load(root):
    """The folders, lowest first."""
    lines = (root / LIST).read_text(encoding="utf-8").splitlines()
    return [line.split()[0] for line in lines if line.strip() and not line.startswith("#")]


def layer_of(path, layers):
    """The index of the layer that owns the path, by the longest name; None when none does."""
    owners = [layer for layer in layers if str(path).startswith(layer + "/")]
    return layers.index(max(owners, key=len)) if owners else None


def includes(text):
    """(line number, header, whether it is written with quotes)."""
    for number, line in enumerate(text.splitlines(), 1):
        if match := INCLUDE.match(line):
            yield number, match[2], match[1] == '"'


def resolve(root, header):
    """The path of a header of ours, from the top; None for everybody else's."""
    for base in ("", "include/"):
        if (root / base / header).is_file():
            return pathlib.Path(base + header)
    return None


def relative_includes(root, files):
    """Includes are written from the top of the tree, so that the other rules see them."""
    for path in files:
        if path.suffix in SOURCES:
            for number, header, _ in includes(_read(root, path)):
                if header.startswith(("./", "../")) or "/../" in header:
                    yield f"{path}:{number}: write the include of {header} from the top of the tree"


def _read(root, path):
    return (root / path).read_text(encoding="utf-8", errors="replace")


def unlisted_files(files, layers):
    for path in files:
        in_top = len(path.parts) == 1
        code = path.suffix in SOURCES
        if not (code or path.name == "CMakeLists.txt" and not in_top
                or path.suffix == ".py" and path.parts[0] not in NOT_BUILT):
            continue
        if layer_of(path, layers) is None:
            yield f"{path}:1: lies in no layer of {LIST}"


def upward_includes(root, files, layers):
    for path in files:
        own = layer_of(path, layers)
        if path.suffix not in SOURCES or own is None:
            continue
        for number, header, _ in includes(_read(root, path)):
            target = resolve(root, header)
            if target is None:
                continue
            if path.name.endswith("_test.cc") and str(target).startswith(TEST_SUPPORT):
                continue
            theirs = layer_of(target, layers)
            if theirs is not None and theirs > own:
                yield (f"{path}:{number}: includes {target}, which is in a higher layer "
                       f"({layers[theirs]} above {layers[own]})")


def _listings(root, files):
    for path in files:
        if path.name == "CMakeLists.txt":
            lines = _read(root, path).splitlines()
            yield path, [re.sub(r"#.*", "", line) for line in lines]


def _lines_of_tests(lines):
    """The numbers of the lines inside terrarium_test(...)."""
    inside = False
    for number, line in enumerate(lines, 1):
        inside = inside or "terrarium_test(" in line
        if inside:
            yield number
        if line.rstrip().endswith(")"):
            inside = False


def upward_links(root, files, layers):
    """A target of a higher layer that a lower layer's CMakeLists.txt so much as mentions."""
    defined, where = {}, {}
    for path, lines in _listings(root, files):
        for match in DEFINES.finditer("\n".join(lines)):
            name = (match[1] or match[2]).removeprefix("terrarium_")
            defined.setdefault(name, layer_of(path, layers))
            where.setdefault(name, path)
    support = {name for name, path in where.items() if str(path).startswith(TEST_SUPPORT)}
    for path, lines in _listings(root, files):
        own = layer_of(path, layers)
        if own is None:
            continue
        in_tests = set(_lines_of_tests(lines))
        for number, line in enumerate(lines, 1):
            for name in MENTIONS.findall(line):
                theirs = defined.get(name)
                if theirs is None or theirs <= own or (name in support and number in in_tests):
                    continue
                yield (f"{path}:{number}: links {name}, which is in a higher layer "
                       f"({layers[theirs]} above {layers[own]})")


def include_cycles(root, files):
    """Files that include each other in a circle, each circle once."""
    graph = {}
    for path in files:
        if path.suffix in SOURCES:
            targets = (resolve(root, header) for _, header, _ in includes(_read(root, path)))
            graph[path] = [target for target in targets if target]
    done, found = set(), []

    def visit(path, trail):
        if path in trail:
            circle = trail[trail.index(path):]
            found.append(f"{circle[0]}:1: includes itself by way of "
                         + " -> ".join(map(str, circle[1:] + [path])))
        elif path not in done:
            for target in graph.get(path, []):
                visit(target, trail + [path])
            done.add(path)

    for path in sorted(graph):
        visit(path, [])
    return found


def link_cycles(root, files):
    """Libraries that link each other in a circle; CMake would let static ones."""
    links = {}
    for path, lines in _listings(root, files):
        text = "\n".join(lines)
        for match in re.finditer(r"\bterrarium_library\(\s*(\w+)([^)]*)\)", text):
            links[match[1]] = [name for name in MENTIONS.findall(match[2]) if name != match[1]]
    found, done = [], set()

    def visit(name, trail):
        if name in trail:
            found.append(f"{LIST}:1: the library {name} links itself by way of "
                         + " -> ".join(trail[trail.index(name) + 1:] + [name]))
        elif name not in done:
            for target in links.get(name, []):
                visit(target, trail + [name])
            done.add(name)

    for name in sorted(links):
        visit(name, [])
    return found


def check(root, files):
    layers = load(root)
    yield from unlisted_files(files, layers)
    yield from relative_includes(root, files)
    yield from upward_includes(root, files, layers)
    yield from upward_links(root, files, layers)
    yield from include_cycles(root, files)
    yield from link_cycles(root, files)
