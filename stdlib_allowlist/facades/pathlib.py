"""Paths, and the files that the host supplies. The working directory is "/"; there are
no links, owners, permissions or times, and no Windows paths."""

import _files
import _wildcards
import io
from _collections_abc import Sequence

__all__ = ["Path", "PosixPath", "PurePath", "PurePosixPath", "UnsupportedOperation"]

UnsupportedOperation = type("UnsupportedOperation", (NotImplementedError,),
                            {"__module__": __name__})


def _text_of(segment):
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

    __slots__ = ("_root", "_names", "_text")

    def __new__(cls, *segments):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *segments):
        text = ""
        for segment in map(_text_of, segments):
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
        fold = _folding(case_sensitive)
        return all(_wildcards.fits(fold(name), fold(part))
                   for name, part in zip(names[len(names) - len(wanted):], wanted))

    def full_match(self, pattern, *, case_sensitive=None):
        pattern = self.with_segments(pattern)
        fold = _folding(case_sensitive)
        return (self._root == pattern._root
                and _wildcards.path_fits([fold(name) for name in self._names],
                                         [fold(name) for name in pattern._names]))

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return "file://" + quote(self._text)


def _folding(case_sensitive):
    return str.lower if case_sensitive is False else str


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    """A path of the run's files."""

    __slots__ = ()

    def __new__(cls, *segments):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls("/")

    def absolute(self):
        return self if self._root else self.with_segments("/", self)

    def resolve(self, strict=False):
        names = []
        for name in self._names:
            if name != "..":
                names.append(name)
            elif names:
                names.pop()
        if strict:
            self.stat()
        return self.with_segments("/" + "/".join(names))

    def stat(self, *, follow_symlinks=True):
        return Stat(_files.size_of(self._file_name()))

    def lstat(self):
        return self.stat()

    def _file_name(self):
        return _files.text_of(self)

    def exists(self, *, follow_symlinks=True):
        return self._kind() is not None

    def is_file(self, *, follow_symlinks=True):
        return self._kind() is False

    def is_dir(self, *, follow_symlinks=True):
        return self._kind() is True

    def is_symlink(self):
        return False

    def _kind(self):
        try:
            return _files.is_folder(self._file_name())
        except ValueError:  # it names nothing that could be there
            return None

    def samefile(self, other_path):
        other = self.with_segments(other_path)
        self.stat(), other.stat()
        return self.resolve() == other.resolve()

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        if self.is_dir() and exist_ok:
            return
        self.open("ab" if exist_ok else "xb").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if parents:
            for around in reversed(self.parents):
                if not around.is_dir():
                    _files.make_folder(around._file_name())
        try:
            _files.make_folder(self._file_name())
        except FileExistsError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _files.remove(self._file_name(), folder=True)

    def unlink(self, missing_ok=False):
        try:
            _files.remove(self._file_name(), folder=False)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _files.rename(self._file_name(), _files.text_of(target))
        return self.with_segments(target)

    replace = rename

    def iterdir(self):
        return iter([self / name for name in _files.names_in(self._file_name())])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = _text_of(pattern)
        wanted = PurePosixPath(pattern)
        if wanted._root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not wanted._names:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        names = wanted._names
        if pattern.endswith("/"):
            return (path for path in self._select(names, case_sensitive) if path.is_dir())
        return self._select(names, case_sensitive)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob("**/" + _text_of(pattern), case_sensitive=case_sensitive)

    def _select(self, patterns, case_sensitive):
        fold = _folding(case_sensitive)
        seen = set()
        waiting = [(self, 0)]
        while waiting:
            path, index = waiting.pop()
            if (path, index) in seen:
                continue
            seen.add((path, index))
            if index == len(patterns):
                if path.exists():
                    yield path
                continue
            pattern = patterns[index]
            if pattern == "..":
                waiting.append((path / "..", index + 1))
                continue
            inside = list(path.iterdir()) if path.is_dir() else []
            found = []
            if pattern == "**":
                found = [(path, index + 1)]
                found.extend((below, index) for below in inside
                             if below.is_dir() or index + 1 == len(patterns))
            else:
                found = [(below, index + 1) for below in inside
                         if _wildcards.fits(fold(below.name), fold(pattern))]
            waiting.extend(reversed(found))

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        waiting = [self]
        while waiting:
            path = waiting.pop()
            if type(path) is tuple:
                yield path
                continue
            try:
                inside = list(path.iterdir())
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            folders = [below.name for below in inside if below.is_dir()]
            found = path, folders, [below.name for below in inside if below.is_file()]
            if top_down:
                yield found
            else:
                waiting.append(found)
            waiting.extend(path / name for name in reversed(folders))


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class Stat:
    """What there is to know of a file: its size. Times stand still."""

    __slots__ = ("st_mode", "st_size", "st_mtime")

    def __init__(self, size):
        self.st_mode = 0o040755 if size is None else 0o100644
        self.st_size = size or 0
        self.st_mtime = 0.0

    def __repr__(self):
        return f"os.stat_result(st_mode={self.st_mode}, st_size={self.st_size})"
