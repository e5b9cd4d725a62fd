# id: file-path-traversal
# class: escape
# expect: blocked
# technique: names that lead a file layer out of its root to the machine's disk
# source: own
# verified: yes
import pathlib
names = ("/etc/passwd", "../../../../etc/passwd", "//etc/passwd", "./..//../etc/passwd", "/proc/self/environ",
         "/proc/self/root/etc/passwd", "/dev/fd/0", "file:///etc/passwd", b"/etc/passwd", "etc/../../etc/passwd")
for name in names:
    for opener in (open, lambda n: pathlib.Path(n if isinstance(n, str) else n.decode()).open()):
        try:
            if opener(name).read(1):
                print("ESCAPED:file-path-traversal")
        except (OSError, ValueError):
            pass
