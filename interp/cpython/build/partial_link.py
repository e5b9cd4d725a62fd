"""Turns CPython's static libraries into the one object `cpython.o`, and checks it.

What the object promises is written in cpython.ld and redefine_symbols.txt; every
promise is verified here, since a broken one would show up as an unkillable guest
or as state that leaks from run to run.
"""

import pathlib
import re
import shutil

import libm
from log import BuildError, capture, run, say
from recipe import (ARCHIVES, CFLAGS, HERE, clean_environment, code_flags, compiler,
                    jobs)

# The files of libz.a that touch nothing but memory: not those of gzip files.
ZLIB_FILES = ["adler32.o", "compress.o", "crc32.o", "deflate.o", "inffast.o", "inflate.o",
              "inftrees.o", "trees.o", "zutil.o"]

SECTIONS = ["tr_guest_text", "tr_cpython_data", "tr_cpython_bss", "tr_arg_parsers"]

PROBE = r"""
#include <Python.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#define SECTION(name) extern char __start_##name[], __stop_##name[];
SECTION(tr_guest_text) SECTION(tr_cpython_data)
SECTION(tr_cpython_bss) SECTION(tr_arg_parsers)
struct _inittab _PyImport_Inittab[] = {{0, 0}};
extern void *memrchr(const void *, int, size_t);
void tr_guest_abort(void) { abort(); }
void *tr_guest_memcpy(void *d, const void *s, size_t n) { return memcpy(d, s, n); }
void *tr_guest_memmove(void *d, const void *s, size_t n) { return memmove(d, s, n); }
void *tr_guest_memset(void *d, int c, size_t n) { return memset(d, c, n); }
int tr_guest_memcmp(const void *a, const void *b, size_t n) { return memcmp(a, b, n); }
void *tr_guest_memchr(const void *a, int c, size_t n) { return memchr(a, c, n); }
void *tr_guest_memrchr(const void *a, int c, size_t n) { return memrchr(a, c, n); }
size_t tr_guest_strlen(const char *s) { return strlen(s); }
char *tr_guest_strchr(const char *s, int c) { return strchr(s, c); }
char *tr_guest_strrchr(const char *s, int c) { return strrchr(s, c); }
char *tr_guest_strncpy(char *d, const char *s, size_t n) { return strncpy(d, s, n); }
wchar_t *tr_guest_wmemchr(const wchar_t *s, wchar_t c, size_t n) { return wmemchr(s, c, n); }
int tr_guest_wmemcmp(const wchar_t *a, const wchar_t *b, size_t n) { return wmemcmp(a, b, n); }
#define SHOW(name) printf("  %-16s %p %9ld bytes\n", #name, (void *)__start_##name, \
                          (long)(__stop_##name - __start_##name));
int main(void) {
  printf("  Py_GetVersion    %s\n", Py_GetVersion());
  SHOW(tr_guest_text) SHOW(tr_cpython_data) SHOW(tr_cpython_bss) SHOW(tr_arg_parsers)
  char *pc = (char *)Py_GetVersion;
  if (pc < __start_tr_guest_text || pc >= __stop_tr_guest_text) return 2;
  struct _PyArg_Parser *p = (struct _PyArg_Parser *)__start_tr_arg_parsers;
  struct _PyArg_Parser *end = (struct _PyArg_Parser *)__stop_tr_arg_parsers;
  if ((__stop_tr_arg_parsers - __start_tr_arg_parsers) % sizeof *p) return 3;
  printf("  %ld argument parsers of %zu bytes\n", (long)(end - p), sizeof *p);
  for (; p < end; p++)
    if (!p->keywords || p->once.v || p->next || (!p->format && !p->fname)) return 4;
  return 0;
}
"""


def _zlib(work, env, log):
    """The object files of zlib."""
    archive = pathlib.Path(capture([compiler(), "-print-file-name=libz.a"]).strip())
    if not archive.is_absolute():
        raise BuildError("there is no static zlib: install zlib1g-dev")
    run(["ar", "x", archive, *ZLIB_FILES], env=env, log=log, cwd=work)
    return [work / name for name in ZLIB_FILES]


def _locale(tree, work, env, log):
    """The object file that answers for the C library's locale."""
    made = work / "c_locale.o"
    run([compiler(), "-O2", *CFLAGS, f"-ffile-prefix-map={tree}=cpython",
         f"-ffile-prefix-map={HERE}=build", "-c",
         HERE / "c_locale.c", "-o", made], env=env, log=log, cwd=tree)
    return made


def _names_of(files):
    """The names that object files and archives define."""
    listing = capture(["nm", "-g", "--defined-only", *files]).splitlines()
    return sorted({line.split()[-1] for line in listing if " " in line})


