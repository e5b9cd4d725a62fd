"""Program files of the corpora: their headers, their imports, their grouping.

A corpus program is a .py file with `# key: value` lines within its first 25
lines (tests/attacks/README.md has the table of keys). Files are read as bytes:
some of them are deliberately not text.
"""

import ast
import os
import pathlib
import re
import subprocess
import sys
import tomllib

HEADER_LINES = 25
_HEADER = re.compile(rb"#\s*([a-z][a-z-]*):[ \t]?(.*)")

# What guests are offered, by the library's own table; --modules overrides it.
_TABLE = pathlib.Path(__file__).resolve().parents[2] / "stdlib_allowlist/modules.toml"
OFFERED = tuple(sorted({name.split(".")[0]
                        for tier, rows in tomllib.loads(_TABLE.read_text("utf-8")).items()
                        if tier not in ("claims", "internal", "absent") for name in rows}))


class Program:
    """One file of a corpus.

    `path` is the file that the product runs: for a *.gen.py that is the
    generator's output, not the generator.
    """

    def __init__(self, source_path):
        self.source_path = source_path
        self.path = source_path
        self.name = os.path.basename(source_path)
        if self.name.endswith(".gen.py"):
            self.name = self.name[: -len(".gen.py")]
        elif self.name.endswith(".py"):
            self.name = self.name[: -len(".py")]
        with open(source_path, "rb") as f:
            self.source = f.read(1 << 20)
        self.headers = headers_of(self.source)

    def get(self, key, default=""):
        values = self.headers.get(key)
        return values[0] if values else default

    @property
    def klass(self):
        return self.get("class", "none")

    @property
    def expect(self):
        return self.get("expect", "ok")

    @property
    def generated(self):
        return self.source_path.endswith(".gen.py")

    def imports(self):
        """Top-level names of the modules this source imports, best effort."""
        if self.generated:
            return set()
        return imports_of(self.source)

    def needs(self):
        """The modules that `# needs: a, b` says it waits for."""
        names = ",".join(self.headers.get("needs", ()))
        return {name.strip() for name in names.split(",") if name.strip()}

    def generate(self, folder):
        """Writes a generator's output under `folder`; no-op for other files."""
        if not self.generated:
            return
        self.path = os.path.join(folder, self.name + ".py")
        with open(self.path, "wb") as out:
            subprocess.run(
                [sys.executable, "-I", self.source_path],
                stdout=out,
                stdin=subprocess.DEVNULL,
                check=True,
                timeout=120,
            )


def headers_of(source):
    """{key: [values in order]} of the first HEADER_LINES lines."""
    headers = {}
    for line in source.split(b"\n")[:HEADER_LINES]:
        match = _HEADER.match(line)
        if match:
            key = match[1].decode()
            value = match[2].decode("utf-8", "replace").rstrip("\r")
            headers.setdefault(key, []).append(value)
    return headers


def imports_of(source):
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        found = re.findall(rb"^\s*(?:import|from)\s+([A-Za-z_]\w*)", source, re.M)
        return {name.decode() for name in found}
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def load_folder(folder):
    """All programs under `folder`, sorted by path, so that X.a comes before X.b."""
    paths = []
    for root, dirs, files in os.walk(folder):
        dirs.sort()
        paths.extend(os.path.join(root, f) for f in files if f.endswith(".py"))
    return [Program(path) for path in sorted(paths)]


def load_folders(folders):
    return [program for folder in folders for program in load_folder(folder)]


def parse_size(text):
    """"64MiB" -> 67108864, "5k" -> 5000."""
    match = re.fullmatch(r"(\d+)\s*(KiB|MiB|GiB|k|M|G|B)?", text)
    if not match:
        raise ValueError(f"not a size: {text!r}")
    scale = {
        None: 1, "B": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30,
        "k": 10**3, "M": 10**6, "G": 10**9,
    }
    return int(match[1]) * scale[match[2]]


def parse_duration(text):
    """"50ms" -> 0.05 seconds."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(ns|us|ms|s|m)", text)
    if not match:
        raise ValueError(f"not a duration: {text!r}")
    scale = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0}
    return float(match[1]) * scale[match[2]]
