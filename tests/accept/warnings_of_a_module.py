# Warnings that are given the variables of a module, and its loader (patch 0020).
import contextlib
import io
import warnings


class Loader:
    def get_source(self, name):
        return f"first of {name}\nsecond of {name}\n"


def show(module_globals, line):
    out = io.StringIO()
    with warnings.catch_warnings(), contextlib.redirect_stderr(out):
        warnings.simplefilter("always")
        warnings.warn_explicit("careful", UserWarning, "file.py", line, module_globals=module_globals)
    print(out.getvalue())


show({"__name__": "plain"}, 1)
show({"__name__": "loaded", "__loader__": Loader()}, 2)
show({"__loader__": Loader()}, 1)
with contextlib.suppress(TypeError):
    warnings.warn_explicit("careful", UserWarning, "file.py", 1, module_globals=[])
