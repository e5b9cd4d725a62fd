"""Paths, and the files that the host supplies. The working directory is "/"; there are
no links, owners, permissions or times, and no Windows paths."""

import _file_tree
import _wildcards
import io
from _pure_paths import PurePath, PurePosixPath, folding, text_of

__all__ = ["Path", "PosixPath", "PurePath", "PurePosixPath", "UnsupportedOperation"]


class UnsupportedOperation(NotImplementedError):
    pass


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
        return Stat(_file_tree.size_of(self._file_name()))

    def lstat(self):
        return self.stat()

    def _file_name(self):
        return _file_tree.text_of(self)

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
            return _file_tree.is_folder(self._file_name())
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
                    _file_tree.make_folder(around._file_name())
        try:
            _file_tree.make_folder(self._file_name())
        except FileExistsError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _file_tree.remove(self._file_name(), folder=True)

    def unlink(self, missing_ok=False):
        try:
            _file_tree.remove(self._file_name(), folder=False)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _file_tree.rename(self._file_name(), _file_tree.text_of(target))
        return self.with_segments(target)

    replace = rename

    def iterdir(self):
        return iter([self / name for name in _file_tree.names_in(self._file_name())])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = text_of(pattern)
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
        return self.glob("**/" + text_of(pattern), case_sensitive=case_sensitive)

    def _select(self, patterns, case_sensitive):
        fold = folding(case_sensitive)
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
