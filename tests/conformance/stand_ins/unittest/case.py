"""TestCase, skips and clean-up."""

import functools
import types

from unittest.asserts import Assertions


class SkipTest(Exception):
    pass


class FailedSubtests(AssertionError):
    """Raised at the end of a test of which some subTest failed."""


def skip(reason):
    def mark(item):
        if not isinstance(item, type):
            wrapped = item

            @functools.wraps(wrapped)
            def item(*args, **kwargs):
                raise SkipTest(reason)

        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if isinstance(reason, types.FunctionType):
        function, reason = reason, ""
        return mark(function)
    return mark


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    module_cleanups.append((function, args, kwargs))


def enterModuleContext(manager):
    value = type(manager).__enter__(manager)
    addModuleCleanup(manager.__exit__, None, None, None)
    return value


def run_cleanups(cleanups):
    while cleanups:
        function, args, kwargs = cleanups.pop()
        function(*args, **kwargs)


class SubTest:
    """Failures are kept until the whole test has run; anything else passes."""

    def __init__(self, case, message, parameters):
        self.case, self.message, self.parameters = case, message, parameters

    def __enter__(self):
        return None

    def __exit__(self, kind, error, trace):
        if kind is None or not issubclass(kind, Exception):
            return False
        if issubclass(kind, SkipTest):
            return True
        self.case._failed_subtests.append(
            f"{self.message or ''}{self.parameters}: {kind.__name__}: {error}")
        return True


class TestCase(Assertions):
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _class_cleanups = []

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._failed_subtests = []
        self._equality = {}

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 1

    def __str__(self):
        return self.id()

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **parameters):
        return SubTest(self, msg, parameters)

    def addTypeEqualityFunc(self, kind, function):
        self._equality[kind] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, manager):
        value = type(manager).__enter__(manager)
        self.addCleanup(type(manager).__exit__, manager, None, None, None)
        return value

    def doCleanups(self):
        run_cleanups(self._cleanups)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        if "_class_cleanups" not in cls.__dict__:
            cls._class_cleanups = []
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, manager):
        value = type(manager).__enter__(manager)
        cls.addClassCleanup(type(manager).__exit__, manager, None, None, None)
        return value

    @classmethod
    def doClassCleanups(cls):
        run_cleanups(cls._class_cleanups)

    def _call(self, function):
        function()

    def debug(self):
        """Runs the test; what it raises tells the outcome."""
        method = getattr(self, self._testMethodName)
        for item in (type(self), method):
            if getattr(item, "__unittest_skip__", False):
                raise SkipTest(item.__unittest_skip_why__)
        expected = (getattr(self, "__unittest_expecting_failure__", False) or
                    getattr(method, "__unittest_expecting_failure__", False))
        try:
            self.setUp()
            try:
                self._call(method)
            finally:
                self.tearDown()
        except SkipTest:
            raise
        except Exception:
            if not expected:
                raise
            expected = False
            self._failed_subtests = []
        finally:
            self.doCleanups()
        if expected and not self._failed_subtests:
            raise AssertionError("was expected to fail")
        if self._failed_subtests and not expected:
            raise FailedSubtests(f"{len(self._failed_subtests)} subtests, first "
                                 f"{self._failed_subtests[0]}")

    __call__ = run = lambda self, result=None: self.debug()
