#!/usr/bin/env python3
"""House rules over the sources that no compiler checks; exits 1 when one is broken.

A rule of FILE_RULES is a function of (path, text) that yields (line number, message); one of
TREE_RULES gets the root and all files, and yields whole messages, "path:line: what".
"""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import citations  # noqa: E402
import layers  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
CODE = {".c", ".cc", ".h", ".inc", ".py", ".sh", ".cmake", ".txt", ".md", ".toml", ".json", ".patch"}

# What code that runs in a signal handler may include, itself or by way of headers of ours.
SIGNAL_HEADERS = {
    "atomic", "bit", "cerrno", "climits", "csetjmp", "csignal", "cstddef", "cstdint",
    "ctime",  # clock_gettime and timer_settime are async-signal-safe
    "errno.h", "linux/audit.h", "linux/prctl.h", "linux/time.h", "pthread.h", "setjmp.h", "signal.h",
    "stddef.h", "stdint.h", "string.h", "cstring", "sys/mman.h", "sys/prctl.h",
    "sys/syscall.h", "sys/time.h", "sys/types.h", "sys/ucontext.h", "time.h",
    "ucontext.h", "unistd.h",
}
MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w")
MACHINE_PATHS_EXEMPT = ("tests/", "fuzz/")  # guests try such paths
# Written apart so that this file keeps its own rule.
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b")
SIGNAL_CODE = re.compile(r"_signal\.(?:cc|h)$")


def includes(text):
    for number, header, _ in layers.includes(text):
        yield number, header


def no_unfinished_work(path, text):
    if path.suffix in (".patch",) or path.parts[0] in ("tests", "fuzz"):
        return  # other people's text, and programs that only look like it
    for number, line in enumerate(text.splitlines(), 1):
        if UNFINISHED.search(line):
            yield number, "unfinished-work marker; finish it or file an issue"


def no_machine_paths(path, text):
    if str(path).startswith(MACHINE_PATHS_EXEMPT):
        return
    for number, line in enumerate(text.splitlines(), 1):
        if MACHINE_PATHS.search(line):
            yield number, "path of one particular machine"


def public_headers_without_python(path, text):
    if not str(path).startswith("include/"):
        return
    for number, header in includes(text):
        if header == "Python.h" or header.startswith("pycore_"):
            yield number, "public headers do not show CPython"


# Besides, the checker's walk, which is C: walk.h and the check_*.c.
INTERNALS = re.compile(r"interp/cpython/[\w/]+\.c$|ast_checker/(?:walk\.h|check_\w+\.c)$")


def internals_in_one_place(path, text):
    """Few files, none of them C++, include CPython's internal headers."""
    if path.suffix not in (".c", ".cc", ".h") or INTERNALS.match(str(path)):
        return
    for number, header in includes(text):
        if "pycore_" in header:
            yield number, "only interp/cpython and the checker's walk include CPython's internal headers"


def no_abseil_in_signal_code(path, text):
    if not SIGNAL_CODE.search(path.name):
        return
    for number, line in enumerate(text.splitlines(), 1):
        if re.search(r"\babsl::|\bstd::(?:string|vector|function|mutex)\b", line):
            yield number, "no Abseil, locks or allocation in signal context"


def signal_code_includes(root, files):
    """What *_signal.cc includes, itself or through our headers, is fit for signal context."""
    for start in files:
        if not SIGNAL_CODE.search(start.name):
            continue
        seen, waiting = {start}, [(start, [])]
        while waiting:
            path, trail = waiting.pop()
            text = (root / path).read_text(encoding="utf-8", errors="replace")
            for number, header in includes(text):
                own = layers.resolve(root, header)
                if own is None and header not in SIGNAL_HEADERS:
                    way = "".join(f", by way of {step}" for step in trail)
                    yield (f"{path}:{number}: signal-context code ({start}{way}) "
                           f"may not include <{header}>")
                elif own is not None and own not in seen:
                    seen.add(own)
                    waiting.append((own, trail + [own]))


