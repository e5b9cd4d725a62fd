# A text editor model with command objects, undo, redo, grouping by a context manager.
class Command:
    def do(self, lines):
        raise NotImplementedError("nothing to do")

    def undo(self, lines):
        raise NotImplementedError


class Insert(Command):
    def __init__(self, at, text):
        self.at, self.text = at, text

    def do(self, lines):
        lines.insert(self.at, self.text)

    def undo(self, lines):
        assert lines.pop(self.at) == self.text


class Delete(Command):
    def __init__(self, at):
        self.at = at

    def do(self, lines):
        self.text = lines.pop(self.at)

    def undo(self, lines):
        lines.insert(self.at, self.text)


class Replace(Command):
    def __init__(self, old, new):
        self.old, self.new = old, new

    def do(self, lines):
        self.before = lines[:]
        lines[:] = [line.replace(self.old, self.new) for line in lines]

    def undo(self, lines):
        lines[:] = self.before


class Group(Command):
    def __init__(self):
        self.parts = []

    def do(self, lines):
        for part in self.parts:
            part.do(lines)

    def undo(self, lines):
        for part in reversed(self.parts):
            part.undo(lines)


class Editor:
    def __init__(self, text=""):
        self.lines, self.done, self.undone, self.open = text.split("\n"), [], [], None

    def run(self, command):
        command.do(self.lines)
        if self.open is not None:
            self.open.parts.append(command)
        else:
            self.done.append(command)
            self.undone.clear()
        return self

    def __enter__(self):
        self.open = Group()
        return self

    def __exit__(self, kind, value, trace):
        group, self.open = self.open, None
        if kind is not None:
            group.undo(self.lines)
            print("rolled back after", repr(value))
            return issubclass(kind, IndexError)
        self.done.append(group)
        self.undone.clear()

    def undo(self):
        if self.done:
            self.undone.append(self.done.pop())
            self.undone[-1].undo(self.lines)
        return self

    def redo(self):
        if self.undone:
            self.done.append(self.undone.pop())
            self.done[-1].do(self.lines)
        return self

    def __str__(self):
        return " / ".join(self.lines)


ed = Editor("one\ntwo\nthree")
print(ed.run(Insert(1, "new")), ed.run(Delete(0)), ed.run(Replace("e", "E")), sep="\n")
print(ed.undo(), ed.undo(), ed.redo(), ed.undo().undo(), sep="\n")
with ed:
    ed.run(Delete(2)).run(Insert(0, "zero"))
    ed.run(Replace("o", "0"))
print(ed, len(ed.done), len(ed.undone))
print(ed.undo(), "|", ed.redo(), "|", ed.undo().undo())
with ed:
    ed.run(Insert(0, "doomed"))
    ed.run(Delete(99))
print(ed)
try:
    with ed:
        ed.run(Insert(0, "also doomed")).run(Command())
except NotImplementedError as e:
    print("outside:", e)
print(ed, ed.open)
