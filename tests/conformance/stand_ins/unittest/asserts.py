"""The assert methods."""

import collections
import re
import types
import warnings


class Expected:
    """What assertRaises gives as a context manager."""

    def __init__(self, case, kinds, pattern=None):
        self.case, self.kinds, self.pattern = case, kinds, pattern
        for kind in kinds if isinstance(kinds, tuple) else (kinds,):
            if not (isinstance(kind, type) and issubclass(kind, self.of)):
                raise TypeError(f"{kind!r} is not {self.of}")

    def call(self, args, kwargs):
        if not args:
            if kwargs.pop("msg", None) or kwargs:
                if kwargs:
                    raise TypeError(f"{kwargs} not expected")
            return self
        function, *args = args
        with self:
            function(*args, **kwargs)
        return None

    def __enter__(self):
        return self

    def matches(self, text):
        if self.pattern is None:
            return True
        return re.compile(self.pattern).search(text) is not None

    __class_getitem__ = classmethod(types.GenericAlias)


class ExpectedError(Expected):
    of = BaseException

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.case.fail(f"{self.kinds} not raised")
        if not issubclass(kind, self.kinds):
            return False
        self.exception = error.with_traceback(None)
        if not self.matches(str(error)):
            self.case.fail(f"{self.pattern!r} does not match {str(error)!r}")
        return True


class ExpectedWarning(Expected):
    of = Warning
    must = True

    def __enter__(self):
        self.manager = warnings.catch_warnings(record=True)
        self.warnings = self.manager.__enter__()
        warnings.simplefilter("always", self.kinds)
        return self

    def __exit__(self, kind, error, trace):
        self.manager.__exit__(kind, error, trace)
        if kind is not None:
            return
        for found in self.warnings:
            if isinstance(found.message, self.kinds) and self.matches(str(found.message)):
                if not self.must:
                    self.case.fail(f"{found.message!r} was given")
                self.warning = found.message
                self.filename, self.lineno = found.filename, found.lineno
                return
        if self.must:
            self.case.fail(f"{self.kinds} not given, only "
                           f"{[str(w.message) for w in self.warnings]}")


class NoWarning(ExpectedWarning):
    must = False


class Assertions:
    def fail(self, msg=None):
        raise self.failureException(msg)

    def _check(self, holds, text, msg):
        if not holds:
            self.fail(self._formatMessage(msg, text()))

    def _formatMessage(self, msg, text):
        return text if msg is None else f"{text} : {msg}"

    def assertTrue(self, value, msg=None):
        self._check(value, lambda: f"{value!r} is not true", msg)

    def assertFalse(self, value, msg=None):
        self._check(not value, lambda: f"{value!r} is not false", msg)

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second) and type(first) in self._equality:
            function = self._equality[type(first)]
            if isinstance(function, str):
                function = getattr(self, function)
            function(first, second, msg=msg)
            return
        self._check(first == second, lambda: f"{first!r} != {second!r}", msg)

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, lambda: f"{first!r} == {second!r}", msg)

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            self.assertIsInstance(first, seq_type, msg)
            self.assertIsInstance(second, seq_type, msg)
        if first == second:
            return
        same = len(first) == len(second) and all(a == b for a, b in zip(first, second))
        self._check(same, lambda: f"{first!r} != {second!r}", msg)

    def assertListEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, list)

    def assertTupleEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, tuple)

    def assertSetEqual(self, first, second, msg=None):
        self._check(not first.difference(second) and not second.difference(first),
                    lambda: f"{first!r} != {second!r}", msg)

    def assertDictEqual(self, first, second, msg=None):
        self.assertIsInstance(first, dict, msg)
        self.assertIsInstance(second, dict, msg)
        self._check(first == second, lambda: f"{first!r} != {second!r}", msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, msg)
        self.assertIsInstance(second, str, msg)
        self._check(first == second, lambda: f"{first!r} != {second!r}", msg)

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            same = collections.Counter(first) == collections.Counter(second)
        except TypeError:
            rest = list(second)
            same = len(first) == len(second)
            for item in first:
                if item in rest:
                    rest.remove(item)
            same = same and not rest
        self._check(same, lambda: f"{first!r} and {second!r} differ", msg)

    def assertIs(self, first, second, msg=None):
        self._check(first is second, lambda: f"{first!r} is not {second!r}", msg)

    def assertIsNot(self, first, second, msg=None):
        self._check(first is not second, lambda: f"it is {first!r}", msg)

    def assertIsNone(self, value, msg=None):
        self._check(value is None, lambda: f"{value!r} is not None", msg)

    def assertIsNotNone(self, value, msg=None):
        self._check(value is not None, lambda: "it is None", msg)

    def assertIn(self, item, container, msg=None):
        self._check(item in container, lambda: f"{item!r} not in {container!r}", msg)

    def assertNotIn(self, item, container, msg=None):
        self._check(item not in container, lambda: f"{item!r} in {container!r}", msg)

    def assertIsInstance(self, value, kind, msg=None):
        self._check(isinstance(value, kind), lambda: f"{value!r} is not a {kind!r}", msg)

    def assertNotIsInstance(self, value, kind, msg=None):
        self._check(not isinstance(value, kind), lambda: f"{value!r} is a {kind!r}", msg)

    def assertLess(self, first, second, msg=None):
        self._check(first < second, lambda: f"{first!r} not < {second!r}", msg)

    def assertLessEqual(self, first, second, msg=None):
        self._check(first <= second, lambda: f"{first!r} not <= {second!r}", msg)

    def assertGreater(self, first, second, msg=None):
        self._check(first > second, lambda: f"{first!r} not > {second!r}", msg)

    def assertGreaterEqual(self, first, second, msg=None):
        self._check(first >= second, lambda: f"{first!r} not >= {second!r}", msg)

    def _close(self, first, second, places, delta):
        if first == second:
            return True
        if delta is not None:
            return abs(first - second) <= delta
        return round(abs(first - second), 7 if places is None else places) == 0

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        self._check(self._close(first, second, places, delta),
                    lambda: f"{first!r} != {second!r}, nearly", msg)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        self._check(not self._close(first, second, places, delta),
                    lambda: f"{first!r} == {second!r}, nearly", msg)

    def assertRegex(self, text, pattern, msg=None):
        self._check(re.compile(pattern).search(text), lambda: f"{pattern!r} is not in {text!r}", msg)

    def assertNotRegex(self, text, pattern, msg=None):
        self._check(not re.compile(pattern).search(text), lambda: f"{pattern!r} is in {text!r}", msg)

    def assertRaises(self, kinds, *args, **kwargs):
        return ExpectedError(self, kinds).call(args, kwargs)

    def assertRaisesRegex(self, kinds, pattern, *args, **kwargs):
        return ExpectedError(self, kinds, pattern).call(args, kwargs)

    def assertWarns(self, kinds, *args, **kwargs):
        return ExpectedWarning(self, kinds).call(args, kwargs)

    def assertWarnsRegex(self, kinds, pattern, *args, **kwargs):
        return ExpectedWarning(self, kinds, pattern).call(args, kwargs)

    def _assertNotWarns(self, kinds, *args, **kwargs):
        return NoWarning(self, kinds).call(args, kwargs)