def link(flavour, tree, math, out, log):
    """Writes out/cpython.o and out/bin/python, the same code with a main."""
    say("linking everything into one relocatable object")
    env = clean_environment()
    work = tree / "partial_link"
    work.mkdir()
    inputs = []
    for name in ARCHIVES:
        copy = work / name.rsplit("/", 1)[-1]
        shutil.copy(tree / name, copy)
        inputs.append(copy)
    # The table of built-in modules is ours to define.
    run(["gcc-ar", "d", inputs[0], "config.o"], env=env, log=log)
    whole = ["-Wl,--whole-archive", *inputs, "-Wl,--no-whole-archive"]
    if flavour.lto:
        # Generate code now, once, so that no link of ours does it again.
        say("generating code across files (LTO)")
        run([compiler(), "-r", "-nostdlib", flavour.optimise, *CFLAGS,
             *code_flags(flavour), f"-flto={jobs()}", "-flinker-output=nolto-rel",
             f"-ffile-prefix-map={tree}=cpython", "-o", work / "lto.o", *whole], env=env, log=log, cwd=tree)
        whole = [work / "lto.o"]
    # What comes from outside CPython's tree is bound to CPython and to nothing else.
    added = [*_zlib(work, env, log), _locale(tree, work, env, log), math]
    local = work / "local_symbols.txt"
    local.write_text("\n".join(_names_of(added)) + "\n")
    merged = work / "merged.o"
    run([compiler(), "-r", "-nostdlib", "-fno-lto", "-Wl,-d", "-o", merged,
         f"-Wl,-T,{HERE / 'cpython.ld'}", *whole, *added],
        env=env, log=log)
    run(["objcopy", f"--localize-symbols={local}",
         f"--redefine-syms={HERE / 'redefine_symbols.txt'}", merged, out / "cpython.o"],
        env=env, log=log)
    (out / "bin").mkdir()
    run([compiler(), flavour.optimise, "Programs/python.o", "Modules/config.o", merged,
         "-ldl", "-lpthread", "-lutil", "-o", out / "bin" / "python"],
        env=env, log=log, cwd=tree)


def _sections(obj):
    """{name: (type, size, flags)}; a name seen twice is an error."""
    table = {}
    for line in capture(["readelf", "-SW", obj]).splitlines():
        m = re.match(r"\s*\[\s*\d+\] (\S+)\s+(\S+)\s+\w+ \w+ (\w+) \w+\s+([A-Za-z]*)", line)
        if not m or m[2] in ("RELA", "GROUP"):
            continue
        if m[1] in table and m[1] in SECTIONS:
            raise BuildError(f"cpython.o has section {m[1]} twice")
        table[m[1]] = (m[2], int(m[3], 16), m[4])
    return table


def verify(out, work, log):
    """Raises BuildError unless out/cpython.o is what cpython.ld promises."""
    obj = out / "cpython.o"
    table = _sections(obj)
    for name in SECTIONS:
        if table.get(name, ("", 0, ""))[1] == 0:
            raise BuildError(f"cpython.o has no section {name}")
    if table["tr_cpython_bss"][0] != "NOBITS":
        raise BuildError("tr_cpython_bss takes room in the file")
    for name, (_, size, flags) in table.items():
        if size and name not in SECTIONS and (
                ("X" in flags and "A" in flags) or
                ("W" in flags and "A" in flags and "T" not in flags
                 and not name.startswith(".data.rel.ro"))):
            raise BuildError(f"cpython.o: section {name} escaped cpython.ld")
    undefined = []
    for line in capture(["readelf", "-sW", obj]).splitlines():
        f = line.split()
        if len(f) < 8 or not f[0].rstrip(":").isdigit():
            continue
        size, kind, bind, visibility, where, name = int(f[2], 0), *f[3:8]
        if where == "UND":
            undefined.append(name)
        elif bind != "LOCAL" and visibility == "DEFAULT":
            raise BuildError(f"cpython.o exports {name}")
        if name.startswith("_parser") and kind == "OBJECT" and size != 72:
            raise BuildError(f"{name} has {size} bytes: not a struct _PyArg_Parser?")
    renamed = (HERE / "redefine_symbols.txt").read_text().split()[::2]
    if str(work).encode() in obj.read_bytes():
        raise BuildError("cpython.o names the directory it was built in")
    if left := set(renamed) & set(undefined):
        raise BuildError(f"cpython.o still calls {sorted(left)}")
    if left := libm.names() & set(undefined):
        raise BuildError(f"cpython.o asks the machine's libm for {sorted(left)}; libm.py "
                         "has the files that it is to have them from")

    say("checking the object with a small program")
    (work / "probe.c").write_text(PROBE)
    env = clean_environment()
    for mode in ([], ["-fPIC", "-shared"]):
        run([compiler(), "-O1", *mode, f"-I{out / 'include'}", work / "probe.c", obj,
             "-Wl,-z,text", "-ldl", "-lpthread", "-lutil", "-o", work / "probe"
             if not mode else work / "probe.so"], env=env, log=log)
    exported = [line for line in capture(
        ["nm", "-D", "--defined-only", work / "probe.so"]).splitlines()
        if re.search(r" _?Py", line) and "_PyImport_Inittab" not in line]
    if exported:
        raise BuildError(f"a shared library with cpython.o exports {exported[:3]}")
    for line in capture([work / "probe"]).splitlines():
        say(line)
