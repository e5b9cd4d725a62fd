"""The source of RE2 that guests' patterns run on, with our patch.

    python obtain.py FOLDER

makes FOLDER hold it, anew when the patch or this file changed. It is the release of
the distribution, pinned: a count of steps is part of a result (I5), so it must not
change with the machine. The tarball is fetched like musl's (interp/cpython/build/
libm.py) into the cache of CPython's sources; TERRARIUM_RE2_SOURCE names one at hand.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "interp/cpython/build"))

import sources  # noqa: E402
import sources_apt  # noqa: E402
from build_cpython import cache_directory  # noqa: E402
from log import BuildError  # noqa: E402
from recipe import unpack  # noqa: E402

VERSION = "20220601+dfsg"
SHA256 = "3bc61251da3b0b97be40a8a127818c517c62516e4eda11fc901d29496663df54"
SUITES = ("bookworm",)  # those that carry it


def fetch(cache, tarball):
    tarball.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="get-") as tmp:
        package = sources_apt.PrivateApt(cache, "re2", SUITES).download(VERSION, pathlib.Path(tmp))
        if package is None:
            raise BuildError(
                f"RE2 {VERSION} could not be had by apt (see above). Get it by other means and "
                "name the tarball with TERRARIUM_RE2_SOURCE.")
        sources.check_hash(package.tarball, f"RE2 {VERSION}", SHA256)
        os.replace(package.tarball, tarball)


def obtain():
    """The tarball, verified."""
    if user := os.environ.get("TERRARIUM_RE2_SOURCE"):
        tarball = pathlib.Path(user).resolve()
    else:
        cache = cache_directory()
        tarball = cache / "sources" / f"re2-{VERSION}" / "upstream.tar.xz"
        if not tarball.is_file():
            fetch(cache, tarball)
    sources.check_hash(tarball, f"RE2 {VERSION}", SHA256)
    return tarball


def main():
    folder = pathlib.Path(sys.argv[1])
    patch = HERE / "charge.patch"
    key = f"{sources.sha256_of(patch)} {sources.sha256_of(__file__)}\n"
    mark = folder / "key"
    if mark.is_file() and mark.read_text() == key:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    unpack(obtain(), folder)
    subprocess.run(["patch", "-s", "-p1", "-F0", "-f", "-i", patch], cwd=folder, check=True)
    mark.write_text(key)


if __name__ == "__main__":
    try:
        main()
    except BuildError as error:
        sys.exit(f"obtain.py: {error}")
