# id: named-escapes
# class: compile-dos
# expect: contained
# technique: 400000 \N{...} escapes in one literal, each a search in the table of character names
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
name = "\\N{BOX DRAWINGS VERTICAL DOUBLE AND HORIZONTAL SINGLE}"
print("x = '" + name * 400_000 + "'")
