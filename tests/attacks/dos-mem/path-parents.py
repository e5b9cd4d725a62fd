# id: path-parents
# class: dos-mem
# expect: killed
# technique: all parents of a path of a million parts
# source: own
# verified: yes
import pathlib
path = pathlib.PurePath("/".join("a" * 1_000_000))
keep = []
for parent in path.parents:
    keep.append(str(parent))
