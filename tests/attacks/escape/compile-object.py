# id: compile-object
# class: escape
# expect: blocked
# technique: the object that compile() returns, its type, its copies and its reductions
# source: own
# verified: yes
import copy

SAY = "ESCAPED:compile-object"
code = compile("1", "<x>", "eval")
kind = type(code)
for name in ("co_code", "co_consts", "co_names", "replace", "co_filename", "_co_code_adaptive", "co_lines"):
    if hasattr(code, name):
        print(SAY)
try:
    if hasattr(kind(0, 0, 0, 0, 0, 0, b"", (), (), (), "f", "n", "q", 1, b"", b"", (), ()), "co_code"):
        print(SAY)
except TypeError:
    pass
for action in (lambda: copy.copy(code), lambda: copy.deepcopy(code), lambda: code.__reduce_ex__(4), lambda: kind.__new__(kind),
               lambda: type("Sub", (kind,), {}), lambda: object.__new__(kind), lambda: setattr(code, "__class__", int),
               lambda: eval(kind.__new__(kind)), lambda: exec(object.__reduce_ex__(code, 2)[0](kind))):
    try:
        made = action()
    except Exception:
        continue
    if hasattr(made, "co_code"):
        print(SAY)
