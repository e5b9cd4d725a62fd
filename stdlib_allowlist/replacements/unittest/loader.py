"""Tests are found in classes, in modules, and by names in a module; never in files."""

import functools

import _terrarium

from . import case, suite, util


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass)
                 if name.startswith(self.testMethodPrefix)
                 and callable(getattr(testCaseClass, name))]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. "
                            "Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """`module` is anything with attributes."""
        found = {name: getattr(module, name) for name in dir(module)}
        return self._tests_in(found, pattern)

    def _tests_in(self, namespace, pattern=None):
        tests = self.suiteClass(
            self.loadTestsFromTestCase(value) for _, value in sorted(namespace.items())
            if isinstance(value, type) and issubclass(value, case.TestCase)
            and value not in (case.TestCase, case.FunctionTestCase))
        load_tests = namespace.get("load_tests")
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        """`Class`, `Class.test_method` or a function that makes a test, in `module` or
        among the program's own names."""
        first, *rest = name.split(".")
        namespace = _terrarium.namespace("__main__")
        found = namespace.get(first) if module is None else getattr(module, first)
        if module is None and first not in namespace:
            raise AttributeError(f"the program has no {first!r}")
        if isinstance(found, type) and issubclass(found, case.TestCase):
            if not rest:
                return self.loadTestsFromTestCase(found)
            if len(rest) == 1 and callable(getattr(found, rest[0])):
                return self.suiteClass([found(rest[0])])
        elif isinstance(found, suite.TestSuite):
            return found
        elif callable(found) and not rest:
            test = found()
            if isinstance(test, (case.TestCase, suite.TestSuite)):
                return test if isinstance(test, suite.TestSuite) else (
                    self.suiteClass([test]))
        raise TypeError(f"don't know how to make test from: {name}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass(self.loadTestsFromName(name, module) for name in names)

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        raise PermissionError("discover() is not offered: this program has no files")


defaultTestLoader = TestLoader()
