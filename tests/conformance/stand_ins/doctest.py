"""As much of doctest as CPython's own tests use: suites of docstrings."""

import io
import sys
import types
import unittest

NORMALIZE_WHITESPACE = 1
ELLIPSIS = 2
IGNORE_EXCEPTION_DETAIL = 4
OPTIONS = {"NORMALIZE_WHITESPACE": 1, "ELLIPSIS": 2, "IGNORE_EXCEPTION_DETAIL": 4}


class Example:
    def __init__(self, source, want, options):
        self.source, self.want, self.options = source, want, options


def examples_of(text):
    found, lines, at = [], text.expandtabs().split("\n"), 0
    while at < len(lines):
        line = lines[at]
        indent = len(line) - len(line.lstrip())
        if not line[indent:].startswith(">>>"):
            at += 1
            continue
        source = [line[indent + 4:]]
        at += 1
        while at < len(lines) and lines[at][indent:].startswith("..."):
            source.append(lines[at][indent + 4:])
            at += 1
        want = []
        while (at < len(lines) and lines[at].strip()
               and not lines[at][indent:].startswith(">>>")):
            want.append(lines[at][indent:])
            at += 1
        code = "\n".join(source) + "\n"
        options = 0
        if "doctest:" in code:
            for name, bit in OPTIONS.items():
                options |= bit if "+" + name in code else 0
        found.append(Example(code, "\n".join(want), options))
    return found


def fits(want, got):
    """Ellipsis: each part of `want` is found after the one before."""
    first, *rest = want.split("...")
    if not rest:
        return want == got
    if not got.startswith(first) or not got.endswith(rest[-1]):
        return False
    at, end = len(first), len(got) - len(rest[-1])
    for part in rest[:-1]:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return at <= end


def same(want, got, options):
    want = want.replace("<BLANKLINE>", "").rstrip()
    got = got.rstrip()
    if options & NORMALIZE_WHITESPACE:
        want, got = " ".join(want.split()), " ".join(got.split())
    if got in ("True", "False") and want in ("1", "0"):
        got = str(int(got == "True"))
    return want == got or bool(options & ELLIPSIS) and fits(want, got)


def show(value):
    if value is not None:
        print(repr(value))


def run_one(example, names):
    """What an interactive session would print, or the last line of its error."""
    before, sys.stdout = sys.stdout, io.StringIO()
    try:
        try:
            code = compile(example.source, "<doctest>", "eval")
        except SyntaxError:
            exec(compile(example.source, "<doctest>", "exec"), names)
        else:
            show(eval(code, names))
        return sys.stdout.getvalue()
    except unittest.SkipTest:
        raise
    except Exception as error:
        kind = type(error)
        text = error.msg if isinstance(error, SyntaxError) else str(error)
        module = "" if kind.__module__ in ("builtins", "__main__") else kind.__module__ + "."
        return f"{module}{kind.__qualname__}" + (f": {text}" if text else "")
    finally:
        sys.stdout = before


def wanted_error(want):
    """The text of an expected exception, without its traceback."""
    if not want.startswith("Traceback (most recent call last):"):
        return None
    lines = want.split("\n")[1:]
    while lines and lines[0][:1] in (" ", ""):
        lines.pop(0)
    return "\n".join(lines)


class DocTestCase(unittest.TestCase):
    def __init__(self, name, text, names, options, setUp=None, tearDown=None):
        super().__init__(name)
        setattr(self, name, self.check)
        self.text, self.names, self.options = text, names, options
        if setUp is not None:
            self.setUp = lambda: setUp(self)
        if tearDown is not None:
            self.tearDown = lambda: tearDown(self)

    def check(self):
        failed = []
        for example in examples_of(self.text):
            options = self.options | example.options
            got = run_one(example, self.names)
            want = wanted_error(example.want)
            if want is not None and options & IGNORE_EXCEPTION_DETAIL:
                want, got = want.partition(":")[0], got.partition(":")[0]
            if want is None:
                want = example.want
            if not same(want, got, options):
                failed.append(f"{example.source.strip()!r} gave {got!r}, not {want!r}")
        if failed:
            self.fail(f"{len(failed)} examples; " + "; ".join(failed[:3]))


def texts_of(module):
    """(name, docstring) of the module, its functions and classes, and __test__."""
    yield "module", module.__doc__
    for name, value in list(vars(module).items()):
        if getattr(value, "__module__", None) != module.__name__:
            continue
        if isinstance(value, type):
            yield name, value.__doc__
            for member, function in list(vars(value).items()):
                if isinstance(function, (types.FunctionType, property)):
                    yield f"{name}.{member}", function.__doc__
        elif isinstance(value, types.FunctionType):
            yield name, value.__doc__
    for name, text in getattr(module, "__test__", {}).items():
        yield "__test__." + name, text


def DocTestSuite(module=None, optionflags=0, setUp=None, tearDown=None, **options):
    if module is None:
        module = unittest.current_module()
    suite = unittest.TestSuite()
    for name, text in texts_of(module):
        if text and ">>>" in text:
            suite.addTest(DocTestCase("doctest " + name, text, dict(vars(module)),
                                      optionflags, setUp, tearDown))
    return suite


def DocFileSuite(*paths, **options):
    """Texts of the documentation are not part of the library."""
    return unittest.TestSuite()


class DocTestFinder:
    pass
