"""How CPython is unpacked, patched, configured and compiled, per flavour."""

import dataclasses
import fnmatch
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import tarfile

from log import BuildError, run, say

HERE = pathlib.Path(__file__).resolve().parent
PATCHES = HERE.parent / "patches"
WORKLOAD = HERE / "profile_workload.py"

CONFIGURE = [
    "-q",
    "--without-pymalloc",   # the region allocator replaces it
    "--without-mimalloc",
    "--without-ensurepip",
    "--disable-test-modules",
    "--with-system-libmpdec=no",
]

CFLAGS = [
    "-fPIC",                     # the object also goes into a shared library
    "-fvisibility=hidden",       # patch 0001 hides the rest
    "-ftls-model=initial-exec",  # one load to find the thread state
    "-fno-plt",
    # mem* calls are charged: those of the source alone, whatever the optimiser sees
    "-fno-tree-loop-distribute-patterns",
    "-fdata-sections",           # lets cpython.ld pick out the _PyArg_Parser objects
    "-malign-data=abi",          # ... and lay them out as an array
    "-g1",                       # function names and lines for profilers and crashes
]


ARCHIVES = ["libpython3.13.a", "Modules/_decimal/libmpdec/libmpdec.a",
            "Modules/_hacl/libHacl_Hash_SHA2.a"]


@dataclasses.dataclass(frozen=True)
class Flavour:
    optimise: str
    profile: bool
    metered: bool = True
    lto: bool = False


FLAVOURS = {
    "dev": Flavour("-O2", profile=False),
    # LTO: 0.94x the time of profile alone (geometric mean of 16 programs), for less
    # than a minute, since code is generated once, in the partial link.
    "release": Flavour("-O3", profile=True, lto=True),
    "release-unmetered": Flavour("-O3", profile=True, lto=True, metered=False),
}


def compiler():
    return os.environ.get("TERRARIUM_CPYTHON_CC", "gcc")


def jobs():
    return int(os.environ.get("TERRARIUM_JOBS") or len(os.sched_getaffinity(0)))


def our_patches():
    """The patch files in the order of the file `series`, which names exactly those
    that there are."""
    lines = (line.strip() for line in (PATCHES / "series").read_text().splitlines())
    series = [line for line in lines if line and not line.startswith("#")]
    files = {path.name for path in PATCHES.glob("*.patch")}
    if twice := {name for name in series if series.count(name) > 1}:
        raise BuildError(f"patches/series names {', '.join(sorted(twice))} twice")
    if missing := set(series) - files:
        raise BuildError(f"patches/series names {', '.join(sorted(missing))}: no such file")
    if unlisted := files - set(series):
        raise BuildError(f"patches/series does not name {', '.join(sorted(unlisted))}")
    return [PATCHES / name for name in series]


def hash_of_changes(patch):
    """Of what the patch changes: words at its head build nothing new."""
    _, mark, changes = (b"\n" + patch.read_bytes()).partition(b"\n--- ")
    return hashlib.sha256(mark + changes).hexdigest()


def clean_environment():
    """The caller's environment without what would leak into the compilation."""
    env = {k: v for k, v in os.environ.items()
           if k not in ("CC", "CPP", "LD", "OPT", "MAKEFLAGS", "MFLAGS", "MAKELEVEL",
                        "CPPFLAGS", "CFLAGS", "CXXFLAGS", "LDFLAGS", "LIBS")
           and not k.startswith(("PYTHON", "ac_cv_"))}
    env.update(LC_ALL="C", SOURCE_DATE_EPOCH="1735689600")  # same object every time
    return env


def unpack(tarball, into):
    """Unpacks a tarball with one top directory as `into`."""
    staging = into.with_name(into.name + ".unpack")
    # Every tarball has been checked by hash or signature; newer Pythons want a filter.
    extra = {"filter": "tar"} if hasattr(tarfile, "tar_filter") else {}
    with tarfile.open(tarball) as archive:
        archive.extractall(staging, **extra)
    (only,) = staging.iterdir()
    only.rename(into)
    staging.rmdir()


def _applies(source, patch):
    dry = subprocess.run(["patch", "-p1", "-F0", "-f", "--dry-run", "-i", patch],
                         cwd=source, capture_output=True, text=True, check=False)
    return dry.returncode == 0


def apply_debian_patches(debian_tarball, source, work, log):
    """Applies the fixes selected by debian_patches.txt; returns their names."""
    globs = [line.split()[0] for line in
             (HERE / "debian_patches.txt").read_text().splitlines()
             if line.strip() and not line.startswith("#")]
    unpack(debian_tarball, work / "debian")
    applied = []
    folder = work / "debian" / "patches"
    for line in (folder / "series").read_text().splitlines():
        name = line.split("#")[0].strip()
        if not any(fnmatch.fnmatch(name, glob) for glob in globs):
            continue
        if not _applies(source, folder / name):
            say(f"  Debian's {name} does not apply, skipped")
            continue
        run(["patch", "-p1", "-F0", "-f", "-i", folder / name], cwd=source, log=log)
        applied.append(name)
    say(f"patched with {len(applied)} fixes of Debian's package")
    return applied


def apply_our_patches(source, log):
    for patch in our_patches():
        run(["patch", "-p1", "-F0", "-f", "-i", patch], cwd=source, log=log)
    _check_fallbacks(source)
    say(f"patched with {len(our_patches())} patches of ours")


