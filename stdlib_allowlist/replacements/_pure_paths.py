"""Paths as text, for pathlib."""

import _wildcards
from _collections_abc import Sequence


def text_of(segment):
    if isinstance(segment, PurePath):
        return str(segment)
    if not isinstance(segment, str):
        to_text = getattr(type(segment), "__fspath__", None)
        text = segment if to_text is None else to_text(segment)
        if not isinstance(text, str):
            raise TypeError("argument should be a str or an os.PathLike object where "
                            "__fspath__ returns a str, "
                            f"not {type(text).__name__!r}")
        segment = text
    return str.__str__(segment)


class _Parents(Sequence):
    """What path.parents gives: made one at a time."""

    def __init__(self, path):
        self._path = path
        self._count = len(path._names)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(self._count)))
        if not -self._count <= index < self._count:
            raise IndexError(index)
        keep = self._count - 1 - (index if index >= 0 else index + self._count)
        return self._path._made(self._path._names[:keep])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path as text; nothing is looked up."""

    __module__ = "pathlib"
    __slots__ = ("_root", "_names", "_text")

    def __new__(cls, *segments):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *segments):
        text = ""
        for segment in map(text_of, segments):
            if segment.startswith("/") or not text:
                text = segment
            elif segment:
                text = f"{text.removesuffix('/')}/{segment}"
        slashes = len(text) - len(text.lstrip("/"))
        # POSIX lets two slashes, and only two, mean something of their own.
        self._root = "//" if slashes == 2 else "/" if slashes else ""
        self._names = [name for name in text.split("/") if name not in ("", ".")]
        self._text = self._root + "/".join(self._names) or "."

    def with_segments(self, *segments):
        return type(self)(*segments)

    def _made(self, names):
        return self.with_segments(self._root + "/".join(names))

    def __str__(self):
        return self._text

    __fspath__ = as_posix = __str__

    def __bytes__(self):
        return self._text.encode()

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __reduce__(self):
        return type(self), self.parts

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._text == other._text

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._text.split("/") < other._text.split("/")

    def __le__(self, other):
        return NotImplemented if not isinstance(other, PurePath) else not other < self

    def __gt__(self, other):
        return NotImplemented if not isinstance(other, PurePath) else other < self

    def __ge__(self, other):
        return NotImplemented if not isinstance(other, PurePath) else not self < other

    def __truediv__(self, other):
        try:
            return self.with_segments(self, other)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        try:
            return self.with_segments(other, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *segments):
        return self.with_segments(self, *segments)

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    anchor = root

    @property
    def parts(self):
        return (self._root, *self._names) if self._root else tuple(self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def parent(self):
        return self._made(self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    @property
    def suffix(self):
        dot = self.name.rfind(".")
        return self.name[dot:] if 0 < dot < len(self.name) - 1 else ""

    @property
    def suffixes(self):
        if self.name.endswith("."):
            return []
        return ["." + suffix for suffix in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return self.name[:len(self.name) - len(self.suffix)]

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made([*self._names[:-1], name])

    def with_stem(self, stem):
        if self.suffix and not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if not self.stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and (not suffix.startswith(".") or suffix == "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def is_relative_to(self, other):
        other = self.with_segments(other)
        return (self._root == other._root
                and self._names[:len(other._names)] == other._names)

    def relative_to(self, other, *, walk_up=False):
        other = self.with_segments(other)
        if self._root != other._root:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors"
                             if walk_up else
                             f"{str(self)!r} is not in the subpath of {str(other)!r}")
        common = 0
        while self._names[:common + 1] == other._names[:common + 1] and common < min(
                len(self._names), len(other._names)):
            common += 1
        up = other._names[common:]
        if up and not walk_up:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
        if ".." in up:
            raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        return self.with_segments(*[".."] * len(up), *self._names[common:])

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = self.with_segments(path_pattern)
        wanted, names = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        if len(names) < len(wanted) or (pattern._root and len(names) > len(wanted)):
            return False
        fold = folding(case_sensitive)
        return all(_wildcards.fits(fold(name), fold(part))
                   for name, part in zip(names[len(names) - len(wanted):], wanted))

    def full_match(self, pattern, *, case_sensitive=None):
        pattern = self.with_segments(pattern)
        fold = folding(case_sensitive)
        return (self._root == pattern._root
                and _wildcards.path_fits([fold(name) for name in self._names],
                                         [fold(name) for name in pattern._names]))

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return "file://" + quote(self._text)


def folding(case_sensitive):
    return str.lower if case_sensitive is False else str


class PurePosixPath(PurePath):
    __module__ = "pathlib"
    __slots__ = ()
