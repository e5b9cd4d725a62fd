"""The files of a run: a map in memory that the host supplies. open(), io.open() and
pathlib are made of it, and none of them ever touches the machine's disk.

A guest that takes its file objects apart finds its own files and nothing else. What it
spoils there it spoils for its own run: the host believes nothing of list_changes() and
counts again.
"""

import io
import operator

_NO_FILE, _BAD_NUMBER, _DENIED, _EXISTS = 2, 9, 13, 17
_NOT_FOLDER, _IS_FOLDER, _INVALID, _FULL, _TOO_LONG, _NOT_EMPTY = 20, 21, 22, 28, 36, 39
_TEXTS = {
    _NO_FILE: "No such file or directory",
    _BAD_NUMBER: "Bad file descriptor",
    _DENIED: "Permission denied",
    _EXISTS: "File exists",
    _NOT_FOLDER: "Not a directory",
    _IS_FOLDER: "Is a directory",
    _INVALID: "Invalid argument",
    _FULL: "No space left on device",
    _TOO_LONG: "File name too long",
    _NOT_EMPTY: "Directory not empty",
}
_LONGEST_PATH, _LONGEST_NAME = 4096, 255  # bytes; the host has the same limits


def failure(number, path):
    return OSError(number, _TEXTS[number], path)


class Folder:
    __slots__ = ("entries",)

    def __init__(self):
        self.entries = {}


class Content:
    """A file's bytes, shared by all that have it open. `linked`: it is in the tree, and
    so it counts."""

    __slots__ = ("store", "linked")

    def __init__(self, data=b""):
        self.store = io.BytesIO(data)
        self.linked = True

    def size(self):
        return self.store.seek(0, 2)


class Tree:
    __slots__ = ("root", "given", "writable", "most_bytes", "most_count", "bytes", "count")

    def __init__(self, files, writable, most_bytes, most_count):
        self.root = Folder()
        self.given = files
        self.writable = writable
        self.most_bytes = most_bytes
        self.most_count = most_count
        self.bytes = self.count = 0
        for path, data in files.items():
            *folders, name = path.split("/")
            folder = self.root
            for part in folders:
                folder = folder.entries.setdefault(part, Folder())
            folder.entries[name] = Content(data)
            self.bytes += len(data)
            self.count += 1

    def find(self, path):
        """The folders from the root to where `path` ends, the last name, and what has
        it; None for nothing."""
        trail, names = [self.root], [""]
        parts = [part for part in path.split("/") if part not in ("", ".")]
        for index, part in enumerate(parts):
            if type(trail[-1]) is not Folder:
                raise failure(_NOT_FOLDER, path)
            if part == "..":
                if len(trail) > 1:
                    trail.pop()
                    names.pop()
                continue
            if len(part.encode()) > _LONGEST_NAME:
                raise failure(_TOO_LONG, path)
            found = trail[-1].entries.get(part)
            if found is None:
                if index + 1 < len(parts):
                    raise failure(_NO_FILE, path)
                return trail, part, None
            trail.append(found)
            names.append(part)
        node = trail.pop()
        if type(node) is Content and path.endswith(("/", "/.")):
            raise failure(_NOT_FOLDER, path)
        return trail, names.pop(), node

    def existing(self, path):
        trail, name, node = self.find(path)
        if node is None:
            raise failure(_NO_FILE, path)
        return trail, name, node

    def check_writable(self, path):
        if not self.writable:
            raise failure(_DENIED, path)

    def add(self, folder, name, node, path):
        self.check_writable(path)
        if any(char < " " or char == "\x7f" for char in name):
            raise failure(_INVALID, path)
        if self.count >= self.most_count:
            raise failure(_FULL, path)
        self.count += 1
        folder.entries[name] = node

    def remove(self, folder, name):
        node = folder.entries.pop(name)
        self.count -= 1
        if type(node) is Content:
            self.bytes -= node.size()
            node.linked = False

    def check_room(self, content, more, path):
        if content.linked and more > 0 and self.bytes + more > self.most_bytes:
            raise failure(_FULL, path)

    def files(self):
        waiting = [("", self.root)]
        while waiting:
            prefix, folder = waiting.pop()
            for name, node in folder.entries.items():
                if type(node) is Folder:
                    waiting.append((f"{prefix}{name}/", node))
                else:
                    yield prefix + name, node


_tree = None


def tree():
    global _tree
    if _tree is None:
        _tree = Tree(*take_files())
    return _tree


