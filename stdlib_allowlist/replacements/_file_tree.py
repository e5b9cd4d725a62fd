"""The files of a run as a tree in memory, which the host supplies. open() and pathlib are
made of it, and neither ever touches the machine's disk.

A guest that takes its file objects apart finds its own files and nothing else. What it
spoils there it spoils for its own run: the host believes nothing of list_changes() and
counts again.
"""

import io

NO_FILE, BAD_NUMBER, DENIED, EXISTS = 2, 9, 13, 17
NOT_FOLDER, IS_FOLDER, INVALID, FULL, TOO_LONG, NOT_EMPTY = 20, 21, 22, 28, 36, 39
_TEXTS = {
    NO_FILE: "No such file or directory",
    BAD_NUMBER: "Bad file descriptor",
    DENIED: "Permission denied",
    EXISTS: "File exists",
    NOT_FOLDER: "Not a directory",
    IS_FOLDER: "Is a directory",
    INVALID: "Invalid argument",
    FULL: "No space left on device",
    TOO_LONG: "File name too long",
    NOT_EMPTY: "Directory not empty",
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
                raise failure(NOT_FOLDER, path)
            if part == "..":
                if len(trail) > 1:
                    trail.pop()
                    names.pop()
                continue
            if len(part.encode()) > _LONGEST_NAME:
                raise failure(TOO_LONG, path)
            found = trail[-1].entries.get(part)
            if found is None:
                if index + 1 < len(parts):
                    raise failure(NO_FILE, path)
                return trail, part, None
            trail.append(found)
            names.append(part)
        node = trail.pop()
        if type(node) is Content and path.endswith(("/", "/.")):
            raise failure(NOT_FOLDER, path)
        return trail, names.pop(), node

    def existing(self, path):
        trail, name, node = self.find(path)
        if node is None:
            raise failure(NO_FILE, path)
        return trail, name, node

    def check_writable(self, path):
        if not self.writable:
            raise failure(DENIED, path)

    def add(self, folder, name, node, path):
        self.check_writable(path)
        if any(char < " " or char == "\x7f" for char in name):
            raise failure(INVALID, path)
        if self.count >= self.most_count:
            raise failure(FULL, path)
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
            raise failure(FULL, path)

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
    if _tree is None:
        return []
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
        raise failure(BAD_NUMBER, path)
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
        raise failure(NO_FILE, text)
    if len(text.encode()) > _LONGEST_PATH:
        raise failure(TOO_LONG, text)
    return text


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
        raise failure(NOT_FOLDER, path)
    return sorted(node.entries)


def make_folder(path):
    files = tree()
    trail, name, node = files.find(path)
    if node is not None:
        raise failure(EXISTS, path)
    files.add(trail[-1], name, Folder(), path)


def remove(path, folder):
    files = tree()
    trail, name, node = files.existing(path)
    if folder and type(node) is not Folder:
        raise failure(NOT_FOLDER, path)
    if not folder and type(node) is Folder:
        raise failure(IS_FOLDER, path)
    files.check_writable(path)
    if not trail:
        raise failure(INVALID, path)
    if folder and node.entries:
        raise failure(NOT_EMPTY, path)
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
        raise failure(INVALID, path)
    if old is node:
        return
    if old is not None:
        if type(old) is Folder and type(node) is not Folder:
            raise failure(IS_FOLDER, target)
        if type(old) is not Folder and type(node) is Folder:
            raise failure(NOT_FOLDER, target)
        if type(old) is Folder and old.entries:
            raise failure(NOT_EMPTY, target)
    if type(node) is Folder and (len(target.encode()) + _longest_below(node)
                                 > _LONGEST_PATH):
        raise failure(TOO_LONG, target)
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