def _check_fallbacks(source):
    """A specialised instruction that has written to the stack does not fall back: what runs then
    finds the stack as a look-up left it (patches 0085 and 0088)."""
    instructions = (source / "Python" / "generated_cases.c.h").read_text().split("        TARGET(")
    wrong = [text[:text.index(")")] for text in instructions[1:]
             if re.search(r"(stack_pointer|args)\[[^]]*\] = .*DEOPT_IF\(", text, re.DOTALL)]
    if len(instructions) < 100 or wrong:
        raise BuildError(f"instructions that fall back with another stack: {wrong}")


def cflags(flavour):
    """Without metering, safepoints and charges (patches 0002 and 0006) are empty macros."""
    return CFLAGS if flavour.metered else [*CFLAGS, "-DTERRARIUM_UNMETERED"]


def flags_of(flavour):
    """Everything that decides the machine code, for the cache key and manifest."""
    return {"configure": CONFIGURE, "cflags": cflags(flavour), "optimise": flavour.optimise,
            "profile": flavour.profile, "lto": flavour.lto}


def _drop_perf_trampoline(tree):
    """configure has no switch for it, and code that maps executable memory and
    writes files for a profiler has no place in a sandbox."""
    for name, pattern in (("pyconfig.h", r"#define PY_HAVE_PERF_TRAMPOLINE 1"),
                          ("Makefile.pre", r"[ \t]+Python/asm_trampoline\S*\.o[ \t]*\\?"),
                          ("Makefile", r"[ \t]+Python/asm_trampoline\S*\.o[ \t]*\\?")):
        text = (tree / name).read_text()
        text, count = re.subn(rf"^{pattern}\n", "", text, flags=re.MULTILINE)
        if count > 1:
            raise BuildError(f"{name}: unexpected mentions of the perf trampoline")
        (tree / name).write_text(text)


def code_flags(flavour):
    """What profile and LTO add to every command that generates code."""
    flags = []
    if flavour.profile:
        # Partial training: what the workload did not reach is compiled for speed
        # too, not for size; guests will reach it.
        flags += ["-fprofile-use", "-fprofile-correction", "-fprofile-partial-training",
                  "-Wno-missing-profile"]
    if flavour.lto:
        flags += ["-flto", "-fno-fat-lto-objects"]
    return flags


def _make(tree, env, log, what, *arguments):
    run(["make", f"-j{jobs()}", *arguments], cwd=tree, env=env, log=log,
        heartbeat=what)


def _configure(flavour, tree, env, log):
    say("configuring (about 20 s)")
    tree.mkdir()
    # By a relative path, and with this directory mapped away in debug information,
    # so that the object does not depend on where it was built.
    env = dict(env, CC=compiler(),
               CFLAGS=" ".join([*cflags(flavour), f"-ffile-prefix-map={tree}=cpython"]),
               OPT=f"{flavour.optimise} -Wall")
    run(["../src/configure", *CONFIGURE], cwd=tree, env=env, log=log)
    shutil.copy(HERE / "setup_local.txt", tree / "Modules" / "Setup.local")
    run(["make", "Makefile"], cwd=tree, env=env, log=log)
    _drop_perf_trampoline(tree)
    _check_static_modules(tree)


def _record_profile(source, tree, env, log):
    say("compiling with instrumentation")
    _make(tree, env, log, "instrumented build", "python",
          "CFLAGS_NODIST=-fprofile-generate", "LDFLAGS_NODIST=-fprofile-generate")
    for stale in tree.rglob("*.gcda"):  # of the build's own bootstrap steps
        stale.unlink()
    say("recording a profile of typical guest work")
    run([tree / "python", "-I", "-S", WORKLOAD], cwd=tree,
        env=dict(env, PYTHONHOME=str(source)), log=log)
    for pattern in ("*.o", "*.a"):
        for instrumented in tree.rglob(pattern):
            instrumented.unlink()
    (tree / "python").unlink()


def compile_tree(flavour, source, tree, log):
    """Leaves the static libraries and Programs/python.o built in `tree`."""
    env = clean_environment()
    _configure(flavour, tree, env, log)
    arguments, flags = [], ""
    if flavour.profile:
        _record_profile(source, tree, env, log)
        # The frozen modules are made; their makers need not be built again.
        arguments = ["-o", "Programs/_freeze_module", "-o", "_bootstrap_python"]
        flags = " ".join(code_flags(flavour))
    say(f"compiling ({flavour.optimise}{', with the profile' if flavour.profile else ''})")
    _make(tree, env, log, "build", *arguments, "AR=gcc-ar", f"CFLAGS_NODIST={flags}",
          *ARCHIVES, "Programs/python.o")


def _check_static_modules(tree):
    """configure drops modules silently; the built-in list must be what we asked."""
    wanted = {line.split()[0] for line in
              (HERE / "setup_local.txt").read_text().splitlines()
              if line.strip() and line[0] not in "#*"}
    config = (tree / "Modules" / "config.c").read_text()
    missing = [name for name in sorted(wanted) if f'{{"{name}", PyInit_{name}}}'
               not in config]
    if missing:
        raise BuildError(f"static modules missing from the build: {missing}")
