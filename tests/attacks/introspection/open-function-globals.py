# id: open-function-globals
# class: introspection
# expect: blocked
# technique: from open(), io.open and pathlib's classes to the module that holds the files
# source: own
# verified: no
import io, pathlib
import types
reached = []
for thing in (open, io.open, pathlib.Path, pathlib.Path.open, pathlib.Path.read_text, pathlib.Path.cwd,
              pathlib.PurePath.parents, type(pathlib.Path("a").parents)):
    for name in ("__globals__", "__self__", "__module__", "__wrapped__", "__func__", "fget", "__closure__", "__code__"):
        try:
            value = getattr(thing, name)
        except AttributeError:
            continue
        if isinstance(value, (types.ModuleType, dict)):
            reached.append(name)
for module in (io, pathlib):
    for name in dir(module):
        if isinstance(getattr(module, name), types.ModuleType):
            reached.append(name)
if reached:
    print("ESCAPED:open-function-globals")
