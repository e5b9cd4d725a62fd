"""unittest for the tests of a guest: cases, suites and runners are CPython's; tests are
found in the guest's own namespace, and reports go to its stderr."""

from .async_case import IsolatedAsyncioTestCase
from .case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup,
                   doModuleCleanups, enterModuleContext, expectedFailure, skip, skipIf,
                   skipUnless)
from .loader import TestLoader, defaultTestLoader
from .main import TestProgram, main
from .result import TestResult
from .runner import TextTestResult, TextTestRunner
from .suite import BaseTestSuite, TestSuite

__all__ = ["BaseTestSuite", "FunctionTestCase", "IsolatedAsyncioTestCase", "SkipTest",
           "TestCase", "TestLoader", "TestProgram", "TestResult", "TestSuite",
           "TextTestResult", "TextTestRunner", "addModuleCleanup", "defaultTestLoader",
           "doModuleCleanups", "enterModuleContext", "expectedFailure", "main", "skip",
           "skipIf", "skipUnless"]