def list_changes():
    """What the run did, for the host: (path, contents), or None where a file is gone."""
    changes, left = [], set(_tree.given)
    for path, content in _tree.files():
        left.discard(path)
        data, before = content.store.getvalue(), _tree.given.get(path)
        if data is not before and data != before:
            changes.append((path, data))
    changes.extend((path, None) for path in left)
    return changes


def text_of(path):
    """What names a file, as an exact str that could name one."""
    if isinstance(path, int):
        raise failure(_BAD_NUMBER, path)
    if not isinstance(path, (str, bytes)):
        to_text = getattr(type(path), "__fspath__", None)
        if to_text is None:
            raise TypeError("expected str, bytes or os.PathLike object, "
                            f"not {type(path).__name__}")
        path = to_text(path)
        if not isinstance(path, (str, bytes)):
            raise TypeError("expected __fspath__() to return str or bytes, "
                            f"not {type(path).__name__}")
    text = bytes.decode(path) if isinstance(path, bytes) else str.__str__(path)
    if "\0" in text:
        raise ValueError("embedded null byte")
    if not text:
        raise failure(_NO_FILE, text)
    if len(text.encode()) > _LONGEST_PATH:
        raise failure(_TOO_LONG, text)
    return text


def _bytes_of(data):
    # bytes.join takes what has a buffer, and neither numbers nor lists of them.
    try:
        return b"".join((data,))
    except TypeError:
        raise TypeError("a bytes-like object is required, "
                        f"not '{type(data).__name__}'") from None


class File(io.BufferedIOBase):
    """An open file. Nothing is held back: what is written is there at once."""

    def __init__(self, content, name, mode):
        self._content = content
        self._at = content.size() if "a" in mode else 0
        self._appends = "a" in mode
        self._reads = "r" in mode or "+" in mode
        self._writes = "r" not in mode or "+" in mode
        self.name = name
        self.mode = mode

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r} mode={self.mode!r}>"

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _store(self):
        self._check_open()
        if not self._reads:
            raise io.UnsupportedOperation("not readable")
        self._content.store.seek(self._at)
        return self._content.store

    def readable(self):
        self._check_open()
        return self._reads

    def writable(self):
        self._check_open()
        return self._writes

    def seekable(self):
        self._check_open()
        return True

    def read(self, size=-1, /):
        size = -1 if size is None else operator.index(size)
        data = self._store().read(size)
        self._at += len(data)
        return data

    read1 = read

    def peek(self, size=0, /):
        return self._store().read(io.DEFAULT_BUFFER_SIZE)

    def readline(self, size=-1, /):
        size = -1 if size is None else operator.index(size)
        data = self._store().readline(size)
        self._at += len(data)
        return data

    def write(self, data, /):
        data = _bytes_of(data)  # the guest's code may run here, and nowhere below
        self._check_open()
        if not self._writes:
            raise io.UnsupportedOperation("not writable")
        if not data:
            return 0
        size = self._content.size()
        at = size if self._appends else self._at
        self._resize(size, max(size, at + len(data)), at, data)
        self._at = at + len(data)
        return len(data)

    def truncate(self, size=None, /):
        size = None if size is None else operator.index(size)
        self._check_open()
        if not self._writes:
            raise io.UnsupportedOperation("truncate")
        size = self._at if size is None else size
        if size < 0:
            raise failure(_INVALID, self.name)
        old = self._content.size()
        if size > old:
            _tree.check_room(self._content, size - old, self.name)
            self._resize(old, size, old, bytes(size - old))
        else:
            self._content.store.truncate(size)
            self._count(size - old)
        return size

    def _resize(self, old, new, at, data):
        _tree.check_room(self._content, new - old, self.name)
        self._content.store.seek(at)
        self._content.store.write(data)
        self._count(new - old)

    def _count(self, more):
        if self._content.linked:
            _tree.bytes += more

    def seek(self, offset, whence=0, /):
        offset, whence = operator.index(offset), operator.index(whence)
        self._check_open()
        if whence not in (0, 1, 2):
            raise failure(_INVALID, self.name)
        at = (0, self._at, self._content.size())[whence] + offset
        if at < 0:
            raise failure(_INVALID, self.name)
        self._content.store.seek(at)  # refuses what is no size at all
        self._at = at
        return at

    def tell(self):
        self._check_open()
        return self._at


File.__module__ = "_io"


def _check_mode(mode):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    if "t" in letters and "b" in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("axrw")) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    return letters


