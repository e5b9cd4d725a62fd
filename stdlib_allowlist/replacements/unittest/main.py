"""unittest.main(): the tests of the program that calls it."""

import types

import _terrarium

from . import loader, runner


class TestProgram:
    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1,
                 failfast=None, catchbreak=None, buffer=None, warnings=None, *,
                 tb_locals=False, durations=None):
        if isinstance(module, str):
            module = types.SimpleNamespace(**_terrarium.namespace(module))
        self.module = module
        self.testLoader = testLoader
        names = [defaultTest] if isinstance(defaultTest, str) else defaultTest
        self.test = (testLoader.loadTestsFromModule(module) if names is None
                     else testLoader.loadTestsFromNames(names, module))
        if testRunner is None:
            testRunner = runner.TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast),
                                    buffer=bool(buffer), warnings=warnings)
        self.result = testRunner.run(self.test)
        if exit:
            nothing_ran = not self.result.testsRun and not self.result.skipped
            raise SystemExit(5 if nothing_ran else not self.result.wasSuccessful())


main = TestProgram
