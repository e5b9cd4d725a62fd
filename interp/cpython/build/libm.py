"""The floating-point functions of the private CPython: musl's, built from source.

The C library of a machine picks its sin, exp or pow by the processor that it finds at
start-up, and the variants differ in the last bit; another release of it differs
again. A guest's results would tell where it runs (I5). musl's are plain C with one
result on every machine: exp, log and pow are the same algorithms as glibc's, the
others FreeBSD's. They are linked into cpython.o, and the link refuses an object that
asks the machine's libm for anything (partial_link.py).

The source is fetched like CPython's own (sources.py), into
<cache>/sources/musl-<version>/; TERRARIUM_MUSL_SOURCE names a tarball at hand.
"""

import os
import pathlib
import re
import tempfile

import sources
import sources_apt
from log import BuildError, capture, run, say
from recipe import clean_environment, compiler, jobs, unpack

VERSION = "1.2.5"
SHA256 = "a9a118bbe84d8764da0ea0d28b3ab3fae8477fc7e4085d90102b8596fc7c75e4"
UPSTREAM = f"https://musl.libc.org/releases/musl-{VERSION}.tar.gz"

CFLAGS = [
    "-O2",
    "-fvisibility=hidden",
    "-ffp-contract=off",                     # no fused operation that C did not ask for
    "-fno-tree-loop-distribute-patterns",    # as in CPython's own flags (recipe.py)
    "-g1",
]

# src/math/*.c: what CPython calls, and what those call.
FILES = """
    acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh erf exp exp2 expm1
    fabs floor fma fmod frexp hypot ldexp log log10 log1p log2 modf nextafter pow round
    scalbn sin sincos sinh sqrt tan tanh trunc
    exp_data log2_data log_data pow_data
    __cos __expo2 __math_divzero __math_invalid __math_oflow __math_uflow __math_xflow
    __rem_pio2 __rem_pio2_large __sin __tan
""".split()


def obtain(cache):
    """The tarball, verified."""
    if user := os.environ.get("TERRARIUM_MUSL_SOURCE"):
        tarball = pathlib.Path(user).resolve()
        sources.check_hash(tarball, f"musl {VERSION}", SHA256)
        return tarball
    home = cache / "sources" / f"musl-{VERSION}"
    tarball = home / "upstream.tar.gz"
    if not tarball.is_file():
        _fetch(cache, tarball)
    sources.check_hash(tarball, f"musl {VERSION}", SHA256)
    return tarball


def _fetch(cache, tarball):
    tarball.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="get-") as tmp:
        staged = pathlib.Path(tmp) / "upstream.tar.gz"
        try:
            fetched = sources.download(UPSTREAM, staged)
        except OSError as error:
            say(f"  not reachable: {error}")
            fetched = False
        if not fetched:
            package = sources_apt.PrivateApt(cache, "musl").download(VERSION, pathlib.Path(tmp))
            if package is None:
                raise BuildError(
                    f"musl {VERSION} could not be had: upstream and apt both failed (see "
                    "above). Get it by other means and name the tarball with "
                    "TERRARIUM_MUSL_SOURCE.")
            staged = package.tarball
        sources.check_hash(staged, f"musl {VERSION}", SHA256)
        os.replace(staged, tarball)


def build(tarball, work, log):
    """An archive of FILES; every symbol in it is hidden."""
    say(f"compiling the floating-point functions of musl {VERSION}")
    tree = work / "musl"
    unpack(tarball, tree)
    env = clean_environment()
    flags = " ".join([*CFLAGS, f"-ffile-prefix-map={tree}=musl"])
    run(["./configure", f"CC={compiler()}", f"CFLAGS={flags}"], cwd=tree, env=env, log=log)
    arch = re.search(r"^ARCH = (\w+)$", (tree / "config.mak").read_text(), re.MULTILINE)[1]
    objects = []
    for name in FILES:
        own = tree / "src" / "math" / arch / f"{name}.c"
        folder = f"math/{arch}" if own.exists() else "math"
        objects.append(f"obj/src/{folder}/{name}.lo")
    run(["make", f"-j{jobs()}", *objects], cwd=tree, env=env, log=log)
    archive = tree / "libm.a"
    run(["ar", "rcs", archive, *objects], cwd=tree, env=env, log=log)
    return archive


def names():
    """What the machine's own libm defines: none of it may be asked for."""
    library = capture([compiler(), "-print-file-name=libm.so.6"]).strip()
    listing = capture(["nm", "-D", "--defined-only", library]).splitlines()
    return {line.split()[-1].partition("@")[0] for line in listing}
