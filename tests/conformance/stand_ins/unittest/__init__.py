"""As much of unittest as CPython's own tests use; thin, so that what is tested is
the sandbox and not this. Outcomes go to the driver, not to a TestResult."""

from unittest.asserts import Assertions
from unittest.case import (SkipTest, TestCase, addModuleCleanup, enterModuleContext,
                           expectedFailure, skip, skipIf, skipUnless)
from unittest.running import Runner, TestLoader, TestSuite, current_module, tests_of

defaultTestLoader = TestLoader()
__unittest = True


def main(*args, **kwargs):
    """Test files call it as scripts; the driver imports them instead."""
    raise SystemExit("tests are run by tests/conformance/driver.py")
