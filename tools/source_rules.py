#!/usr/bin/env python3
"""House rules over the sources that no compiler checks; exits 1 when one is broken.

Each rule is a function of (path, text) that yields (line number, message).
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CODE = {".c", ".cc", ".h", ".py", ".sh", ".cmake", ".txt", ".md", ".toml", ".json", ".patch"}

# What code that runs in a signal handler may include, apart from headers of our
# own, which must themselves be named *_signal.h or be in OWN_SIGNAL_HEADERS.
SIGNAL_HEADERS = {
    "atomic", "bit", "cerrno", "climits", "csetjmp", "ctime", "csignal", "cstddef", "cstdint",
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
INCLUDE = re.compile(r"^\s*#\s*include\s*[<\"]([^>\"]+)[>\"]")


def includes(text):
    for number, line in enumerate(text.splitlines(), 1):
        if match := INCLUDE.match(line):
            yield number, match[1]


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


def signal_code_includes(path, text):
    if not re.search(r"_signal\.(?:cc|h)$", path.name):
        return
    for number, header in includes(text):
        own = header.endswith(".h") and (ROOT / "interp").joinpath(
            header.removeprefix("interp/")).exists()
        if header not in SIGNAL_HEADERS and not own:
            yield number, f"signal-context code may not include <{header}>"


def public_headers_without_python(path, text):
    if not str(path).startswith("include/"):
        return
    for number, header in includes(text):
        if header == "Python.h" or header.startswith("pycore_"):
            yield number, "public headers do not show CPython"


# The checker's walk, which is C, has one header that includes them.
INTERNALS = re.compile(r"interp/cpython/|ast_checker/(?:walk\.h|check_\w+\.c)$")


def internals_in_one_place(path, text):
    """DESIGN §3: few files, none of them C++, include CPython's internal headers."""
    if path.suffix not in (".c", ".cc", ".h") or INTERNALS.match(str(path)):
        return
    for number, header in includes(text):
        if "pycore_" in header:
            yield number, "only interp/cpython and the checker's walk include CPython's internal headers"


def no_abseil_in_signal_code(path, text):
    if not re.search(r"_signal\.(?:cc|h)$", path.name):
        return
    for number, line in enumerate(text.splitlines(), 1):
        if re.search(r"\babsl::|\bstd::(?:string|vector|function|mutex)\b", line):
            yield number, "no Abseil, locks or allocation in signal context"


RULES = [no_unfinished_work, no_machine_paths, signal_code_includes,
         public_headers_without_python, internals_in_one_place,
         no_abseil_in_signal_code]


def our_files():
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True,
                             capture_output=True, text=True).stdout
    for name in filter(None, listing.split("\0")):
        path = pathlib.Path(name)
        if (path.suffix in CODE or path.name in ("Makefile", "run")) and (
                ROOT / path).is_file():
            yield path


def main():
    broken, count = 0, 0
    for path in our_files():
        count += 1
        text = (ROOT / path).read_text(encoding="utf-8", errors="replace")
        for rule in RULES:
            for number, message in rule(path, text):
                print(f"{path}:{number}: {message} [{rule.__name__}]", file=sys.stderr)
                broken += 1
    print(f"lint: {count} files, {broken} broken source rules")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
