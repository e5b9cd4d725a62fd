#!/usr/bin/env python3
"""Fetches, verifies, patches and builds the private CPython, once.

  build_cpython.py --flavour dev|release|release-unmetered [--source TARBALL]

Progress goes to stderr; the last line of stdout is the directory of the result:

  cpython.o       all of CPython in one relocatable object; see cpython.ld. The
                  link adds `_PyImport_Inittab`, the tr_guest_* functions of
                  redefine_symbols.txt, and -ldl -lpthread -lutil. No libm: its
                  floating-point functions are in it (libm.py), and the host's
                  locale is nothing to it (c_locale.c).
  include/        public headers and pyconfig.h; include/internal is Py_BUILD_CORE's
  Lib/            the library in Python, Lib/test included
  bin/python      the same interpreter as a program, for build-time use; finds Lib
                  by itself: `bin/python -I -S script.py`
  manifest.json   where every byte came from

Flavours: dev (-O2), release (profile-guided, LTO), release-unmetered (release in
which budgets cost nothing, the yardstick of the metering benchmark).

Results live in ${TERRARIUM_CACHE:-${XDG_CACHE_HOME:-~/.cache}/terrarium}/cpython,
keyed by version, patches, flags, recipe and compiler; they appear by one rename,
so a directory there is whole. TERRARIUM_CPYTHON_SOURCE is the same as --source;
TERRARIUM_MUSL_SOURCE names musl's tarball; TERRARIUM_JOBS bounds the parallel jobs.
"""

import argparse
import contextlib
import fcntl
import hashlib
import json
import os
import pathlib
import shutil
import signal
import sys
import tempfile

import libm
import partial_link
import recipe
import sources
import special_calls
from log import BuildError, capture, say

RECIPE_FILES = ["recipe.py", "partial_link.py", "libm.py", "musl_fma.patch", "c_locale.c",
                "cpython.ld", "redefine_symbols.txt", "setup_local.txt", "special_calls.py",
                "special_calls.toml"]


def cache_directory():
    base = os.environ.get("TERRARIUM_CACHE")
    if not base:
        xdg = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
        base = os.path.join(xdg, "terrarium")
    return pathlib.Path(base).resolve() / "cpython"


@contextlib.contextmanager
def lock(cache, name):
    """Two callers never fetch, or build the same flavour, at once: the second one
    waits and finds the result."""
    (cache / "locks").mkdir(parents=True, exist_ok=True)
    with open(cache / "locks" / name, "w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"waiting for another process ({name})")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def describe(source, name):
    """The manifest without what only the build knows; its hash is the cache key."""
    flavour = recipe.FLAVOURS[name]
    files = RECIPE_FILES + (["profile_workload.py"] if flavour.profile else [])
    manifest = {
        "version": source.version,
        "flavour": name,
        "tarball_sha256": source.sha256,
        "source": source.kind,
        "debian_package": source.package_version,
        "patches": {p.name: recipe.hash_of_changes(p) for p in recipe.our_patches()},
        "series": [p.name for p in recipe.our_patches()],
        "flags": recipe.flags_of(flavour),
        "compiler": capture([recipe.compiler(), "--version"]).splitlines()[0],
        "zlib": capture([recipe.compiler(), "-dM", "-E", "-include", "zlib.h", "-x", "c",
                         "/dev/null"]).partition("#define ZLIB_VERSION ")[2].split()[0],
        "libm_sha256": libm.SHA256,
        "linker": capture(["ld", "--version"]).splitlines()[0],
        "recipe": {f: sources.sha256_of(recipe.HERE / f) for f in files},
    }
    if source.debian:
        manifest["recipe"]["debian_patches.txt"] = sources.sha256_of(
            recipe.HERE / "debian_patches.txt")
    # The same tarball is the same build wherever it came from.
    keyed = {k: v for k, v in manifest.items() if k != "source"}
    text = json.dumps(keyed, sort_keys=True).encode()
    manifest["key"] = hashlib.sha256(text).hexdigest()[:16]
    return manifest


def copy_result(source_tree, tree, out):
    shutil.copytree(source_tree / "Include", out / "include")
    shutil.copy(tree / "pyconfig.h", out / "include")
    shutil.copytree(source_tree / "Lib", out / "Lib",
                    ignore=shutil.ignore_patterns("__pycache__"))
    # The landmarks by which bin/python finds its library without help.
    (out / "lib").mkdir()
    (out / "lib" / "python3.13").symlink_to("../Lib")
    (out / "Lib" / "lib-dynload").mkdir(exist_ok=True)


def build(source, libm_source, manifest, home, work, log):
    flavour = recipe.FLAVOURS[manifest["flavour"]]
    source_tree, tree, out = work / "src", work / "obj", work / "out"
    out.mkdir()
    say("unpacking")
    recipe.unpack(source.tarball, source_tree)
    manifest["debian_patches"] = []
    if source.debian:
        manifest["debian_patches"] = recipe.apply_debian_patches(
            source.debian, source_tree, work, log)
    recipe.apply_our_patches(source_tree, log)
    special_calls.check_tree(source_tree)
    recipe.compile_tree(flavour, source_tree, tree, log)
    copy_result(source_tree, tree, out)
    archive = libm.build(libm_source, work, log)
    partial_link.link(flavour, tree, archive, out, log)
    partial_link.verify(out, work, log)
    found = capture([out / "bin" / "python", "-I", "-S", "-c",
                     "import json, decimal, sys; print(sys.version.split()[0])"])
    if found.strip() != source.version:
        raise BuildError(f"bin/python says it is {found.strip()}, not {source.version}")
    for made in out.rglob("__pycache__"):
        shutil.rmtree(made)
    manifest["object_sha256"] = sources.sha256_of(out / "cpython.o")
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    os.replace(out, home)


def obtain(name, user_source):
    cache = cache_directory()
    with lock(cache, "sources"):
        source = sources.obtain(user_source, cache)
        libm_source = libm.obtain(cache)
    manifest = describe(source, name)
    home = cache / f"{source.version}-{name}-{manifest['key']}"
    with lock(cache, home.name):
        if (home / "manifest.json").is_file():
            say(f"{name} flavour is in the cache")
            return home
        say(f"building the {name} flavour with {recipe.jobs()} jobs")
        log = cache / f"{home.name}.log"
        log.unlink(missing_ok=True)
        with tempfile.TemporaryDirectory(dir=cache, prefix="build-") as work:
            build(source, libm_source, manifest, home, pathlib.Path(work), log)
        log.unlink()
        say(f"done: {home}")
        return home


def main():
    sys.dont_write_bytecode = True
    # Terminated, we still remove the build directory and stop the compiler.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--flavour", choices=recipe.FLAVOURS, default="dev")
    parser.add_argument("--source", metavar="TARBALL",
                        default=os.environ.get("TERRARIUM_CPYTHON_SOURCE"))
    arguments = parser.parse_args()
    try:
        print(obtain(arguments.flavour, arguments.source))
    except BuildError as error:
        say(f"error: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
