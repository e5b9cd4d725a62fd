# id: match-sequence-nest
# class: compile-dos
# expect: contained
# technique: sequence patterns nested up to the limit of brackets, in 3000 cases
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = []\nmatch x:")
for i in range(3000):
    print("    case " + "[" * 90 + f"a, *b, {i}" + "]" * 90 + ":\n        pass")
