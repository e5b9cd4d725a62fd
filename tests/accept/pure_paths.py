# Paths as text: nothing here looks a file up.
from pathlib import PurePath, PurePosixPath

SAMPLES = ["", ".", "/", "//", "///a", "a", "a/b", "a//b/", "./a/.", "a/../b", "/a/b.txt", "b.tar.gz", ".hidden", ".hidden.x",
           "end.", "a..b", "..", "../x", "//net/share", "sp ace/é.txt"]

for text in SAMPLES:
    path = PurePosixPath(text)
    print(repr(text), repr(path), str(path), path.parts, path.root, path.anchor, path.name, path.stem, path.suffix,
          path.suffixes, str(path.parent), [str(p) for p in path.parents], path.is_absolute(), bytes(path))

print(PurePath("a") / "b" / PurePath("c"), "x" / PurePath("y"), PurePath("a", "b/c", "d"), PurePath("a", "/b"))
print(PurePath("a/b").joinpath("c", "/d", "e"))


def attempt(what):
    try:
        print(what())
    except (ValueError, TypeError) as error:
        print(type(error).__name__)


for path in (PurePosixPath("/a/b.txt"), PurePosixPath("/"), PurePosixPath("b.tar.gz")):
    attempt(lambda: path.with_name("new.md"))
    attempt(lambda: path.with_name("a/b"))
    attempt(lambda: path.with_stem("stem"))
    attempt(lambda: path.with_suffix(".py"))
    attempt(lambda: path.with_suffix(""))
    attempt(lambda: path.with_suffix("py"))
    attempt(lambda: path.with_suffix("."))
    attempt(path.as_uri)

for one, other in (("/a/b/c", "/a"), ("/a/b/c", "/a/b/c"), ("/a/b", "/c"), ("a/b", "/a"), ("a/b", "a")):
    attempt(lambda: PurePosixPath(one).relative_to(other))
    print(PurePosixPath(one).is_relative_to(other))

for path, pattern in (("a/b.py", "*.py"), ("/a/b/c.py", "b/*.py"), ("/a/b/c.py", "a/*.py"), ("/a.py", "/*.py"),
                      ("a/b.py", "/a/*.py"), ("b.py", "B.PY"), ("x-1.log", "x-[0-9].log"), ("x-a.log", "x-[!0-9].log"),
                      ("a]b", "a[]]b"), ("a[b", "a[b"), ("abc", "a?c"), ("a", ""), ("aXbXc", "a*b*c"), ("ab", "*a")):
    attempt(lambda: PurePosixPath(path).match(pattern))

paths = [PurePosixPath(text) for text in ("b", "a/b", "a", "a/a", "/z", "a.b")]
print([str(path) for path in sorted(paths)], min(paths) <= max(paths))
print(PurePosixPath("a") == PurePosixPath("./a"), PurePosixPath("a") == "a", len({PurePosixPath("x"), PurePosixPath("x/")}))
print(PurePosixPath("/a/b/c").parents[0], PurePosixPath("/a/b/c").parents[-1], PurePosixPath("a/b/c").parents[0:2])
attempt(lambda: PurePosixPath(b"bytes"))
attempt(lambda: PurePosixPath(1))
attempt(lambda: PurePosixPath("a") / 1)


class Own:
    def __fspath__(self):
        return "own/path"


print(PurePosixPath(Own()), PurePosixPath("a", Own()))
