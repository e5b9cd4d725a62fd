"""Obtains CPython's source: verified against versions.txt, or not at all.

Tried in this order: the tarball the user names, the local cache, upstream's
download site, the distribution's source package through apt in a private apt
directory (sources_apt.py). Newest accepted version first.

A source in the cache is a directory <cache>/sources/<version>/ with
  upstream.tar.xz   hash checked again on every use
  debian.tar.xz     only when it came as a Debian source package
  origin.json       {"kind": ..., "package_version": ...}
and appears there by one rename, so it is whole or absent.
"""

import dataclasses
import hashlib
import json
import os
import pathlib
import shutil
import tempfile
import urllib.error
import urllib.request

import sources_apt
from log import BuildError, say

HERE = pathlib.Path(__file__).resolve().parent
UPSTREAM = "https://www.python.org/ftp/python/{v}/Python-{v}.tar.xz"
CONNECT_TIMEOUT = 5  # seconds; a machine without internet must fall through soon


@dataclasses.dataclass
class Source:
    version: str
    sha256: str
    tarball: pathlib.Path
    kind: str  # "user", "upstream" or "debian"
    package_version: str = ""
    debian: pathlib.Path | None = None


def accepted_versions():
    """[(version, sha256)], newest first."""
    rows = []
    for line in (HERE / "versions.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            rows.append(tuple(line.split()))
    return rows


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as data:
        while block := data.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def check_hash(path, what, sha256):
    found = sha256_of(path)
    if found != sha256:
        raise BuildError(f"{path} is not {what}: SHA-256 is {found}, and {sha256} is "
                         "accepted. Broken download?")


def from_user(path):
    path = pathlib.Path(path).resolve()
    if not path.is_file():
        raise BuildError(f"--source {path}: no such file (expected the upstream "
                         "Python-3.13.x.tar.xz)")
    found = sha256_of(path)
    for version, sha256 in accepted_versions():
        if sha256 == found:
            say(f"source: {path} is Python {version}")
            return Source(version, sha256, path, "user")
    raise BuildError(f"--source {path}: SHA-256 {found} is not in versions.txt")


def from_cache(cache):
    for version, sha256 in accepted_versions():
        home = cache / "sources" / version
        if not (home / "origin.json").is_file():
            continue
        tarball = home / "upstream.tar.xz"
        try:
            check_hash(tarball, f"Python {version}", sha256)
        except (BuildError, OSError) as error:
            say(f"cached source of {version} is damaged, dropped ({error})")
            shutil.rmtree(home)
            continue
        origin = json.loads((home / "origin.json").read_text())
        debian = home / "debian.tar.xz"
        return Source(version, sha256, tarball, origin["kind"],
                      origin["package_version"], debian if debian.exists() else None)
    return None


def download(url, into):
    """True when fetched; False when it is not there; OSError when the site cannot
    be reached."""
    say(f"trying {url}")
    try:
        with urllib.request.urlopen(url, timeout=CONNECT_TIMEOUT) as answer, \
                open(into, "wb") as out:
            shutil.copyfileobj(answer, out, 1 << 20)
    except urllib.error.HTTPError as error:
        say(f"  {error}")
        return False
    return True


def _keep(cache, version, staged, kind, package_version):
    home = cache / "sources" / version
    (staged / "origin.json").write_text(json.dumps(
        {"kind": kind, "package_version": package_version}) + "\n")
    if home.exists():
        shutil.rmtree(home)
    os.replace(staged, home)


def fetch(cache):
    """Downloads the newest accepted version that can be had, into the cache."""
    (cache / "sources").mkdir(parents=True, exist_ok=True)
    reachable, apt = True, None
    for version, sha256 in accepted_versions():
        with tempfile.TemporaryDirectory(dir=cache / "sources", prefix="get-") as tmp:
            staged = pathlib.Path(tmp) / "staged"
            staged.mkdir()
            tarball = staged / "upstream.tar.xz"
            if reachable:
                try:
                    if download(UPSTREAM.format(v=version), tarball):
                        check_hash(tarball, f"Python {version}", sha256)
                        _keep(cache, version, staged, "upstream", "")
                        return
                except OSError as error:
                    say(f"  not reachable: {error}")
                    reachable = False
            if apt is None:
                apt = sources_apt.PrivateApt(cache, "python3.13")
            package = apt.download(version, pathlib.Path(tmp))
            if package is None:
                continue
            check_hash(package.tarball, f"Python {version}", sha256)
            shutil.move(package.tarball, tarball)
            shutil.move(package.debian, staged / "debian.tar.xz")
            _keep(cache, version, staged, "debian", package.version)
            return
    raise BuildError(
        "no accepted CPython source could be had: upstream and apt both failed "
        "(see above). Get Python-"
        f"{accepted_versions()[0][0]}.tar.xz by other means and name it with "
        "--source or TERRARIUM_CPYTHON_SOURCE.")


def obtain(user_path, cache):
    """The source to build from; see the head of this file for the order."""
    if user_path:
        return from_user(user_path)
    found = from_cache(cache)
    if found is None:
        fetch(cache)
        found = from_cache(cache)
    package = f" ({found.package_version})" if found.package_version else ""
    say(f"source: Python {found.version}, from {found.kind}{package}")
    return found
