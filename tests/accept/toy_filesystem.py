# A file system in memory: directories, paths, links, sizes, a tree print, and walks.
class FsError(Exception):
    pass


class Node:
    parent = None


class File(Node):
    def __init__(self, text=""):
        self.text = text

    def __len__(self):
        return len(self.text.encode())


class Folder(Node):
    def __init__(self):
        self.children = {}

    def __len__(self):
        return sum(map(len, self.children.values()))

    def __bool__(self):
        return True

    def __setitem__(self, name, node):
        self.children[name] = node
        node.parent = self

    def __iter__(self):
        return iter(sorted(self.children.items()))


class Shell:
    def __init__(self):
        self.root = self.here = Folder()

    def find(self, path):
        node = self.root if path.startswith("/") else self.here
        for part in path.split("/"):
            if part in ("", "."):
                continue
            if not isinstance(node, Folder):
                raise FsError(f"not a folder before {part!r}")
            node = node.parent or node if part == ".." else node.children.get(part)
            if node is None:
                raise FsError(f"{path}: no {part!r}")
        return node

    def spot(self, path):
        head, _, name = path.rpartition("/")
        return self.find(head + "/" if path.startswith("/") else head), name

    def mkdir(self, path):
        folder, name = self.spot(path)
        if name in folder.children:
            raise FsError(f"{name} exists")
        folder[name] = Folder()

    def write(self, path, *words):
        folder, name = self.spot(path)
        folder[name] = File(" ".join(words))

    def cat(self, path):
        print(self.find(path).text)

    def cd(self, path="/"):
        node = self.find(path)
        if not isinstance(node, Folder):
            raise FsError(f"{path} is a file of {len(node)} bytes")
        self.here = node

    def mv(self, old, new):
        folder, name = self.spot(old)
        self.find(old)
        target, new_name = self.spot(new)
        target[new_name] = folder.children.pop(name)

    def tree(self, path="."):
        def lines(node, indent):
            for i, (name, child) in enumerate(node, 1):
                last = i == len(node.children)
                yield f"{indent}{'└─ ' if last else '├─ '}{name} ({len(child)})"
                if isinstance(child, Folder):
                    yield from lines(child, indent + ("   " if last else "│  "))
        print(*lines(self.find(path), ""), sep="\n")


shell = Shell()
for line in """mkdir /home; mkdir /home/ann; cd /home/ann; write note.txt remember the milk; write ../shared.txt héllo
mkdir docs; write docs/a b c d; cat note.txt; cat ../shared.txt; tree /; mv note.txt /todo; tree /; cat note.txt
cd docs; cat ../../../todo; cd a; mkdir deeper; cd /home/ann/docs; mkdir a; cd ../../../../..; tree home; cd /nowhere/x""".replace("\n", ";").split(";"):
    command, *args = line.split()
    try:
        getattr(shell, command)(*args)
    except FsError as e:
        print(line.strip(), "!!", e)