def _check_arguments(binary, buffering, encoding, errors, newline):
    if binary:
        for what, value in (("an encoding", encoding), ("an errors", errors),
                            ("a newline", newline)):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {what} argument")
    elif operator.index(buffering) == 0:
        raise ValueError("can't have unbuffered text I/O")
    if newline is not None and not isinstance(newline, str):
        raise TypeError("open() argument 'newline' must be str or None, "
                        f"not {type(newline).__name__}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline!r}")


def _content_for(path, letters):
    files = tree()
    trail, name, node = files.find(path)
    if type(node) is Folder:
        raise failure(_EXISTS if "x" in letters else _IS_FOLDER, path)
    if node is None:
        if "r" in letters:
            raise failure(_NO_FILE, path)
        if path.endswith("/"):
            raise failure(_IS_FOLDER, path)
        node = Content()
        files.add(trail[-1], name, node, path)
        return node
    if "x" in letters:
        raise failure(_EXISTS, path)
    if "r" not in letters or "+" in letters:
        files.check_writable(path)
    if "w" in letters:
        files.bytes -= node.size()
        node.store.truncate(0)
    return node


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None,
         closefd=True, opener=None):
    letters = _check_mode(mode)
    binary = "b" in letters
    _check_arguments(binary, buffering, encoding, errors, newline)
    path = text_of(file)
    if opener is not None:
        raise ValueError("an opener is not offered: there are no file descriptors")
    if not closefd:
        raise ValueError("Cannot use closefd=False with file name")
    (way,) = letters & set("axrw")
    both = "+" if "+" in letters else ""
    content = _content_for(path, letters)
    handle = File(content, path, ("r" if both and way == "w" else way) + "b" + both)
    if binary:
        return handle
    encoding = "utf-8" if encoding in (None, "locale") else encoding
    text = io.TextIOWrapper(handle, encoding, errors, newline, write_through=True)
    text.mode = mode
    return text


# --- for pathlib


def is_folder(path):
    """None when nothing is there."""
    try:
        node = tree().find(path)[2]
    except (FileNotFoundError, NotADirectoryError):
        return None
    return None if node is None else type(node) is Folder


def size_of(path):
    """A file's size, or None for a folder."""
    node = tree().existing(path)[2]
    return None if type(node) is Folder else node.size()


def names_in(path):
    node = tree().existing(path)[2]
    if type(node) is not Folder:
        raise failure(_NOT_FOLDER, path)
    return sorted(node.entries)


def make_folder(path):
    files = tree()
    trail, name, node = files.find(path)
    if node is not None:
        raise failure(_EXISTS, path)
    files.add(trail[-1], name, Folder(), path)


def remove(path, folder):
    files = tree()
    trail, name, node = files.existing(path)
    if folder and type(node) is not Folder:
        raise failure(_NOT_FOLDER, path)
    if not folder and type(node) is Folder:
        raise failure(_IS_FOLDER, path)
    files.check_writable(path)
    if not trail:
        raise failure(_INVALID, path)
    if folder and node.entries:
        raise failure(_NOT_EMPTY, path)
    files.remove(trail[-1], name)


def _longest_below(folder):
    longest, waiting = 0, [(0, folder)]
    while waiting:
        length, folder = waiting.pop()
        for name, node in folder.entries.items():
            below = length + 1 + len(name.encode())
            longest = max(longest, below)
            if type(node) is Folder:
                waiting.append((below, node))
    return longest


def rename(path, target):
    files = tree()
    trail, name, node = files.existing(path)
    files.check_writable(path)
    into, new_name, old = files.find(target)
    if not trail or not into or node in into:
        raise failure(_INVALID, path)
    if old is node:
        return
    if old is not None:
        if type(old) is Folder and type(node) is not Folder:
            raise failure(_IS_FOLDER, target)
        if type(old) is not Folder and type(node) is Folder:
            raise failure(_NOT_FOLDER, target)
        if type(old) is Folder and old.entries:
            raise failure(_NOT_EMPTY, target)
    if type(node) is Folder and (len(target.encode()) + _longest_below(node)
                                 > _LONGEST_PATH):
        raise failure(_TOO_LONG, target)
    # Out and in again: add() refuses a name before anything has changed.
    del trail[-1].entries[name]
    files.count -= 1
    try:
        if old is not None:
            files.remove(into[-1], new_name)
        files.add(into[-1], new_name, node, target)
    except OSError:
        files.add(trail[-1], name, node, path)
        raise
