# id: boolop-mixed
# class: compile-dos
# expect: contained
# technique: 100000 alternating and/or operators in a condition: jump threading over a long chain
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("a = b = 0\nif " + " or ".join(f"a and not b and a is not None" for _ in range(50_000)) + ":\n    pass")
