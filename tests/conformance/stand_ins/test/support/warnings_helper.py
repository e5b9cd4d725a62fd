"""Warnings caught and compared."""

import contextlib
import functools
import re
import warnings


def ignore_warnings(*, category):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return function(self, *args, **kwargs)
        return wrapper
    return decorate


class Recorder:
    def __init__(self, caught):
        self.caught, self.seen = caught, 0

    @property
    def warnings(self):
        return self.caught[self.seen:]

    def reset(self):
        self.seen = len(self.caught)

    def __getattr__(self, name):
        if not self.warnings:
            raise AttributeError(name)
        return getattr(self.caught[-1], name)


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    """Each (pattern, category) must be met, and nothing else be given."""
    if quiet is None:
        quiet = not filters
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield Recorder(caught)
    rest = [warning.message for warning in caught]
    for pattern, category in filters or [("", Warning)]:
        fitting = [w for w in rest if issubclass(type(w), category)
                   and re.match(pattern, str(w), re.I)]
        if not fitting and not quiet:
            raise AssertionError(f"no warning {pattern!r} of {category}")
        rest = [w for w in rest if w not in fitting]
    if rest:
        raise AssertionError(f"warnings that nobody expects: {rest}")


@contextlib.contextmanager
def check_no_warnings(test, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings("always", message=message, category=category)
        yield
    test.assertEqual(caught, [])


def check_no_resource_warning(test):
    return check_no_warnings(test, category=ResourceWarning)


def check_syntax_warning(test, statement, errtext="", *, lineno=1, offset=None):
    from test.support import check_syntax_error
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    test.assertEqual(len(caught), 1, caught)
    test.assertTrue(issubclass(caught[0].category, SyntaxWarning))
    test.assertRegex(str(caught[0].message), errtext)
    test.assertEqual(caught[0].filename, "<testcase>")
    test.assertEqual(caught[0].lineno, lineno)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("error", SyntaxWarning)
        check_syntax_error(test, statement, errtext, lineno=lineno, offset=offset)
    test.assertEqual(caught, [])


def import_deprecated(name):
    import importlib
    return importlib.import_module(name)
