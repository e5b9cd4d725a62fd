"""Runs the tests of one module of CPython's Lib/test; the guest's script.

Inputs, from conform.py:
    config = {"module": "test.test_int", "sources": {name: [file, is_package, text]},
              "files": {name: text}, "after": test id, ...}; the rest is of skips.toml

Prints a line for each test that begins or ends, RECORD + JSON:
    ["begin", id]    ["end", id, "passed"|"failed"|"skipped", reason]
and last ["done"]. A run that is killed has no "done": conform.py starts another
one, with "after" set to the test that was running.
"""

import json
import types

RECORD = "\x1e"
modules = {}
pure = set()  # modules whose twin in pure Python is wanted at the moment


class Absent(types.ModuleType):
    """A module that is not offered: what is called of it skips the test."""

    def __init__(self, name, reason):
        super().__init__(name)
        self.reason = reason

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return AbsentMember(self.__name__ + "." + name, self.reason)


class AbsentMember:
    def __init__(self, name, reason):
        self.__name__ = name
        self._reason = reason

    def __call__(self, *args, **kwargs):
        from unittest import SkipTest
        raise SkipTest(f"{self.__name__}: {self._reason}")

    __index__ = __call__

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return AbsentMember(self.__name__ + "." + name, self._reason)


def source_module(key, name):
    """A new module from config["sources"]."""
    file, package, text = config["sources"][key]
    module = types.ModuleType(name)
    module.__file__ = f"<{file}>"  # as code has it that was compiled at run time
    if key.startswith("pure:") or key in config["twins"]:
        module.__twin__ = True
    module.__package__ = name if package else name.rpartition(".")[0]
    if package:
        module.__path__ = []
    modules[name] = module
    try:
        exec(compile(text, file, "exec", dont_inherit=True), module.__dict__)
    except BaseException:
        del modules[name]
        raise
    return modules[name]


class Offered(types.ModuleType):
    """An offered module as guests get it, and its private names for tests of them."""

    def __init__(self, facade):
        super().__init__(facade.__name__)
        vars(self).update(vars(facade))

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if name[0] == "_" or config["private"].get(name) == self.__name__:
            try:
                return library_member(self.__name__, name)
            except KeyError:
                pass
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


def offered(name):
    """What guests get, or None."""
    try:
        module = real_import(name, None, None, ("*",), 0)
        return module if name == "sys" else Offered(module)
    except ImportError:
        return None


def find(name):
    if name in modules:
        module = modules[name]
        if module is None:
            raise ModuleNotFoundError(f"import of {name} halted", name=name)
        return module
    parent, _, last = name.rpartition(".")
    above = find(parent) if parent else None
    if name in modules:
        return modules[name]
    if "pure:" + name in config["sources"] and name.partition(".")[0] in pure:
        module = source_module("pure:" + name, name)
    elif name in config["sources"]:
        module = source_module(name, name)
    elif (module := offered(name)) is None:
        if name not in config["absent"]:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        module = Absent(name, config["absent"][name])
    modules[name] = module
    if above is not None:
        setattr(above, last, module)
    return module


def library_re():
    """The engine of library modules, for their twins; guests' re is another."""
    import json
    return library_member("json.decoder", "re")


def import_(name, namespace=None, scope=None, fromlist=(), level=0):
    if name == "re" and namespace and "__twin__" in namespace:
        return library_re()
    if level:
        package = namespace["__package__"].split(".")
        base = ".".join(package[:len(package) - level + 1])
        name = f"{base}.{name}" if name else base
    module = find(name)
    if not fromlist:
        return modules[name.partition(".")[0]]
    for item in fromlist:
        if not hasattr(module, item) or isinstance(module, Absent):
            try:
                find(f"{name}.{item}")
            except ModuleNotFoundError:
                pass
    return module


def print_(*values, sep=" ", end="\n", file=None, flush=False):
    """print() goes where sys.stdout of the tests is."""
    if file is None:
        file = modules["sys"].stdout
    sep, end = " " if sep is None else sep, "\n" if end is None else end
    file.write(sep.join(map(str, values)) + end)


def open_(name, mode="r", **options):
    """Data files of Lib/test; there is no other file."""
    from io import BytesIO, StringIO
    base = str(name).rpartition("/")[2]
    if base not in config["files"] or mode not in ("r", "rb"):
        from unittest import SkipTest
        raise SkipTest(f"opens {name!r}: no disk")
    text = config["files"][base]
    return StringIO(text) if mode == "r" else BytesIO(text.encode())


def write(*record):
    real_print("\n" + RECORD + json.dumps(record), flush=True)


def main():
    import unittest
    module = find(config["module"])
    cases = unittest.tests_of(module)
    waiting = config["after"]
    runner = unittest.Runner(module, write, config["missing"])
    for name, case in cases:
        if not waiting:
            runner.run(name, case)
        elif name == waiting:
            waiting = ""
    runner.finish()
    write("done")


own = types.ModuleType("unittest_driver")  # this script, for the stand-ins
own.modules, own.config, own.find, own.pure = modules, config, find, pure
own.offered, own.library_member, own.absent = offered, library_member, Absent
own.builtins = lambda: {name: eval(name) for name in config["builtins"]}
modules["unittest_driver"] = own
real_print, real_import = print, replace_builtin("__import__", import_)
if offered("sys") is None:
    replace_builtin("print", print_)
replace_builtin("open", open_)
main()
