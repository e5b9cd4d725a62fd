"""Applies the library patches to copies of the library's files.

    python3 patch_library.py LIB OUTPUT

LIB is the pinned CPython's Lib. OUTPUT/Lib is made anew and holds the files that the
patches name, patched; every other module is frozen as it is in LIB. The patches are
those that patches/series lists, in its order.

A hunk applies where its text, with one line of context or more, stands exactly once in
the file and nowhere else. So a new CPython which moves it does not matter, and one which
changes it stops the build.
"""

import pathlib
import re
import shutil
import subprocess
import sys

PATCHES = pathlib.Path(__file__).resolve().parent / "patches"


def series():
    """The patches in order. What is in the folder must be listed, and the reverse."""
    names = (PATCHES / "series").read_text(encoding="utf-8").split()
    found = sorted(path.name for path in PATCHES.glob("*.patch"))
    if sorted(names) != found:
        raise SystemExit(f"patches/series lists {sorted(names)}, the folder has {found}")
    return [PATCHES / name for name in names]


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return file.readlines()


def hunks(patch):
    """(file, lines before) of each hunk."""
    found, path = [], None
    for line in lines_of(patch):
        if match := re.match(r"\+\+\+ b/(Lib/\S+)$", line):
            path = match[1]
        elif line.startswith("@@ "):
            found.append((path, []))
        elif found and line[0] in " -" and not line.startswith("--- a/"):
            found[-1][1].append(line[1:])
    return found


def apply(patch, lib, output):
    for path, old in hunks(patch):
        target = output / path
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(lib.parent / path, target)
        lines = lines_of(target)
        count = sum(lines[at:at + len(old)] == old for at in range(len(lines)))
        if count != 1:
            raise SystemExit(f"{patch.name}: {path} has this text {count} times:\n{''.join(old)}")
    result = subprocess.run(["patch", "-p1", "--fuzz=0", "-f", "-s", "--no-backup-if-mismatch",
                             "-i", patch], cwd=output, capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"{patch.name} does not apply:\n{result.stdout}{result.stderr}")


def main():
    lib, output = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    shutil.rmtree(output / "Lib", ignore_errors=True)
    for patch in series():
        apply(patch, lib, output)


if __name__ == "__main__":
    main()
