# Comparing texts with difflib: ratios, deltas, suggestions, grouped operations.
import difflib

OLD = """def total(items):
    result = 0
    for item in items:
        result = result + item
    return result
""".splitlines()
NEW = """def total(items, start=0):
    result = start
    for item in items:
        result += item
    # all done
    return result
""".splitlines()
print(*difflib.unified_diff(OLD, NEW, "old.py", "new.py", lineterm="", n=1), sep="\n")
print(*difflib.ndiff(OLD[:2], NEW[:2]), sep="\n")
matcher = difflib.SequenceMatcher(None, "private thread currentThread", "private volatile thread current")
print(f"{matcher.ratio():.4f} {matcher.quick_ratio():.4f} {matcher.find_longest_match()}")
for tag, i1, i2, j1, j2 in matcher.get_opcodes():
    print(f"{tag:8} a[{i1}:{i2}] {matcher.a[i1:i2]!r} b[{j1}:{j2}] {matcher.b[j1:j2]!r}")
commands = "status start stop restart reload store list".split()
for typo in ("strat", "reloda", "stor", "xyz"):
    print(typo, difflib.get_close_matches(typo, commands, n=2, cutoff=0.6))
delta = list(difflib.ndiff(["one", "two", "three"], ["one", "tree", "emu"]))
print(list(difflib.restore(delta, 1)), list(difflib.restore(delta, 2)))
sm = difflib.SequenceMatcher(lambda c: c == " ", "a b c d", "ab cd")
print([tuple(b) for b in sm.get_matching_blocks()], difflib.IS_CHARACTER_JUNK("\t"))
