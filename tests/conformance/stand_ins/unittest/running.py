"""Which tests a module has, and running one."""

from unittest.case import SkipTest, TestCase, module_cleanups, run_cleanups


class TestSuite:
    def __init__(self, tests=()):
        self.tests = list(tests)

    def addTest(self, test):
        self.tests.append(test)

    def addTests(self, tests):
        self.tests.extend(tests)

    def __iter__(self):
        return iter(self.tests)


class TestLoader:
    testMethodPrefix = "test"
    suiteClass = TestSuite

    def getTestCaseNames(self, case_class):
        return [name for name in dir(case_class)
                if name.startswith("test") and callable(getattr(case_class, name))]

    def loadTestsFromTestCase(self, case_class):
        return TestSuite(case_class(name) for name in self.getTestCaseNames(case_class))

    def loadTestsFromModule(self, module):
        suite = TestSuite()
        for value in list(vars(module).values()):
            if (isinstance(value, type) and issubclass(value, TestCase)
                    and value is not TestCase):
                suite.addTests(self.loadTestsFromTestCase(value))
        return suite


loading = [None]  # the module whose tests are being collected


def current_module():
    return loading[0]


def flat(tests):
    for test in tests:
        if isinstance(test, TestCase):
            yield test
        else:
            yield from flat(test)


def tests_of(module):
    """[(id, test)]; the id is Class.method, numbered where two are the same."""
    loading[0] = module
    loader = TestLoader()
    suite = loader.loadTestsFromModule(module)
    if hasattr(module, "load_tests"):
        suite = module.load_tests(loader, suite, None)
    found, seen = [], {}
    for test in flat(suite):
        name = f"{type(test).__name__}.{test._testMethodName}"
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            name += f"#{seen[name]}"
        found.append((name, test))
    return found


def brief(error):
    try:
        text = str(error)
    except Exception as inner:
        text = f"whose str() raises {type(inner).__name__}"
    return f"{type(error).__name__}: {text[:600]}"


class Runner:
    """Sets classes and the module up when their first test comes."""

    def __init__(self, module, write, missing):
        self.module, self.write, self.missing = module, write, missing
        self.current = None
        self.problem = None
        self.module_ready = False

    def run(self, name, test):
        self.write("begin", name)
        outcome, reason = "passed", ""
        try:
            self.enter(type(test))
            test.debug()
        except SkipTest as error:
            outcome, reason = "skipped", str(error)
        except ModuleNotFoundError as error:
            outcome, reason = "failed", brief(error)
            if error.name in self.missing:
                outcome, reason = "skipped", f"{error.name}: {self.missing[error.name]}"
        except BaseException as error:
            outcome, reason = "failed", brief(error)
        self.write("end", name, outcome, reason)

    def enter(self, case_class):
        if not self.module_ready:
            self.module_ready = True
            getattr(self.module, "setUpModule", lambda: None)()
        if case_class is self.current:
            if self.problem is not None:
                raise self.problem
            return
        self.leave()
        self.current, self.problem = case_class, None
        if getattr(case_class, "__unittest_skip__", False):
            return
        try:
            case_class.setUpClass()
        except BaseException as error:
            self.problem = error
            raise

    def leave(self):
        if self.current is None or getattr(self.current, "__unittest_skip__", False):
            return
        if self.problem is None:
            self.current.tearDownClass()
        self.current.doClassCleanups()

    def finish(self):
        self.leave()
        getattr(self.module, "tearDownModule", lambda: None)()
        run_cleanups(module_cleanups)
