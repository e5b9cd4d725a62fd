# id: compiled-code-copied
# class: introspection
# expect: blocked
# technique: compiled text is copied by copy, pickled by hand and asked for what code objects show
# source: own
# verified: yes
import copy

compiled = compile("1", "text", "eval")
found = None
for candidate in (compiled, copy.copy(compiled), copy.deepcopy([compiled])[0],
                  getattr(type(compiled), "__copy__", copy.copy)(compiled)):
    for name in ("co_" + "code", "co_" + "consts", "co_" + "names", "replace"):
        found = found or getattr(candidate, name, None)
assert found is not None
print("ESCAPED:compiled-code-copied")
