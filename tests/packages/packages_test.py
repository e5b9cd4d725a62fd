#!/usr/bin/env python3
"""Terrarium in other people's projects: packages_test.py BUILD [--write-exports]

BUILD is a build tree of ours with both libraries (patch 0001 keeps CPython's names apart). See
README.md beside this file."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EXPORTS = HERE / "exports.txt"
EMBED = ROOT / "examples/embed/main.cc"
BUILD = None  # by main()

# Hosts that differ in what may break a header.
DIALECTS = [
    ("g++", "-std=c++20"),
    ("g++", "-std=c++23"),
    ("g++", "-std=c++20", "-fno-exceptions"),
    ("g++", "-std=c++20", "-fno-rtti"),
    ("clang++", "-std=c++20"),
    ("clang++", "-std=c++20", "-fno-exceptions"),
]


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          timeout=1800, **options)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))}: exit {done.returncode}\n"
                             f"{done.stdout[-4000:]}\n{done.stderr[-4000:]}")
    return done.stdout


def exported(library):
    """What a library exports, a line each, without what compilers spell in two ways."""
    names = run("nm", "-D", "-C", "--defined-only", "--format=just-symbols", library)
    return sorted(set(names.replace("[abi:cxx11]", "").splitlines()))


def flavour():
    cache = (BUILD / "CMakeCache.txt").read_text()
    return re.search(r"TERRARIUM_CPYTHON_FLAVOUR:\w+=(\S+)", cache)[1]


class Packages(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.scratch = pathlib.Path(tempfile.mkdtemp(prefix="terrarium-packages-"))
        cls.addClassCleanup(shutil.rmtree, cls.scratch)
        staged = cls.scratch / "staged"
        run("cmake", "--install", BUILD, "--prefix", staged)
        # An installed tree can be moved.
        cls.prefix = cls.scratch / "prefix"
        staged.rename(cls.prefix)

    def configure(self, project, *options):
        out = self.scratch / project
        printed = run("cmake", "-G", "Ninja", "-S", HERE / project, "-B", out,
                      f"-DEXAMPLES={ROOT / 'examples'}", f"-DHOSTS={HERE / 'hosts'}",
                      f"-DTERRARIUM={ROOT}", f"-DTERRARIUM_CPYTHON_FLAVOUR={flavour()}", *options)
        return out, printed

    def test_exports_are_pinned(self):
        self.assertEqual(exported(BUILD / "lib/libterrarium.so"),
                         EXPORTS.read_text().splitlines())

    def test_the_archive_shows_what_the_library_does(self):
        names = run("nm", "-g", "-C", "--defined-only", "--format=just-symbols",
                    BUILD / "lib/libterrarium.a").replace("[abi:cxx11]", "").splitlines()
        self.assertEqual(sorted({n for n in names if n and not n.endswith(".o:")}),
                         EXPORTS.read_text().splitlines())

    def test_headers_need_abseil_alone(self):
        used = {name for header in self.prefix.glob("include/terrarium/*.h")
                for name in re.findall(r'#include [<"](.*)[>"]', header.read_text())
                if "/" in name and not name.startswith(("terrarium/", "absl/"))}
        self.assertEqual(used, set())

    def test_find_package(self):
        out, _ = self.configure("installed", f"-DCMAKE_PREFIX_PATH={self.prefix}")
        run("cmake", "--build", out)
        for kind in ("terrarium", "terrarium_static"):
            self.assertEqual(run(out / f"hello_{kind}"), "3\n")
            with self.subTest("beside libpython", kind=kind):
                self.assertEqual(run(out / f"beside_{kind}"),
                                 "([1], 'bb', 11, False, '0.125')\nexhausted\n")
        with self.subTest("loaded late, with many threads"):
            self.assertEqual(run(out / "late", out / "libplugin.so"), "640\n")
        with self.subTest("loaded by python3"):
            code = ("import ctypes, re, sys\n"
                    "run = ctypes.CDLL(sys.argv[1]).plugin_run\n"
                    "run.restype = ctypes.c_int64\n"
                    "for i in range(200): assert run(b'import re\\nlen(re.sub(\"a\", \"bb\", "
                    "\"aa\"))') == 4 and re.sub('a', 'b', 'a') == 'b'\n"
                    "print(run(b'40 + 2'), run(b'while True: pass'))\n")
            self.assertEqual(run("/usr/bin/python3", "-c", code, out / "libplugin.so"), "42 -1\n")

    def test_pkg_config(self):
        env = dict(os.environ, PKG_CONFIG_PATH=str(self.prefix / "lib/pkgconfig"))
        rpath = f"-Wl,-rpath,{self.prefix / 'lib'}"
        for number, dialect in enumerate(DIALECTS):
            for package in ("terrarium", "terrarium-static"):
                if package == "terrarium-static" and number > 0:
                    continue  # the same headers
                with self.subTest(package=package, dialect=dialect):
                    flags = run("pkg-config", "--cflags", "--libs", package, env=env).split()
                    out = self.scratch / f"{package}-{number}"
                    run(*dialect, "-Wall", "-Wextra", "-Werror", EMBED, "-o", out, *flags, rpath)
                    self.assertEqual(run(out), "3\n")

    def test_add_subdirectory_without_a_build_type(self):
        out, printed = self.configure("subproject")
        parts = re.findall(r"part: (\S+)", printed)
        self.assertTrue(parts)
        self.assertEqual([p for p in parts if not re.match(r"terrarium_|\w+_tests$", p)], [])
        self.assertEqual([p for p in parts if "test" in p], [])
        self.assertIn("flags: '' '' '' '' ''", printed)
        cache = (out / "CMakeCache.txt").read_text()
        self.assertIn("TERRARIUM_BUILD_TESTS:BOOL=OFF", cache)
        run("cmake", "--build", out)
        self.assertEqual(run(out / "hello"), "3\n")

    def test_fetch_content(self):
        # Debug differs from no build type by -g alone, so it is not built once more.
        out, _ = self.configure("fetched", "-DCMAKE_BUILD_TYPE=Debug")
        self.assertIn("libterrarium.a", run("ninja", "-C", out, "-t", "targets", "all"))
        self.assertIn("terrarium", run("ninja", "-C", out, "-t", "inputs", "hello"))

    def test_recipes_know_this_version_and_its_options(self):
        text = (ROOT / "CMakeLists.txt").read_text()
        version = re.search(r"VERSION (\d+\.\d+\.\d+)", text)[1]
        options = set(re.findall(r"option\((TERRARIUM_\w+)", text))
        vcpkg = ROOT / "packaging/vcpkg/terrarium"
        self.assertIn(f'"version": "{version}"', (vcpkg / "vcpkg.json").read_text())
        conan = (ROOT / "packaging/conan/conanfile.py").read_text()
        self.assertIn(f'version = "{version}"', conan)
        for recipe in (conan, (vcpkg / "portfile.cmake").read_text()):
            used = set(re.findall(r"TERRARIUM_\w+", recipe))
            self.assertTrue(used)
            self.assertLessEqual(used, options)


def main():
    global BUILD
    BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
    if "--write-exports" in sys.argv:
        EXPORTS.write_text("\n".join(exported(BUILD / "lib/libterrarium.so")) + "\n")
        return
    unittest.main(verbosity=2)


if __name__ == "__main__":
    main()
