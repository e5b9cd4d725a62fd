# id: closure-cell-of-library
# class: introspection
# expect: blocked
# technique: closure cells of a library wrapper hold its registry and its modules
# source: own
# verified: yes
import functools

register = functools.singledispatch(lambda x: x).register
for cell in register.__closure__:
    if isinstance(cell.cell_contents, dict) and object in cell.cell_contents:
        print("ESCAPED:closure-cell-of-library")
