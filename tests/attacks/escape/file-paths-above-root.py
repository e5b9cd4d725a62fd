# id: file-paths-above-root
# class: escape
# expect: blocked
# technique: paths of virtual files that name files of the host, devices, descriptors and what lies above the root
# source: own
# verified: no
SAY = "ESCAPED:file-paths-above-root"


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


PATHS = ["/etc/passwd", "../../../../etc/passwd", "/proc/self/environ", "/proc/self/maps", "/dev/zero", "//etc/passwd", "./../etc/passwd", "a/../../etc/passwd",
         "/etc/passwd\0.txt", "\0", "", ".", "/", "~/.bashrc", "file:///etc/passwd", "C:\\", "/dev/fd/0", "/dev/stdin", 0, -1, b"/etc/passwd",
         Path("/etc/passwd"), Path(b"/etc/passwd"), "\udcff/etc", "e\u0301tc/passwd", "/\uff45tc/passwd", "a" * 100000, "a/" * 50000]
for path in PATHS:
    for mode in ("r", "rb", "rt", "br\0"):
        for extra in ({}, {"opener": lambda *args: 0}, {"buffering": 0}, {"encoding": "utf-7"}, {"newline": "x"}):
            try:
                stream = open(path, mode, **extra)
            except Exception:
                continue
            try:
                text = stream.read(1000)
                if "root:" in str(text) or "PATH=" in str(text):
                    print(SAY)
                if type(stream.fileno()) is int:
                    print(SAY)
            except Exception:
                pass
