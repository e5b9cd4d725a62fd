# id: open-descriptor
# class: escape
# expect: blocked
# technique: open() of a file descriptor of the host's, also by a bool, an index and an opener
# source: own
# verified: yes
class Index:
    def __index__(self):
        return 1

    def __fspath__(self):
        return 1


for name in (0, 1, 2, True, Index()):
    for mode in ("r", "w", "rb", "ab"):
        try:
            open(name, mode, closefd=False).write("x")
            print("ESCAPED:open-descriptor")
        except (OSError, TypeError, ValueError):
            pass
try:
    open("x", "w", opener=lambda path, flags: 1)
    print("ESCAPED:open-descriptor")
except (OSError, ValueError):
    pass
