"""A source package through apt, without touching the machine's apt state.

A temporary directory holds a sources.list, index lists and cache of its own. The
mirror is the one this machine's apt already uses; signatures are checked with
the distribution's archive keyring as for any package.
"""

import dataclasses
import pathlib
import re
import shutil
import subprocess
import tempfile

from log import say

KEYRING = pathlib.Path("/usr/share/keyrings/debian-archive-keyring.gpg")
SUITES = ("trixie", "sid")  # those that carry python3.13


@dataclasses.dataclass
class Package:
    version: str
    tarball: pathlib.Path
    debian: pathlib.Path


def _codename():
    text = pathlib.Path("/etc/os-release").read_text()
    match = re.search(r"^VERSION_CODENAME=\"?(\w+)", text, re.MULTILINE)
    return match.group(1) if match else ""


def _repositories_from_indexes():
    """(uri, codename) pairs of the indexes apt has; empty before an update."""
    answer = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI) $(CODENAME)"],
        capture_output=True, text=True, check=False)
    return [tuple(line.split()) for line in answer.stdout.splitlines()
            if len(line.split()) == 2]


def _repositories_from_files():
    """(uri, suite) pairs out of sources.list and sources.list.d."""
    pairs = []
    etc = pathlib.Path("/etc/apt")
    for path in [etc / "sources.list", *sorted((etc / "sources.list.d").glob("*"))]:
        if not path.is_file():
            continue
        text = path.read_text(errors="replace")
        if path.suffix == ".sources":
            for stanza in re.split(r"\n\s*\n", text):
                field = {m[1].lower(): m[2].split() for m in
                         re.finditer(r"^(\w[\w-]*):(.*)$", stanza, re.MULTILINE)}
                pairs += [(uri, suite) for uri in field.get("uris", [])
                          for suite in field.get("suites", [])]
        else:
            pairs += re.findall(r"^deb(?:-src)?\s+(?:\[[^]]*\]\s+)?(\S+)\s+(\S+)",
                                text, re.MULTILINE)
    return pairs


def find_mirror():
    """The main (non-security) repository of this machine's release, or None."""
    codename = _codename()
    for pairs in (_repositories_from_indexes(), _repositories_from_files()):
        for uri, suite in pairs:
            if suite == codename and "security" not in uri:
                return uri
    return None


class PrivateApt:
    """A throw-away apt with deb-src lines for the suites; lives as long as self."""

    def __init__(self, cache, package, suites=SUITES):
        self._tmp = tempfile.TemporaryDirectory(dir=cache, prefix="apt-")
        self._package = package
        self._available = None  # its versions; None = no usable apt
        self._setup(pathlib.Path(self._tmp.name), package, suites)

    def _setup(self, home, package, suites):
        mirror = find_mirror() if shutil.which("apt-get") else None
        if mirror is None or not KEYRING.is_file():
            say("no Debian mirror in this machine's apt configuration, skipping apt")
            return
        for sub in ("lists/partial", "cache/archives/partial"):
            (home / sub).mkdir(parents=True)
        (home / "sources.list").write_text("".join(
            f"deb-src [signed-by={KEYRING}] {mirror} {suite} main\n"
            for suite in suites))
        self._options = []
        for key, value in {
                "Dir::Etc::sourcelist": home / "sources.list",
                "Dir::Etc::sourceparts": "/dev/null",
                "Dir::State::lists": home / "lists",
                "Dir::Cache": home / "cache",
                "Acquire::Retries": 2,
                "Acquire::Languages": "none",
        }.items():
            self._options += ["-o", f"{key}={value}"]
        say(f"apt: reading the source indexes of {' and '.join(suites)} (private "
            "directory, this machine's own mirror)")
        update = self._apt("apt-get", "update", "-q")
        listing = self._apt("apt-cache", "showsrc", "--only-source", package)
        self._available = re.findall(r"^Version: (\S+)$", listing.stdout, re.MULTILINE)
        if not self._available:
            say(f"  no {package} there: {update.stderr.strip()[-400:]}")

    def _apt(self, tool, *arguments, cwd=None):
        return subprocess.run([tool, *self._options, *arguments], cwd=cwd,
                              capture_output=True, text=True, check=False)

    def download(self, upstream_version, directory):
        """A Package with this upstream version in `directory`, or None."""
        for version in self._available or []:
            if version.rsplit("-", 1)[0] != upstream_version:
                continue
            say(f"apt: downloading source package {self._package} {version}")
            answer = self._apt("apt-get", "source", "--download-only",
                               f"{self._package}={version}", cwd=directory)
            stem = f"{self._package}_{upstream_version}.orig.tar"
            tarball = next((path for suffix in ("xz", "gz")
                            if (path := directory / f"{stem}.{suffix}").exists()), None)
            debian = directory / f"{self._package}_{version}.debian.tar.xz"
            if answer.returncode == 0 and tarball and debian.exists():
                return Package(version, tarball, debian)
            say(f"  not to be had: {answer.stderr.strip().splitlines()[-1:]}")
        return None
