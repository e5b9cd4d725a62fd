# id: match-mapping-wide
# class: compile-dos
# expect: contained
# technique: a mapping pattern with 40000 keys: the check for repeated keys and the stack of subjects
# source: own
# verified: yes (MemoryError at 2 GB)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = {}\nmatch x:\n    case {" + ", ".join(f"'k{i}': v{i}" for i in range(40_000)) + "}:\n        pass")
