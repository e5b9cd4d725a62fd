"""open() and io.open(), over the files that the host supplies (_file_tree)."""

import _file_tree
import io
import operator


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
            raise _file_tree.failure(_file_tree.INVALID, self.name)
        old = self._content.size()
        if size > old:
            _file_tree.tree().check_room(self._content, size - old, self.name)
            self._resize(old, size, old, bytes(size - old))
        else:
            self._content.store.truncate(size)
            self._count(size - old)
        return size

    def _resize(self, old, new, at, data):
        _file_tree.tree().check_room(self._content, new - old, self.name)
        self._content.store.seek(at)
        self._content.store.write(data)
        self._count(new - old)

    def _count(self, more):
        if self._content.linked:
            _file_tree.tree().bytes += more

    def seek(self, offset, whence=0, /):
        offset, whence = operator.index(offset), operator.index(whence)
        self._check_open()
        if whence not in (0, 1, 2):
            raise _file_tree.failure(_file_tree.INVALID, self.name)
        at = (0, self._at, self._content.size())[whence] + offset
        if at < 0:
            raise _file_tree.failure(_file_tree.INVALID, self.name)
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
    mode = str.__str__(mode)  # a subclass may say one thing here and another below
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
    files = _file_tree.tree()
    trail, name, node = files.find(path)
    if type(node) is _file_tree.Folder:
        number = _file_tree.EXISTS if "x" in letters else _file_tree.IS_FOLDER
        raise _file_tree.failure(number, path)
    if node is None:
        if "r" in letters:
            raise _file_tree.failure(_file_tree.NO_FILE, path)
        if path.endswith("/"):
            raise _file_tree.failure(_file_tree.IS_FOLDER, path)
        node = _file_tree.Content()
        files.add(trail[-1], name, node, path)
        return node
    if "x" in letters:
        raise _file_tree.failure(_file_tree.EXISTS, path)
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
    path = _file_tree.text_of(file)
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