# Declarations of pointers that one layer sets and another calls: in our headers, and in what
# patches add to CPython.
HOOKS = re.compile(r"^\+?extern\s+[\w\s*:]*?\(\*\s*(\w+)\)\(|^extern\s+\w+Hook\s+(\w+);", re.M)
WIRING = "engine/wiring.cc"


def hooks_in_the_table(root, files):
    """Every function pointer through which a lower layer calls a higher one is a row there."""
    table = (root / WIRING).read_text(encoding="utf-8")
    for path in files:
        if path.suffix not in (".h", ".patch") or path.parts[0] == "tests":
            continue
        text = (root / path).read_text(encoding="utf-8", errors="replace")
        for match in HOOKS.finditer(text):
            name = match[1] or match[2]
            if not name.startswith("TESTING_ONLY_") and f'"{name}"' not in table:
                line = text.count("\n", 0, match.start()) + 1
                yield f"{path}:{line}: the hook {name} is not in the table of {WIRING}"


# Headers of these folders say which test covers them, unless it stands beside them.
TESTED = ("base/", "interp/", "ast_checker/", "shims/", "regex/", "stdlib_allowlist/", "engine/")
TESTED_BY = re.compile(r"^(?://| \*) Tested by: (.*?)(?=^(?!//|\s\*)|^(?://| \*)\s*$)", re.M | re.S)


def tests_are_named(root, files):
    """`Tested by:` in each header without a test beside it; what it names exists."""
    for path in files:
        if path.suffix != ".h" or not str(path).startswith(TESTED):
            continue
        if (root / path).with_name(path.stem + "_test.cc").exists():
            continue
        text = (root / path).read_text(encoding="utf-8", errors="replace")
        found = TESTED_BY.search(text)
        if not found:
            yield f"{path}:1: no {path.stem}_test.cc beside it and no `Tested by:` line"
            continue
        line = text.count("\n", 0, found.start()) + 1
        for name in re.findall(r"[\w/]+/[\w/.*-]*\w", found[1]):
            if not (root / name).exists():
                yield f"{path}:{line}: names the test {name}, which does not exist"


FILE_RULES = [no_unfinished_work, no_machine_paths, public_headers_without_python,
              internals_in_one_place, no_abseil_in_signal_code]


MAP = "docs/ARCHITECTURE.md"


def architecture_names_folders(root, files):
    """Each layer and each folder at the top is named in the document that maps them."""
    text = (root / MAP).read_text(encoding="utf-8")
    top = {path.parts[0] for path in files if len(path.parts) > 1}
    owners = {name.split("/")[0] for name in layers.load(root)}
    for folder in sorted(set(layers.load(root)) | (top - owners)):
        if f"`{folder}/`" not in text:
            yield f"{MAP}:1: does not name the folder `{folder}/`"


def citations_hold(root, files):
    return citations.check(root)


TREE_RULES = [layers.check, signal_code_includes, hooks_in_the_table, tests_are_named,
              architecture_names_folders, citations_hold]


def our_files(root):
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=root, check=True,
                             capture_output=True, text=True).stdout
    for name in filter(None, listing.split("\0")):
        path = pathlib.Path(name)
        if (path.suffix in CODE or path.name in ("Makefile", "run")) and (
                root / path).is_file():
            yield path


def check(root, files):
    """All messages about `files`, paths below `root`."""
    for path in files:
        text = (root / path).read_text(encoding="utf-8", errors="replace")
        for rule in FILE_RULES:
            for number, message in rule(path, text):
                yield f"{path}:{number}: {message} [{rule.__name__}]"
    for rule in TREE_RULES:
        for message in rule(root, files):
            yield f"{message} [{rule.__name__}]"


def main():
    files = list(our_files(ROOT))
    broken = list(check(ROOT, files))
    print("".join(message + "\n" for message in broken), end="", file=sys.stderr)
    print(f"lint: {len(files)} files, {len(broken)} broken source rules")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
