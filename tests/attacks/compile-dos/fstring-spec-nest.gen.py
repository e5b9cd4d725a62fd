# id: fstring-spec-nest
# class: compile-dos
# expect: contained
# technique: 50000 fields in one f-string, each with a field inside its format specification
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = 1\nz = f'" + "{x:{x}}" * 50_000 + "'")
