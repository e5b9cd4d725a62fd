# id: traceback-helper-frames
# class: introspection
# expect: blocked
# technique: the helpers for tracebacks hand out frames, code or tracebacks
# source: own
# verified: no
import logging
import sys
import traceback
import unittest
def bad(value, depth=0):
    if type(value).__name__ in ("traceback", "frame", "code", "module"):
        print("ESCAPED:traceback-helper-frames")
    elif depth < 4 and isinstance(value, (list, tuple)):
        for item in value:
            bad(item, depth + 1)
try:
    raise KeyError("x")
except KeyError as error:
    told = traceback.TracebackException(type(error), error, None, capture_locals=True)
    for name in dir(told):
        bad(getattr(told, name, None))
    for entry in told.stack:
        for name in dir(entry):
            bad(getattr(entry, name, None))
        if entry.locals:
            print("ESCAPED:traceback-helper-frames")
    for name in ("walk_tb", "walk_stack", "clear_frames", "linecache", "sys", "_terrarium"):
        if hasattr(traceback, name):
            print("ESCAPED:traceback-helper-frames")
    bad(sys.exc_info())
    record = logging.LogRecord("n", 1, "p", 1, "m", (), sys.exc_info())
    bad(record.exc_info)
class Result(unittest.TestResult):
    def addError(self, test, err):
        bad(err)
    addFailure = addError
class Case(unittest.TestCase):
    def test_error(self):
        raise KeyError
    def test_failure(self):
        self.fail()
unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(Result())
class Handler(logging.Handler):
    def emit(self, record):
        bad(list(vars(record).values()))
logger = logging.getLogger("x")
logger.addHandler(Handler())
try:
    raise KeyError
except KeyError:
    logger.error("e", exc_info=True, stack_info=True)
raise SystemExit("nothing found")
