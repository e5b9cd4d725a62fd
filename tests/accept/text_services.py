# logging, traceback without positions, configparser, tomllib, html.parser, fnmatch, queue, sys, unittest.
import configparser
import fnmatch
import io
import logging
import queue
import sys
import tomllib
import traceback
import unittest
from html.parser import HTMLParser

stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("{levelname:<8}|{name}|{funcName}|{message}", style="{"))
logger = logging.getLogger("shop.cart")
logger.addHandler(handler)
logger.setLevel(logging.INFO)
logger.propagate = False


def buy(item, count):
    logger.debug("unseen")
    logger.info("%d of %s", count, item)
    logger.warning("total %(total).2f", {"total": 1.5})


buy("tea", 3)
logger.addFilter(lambda record: "secret" not in record.getMessage())
logger.error("a secret")
adapter = logging.LoggerAdapter(logger, {"user": "ann"})
adapter.critical("adapted")
print(stream.getvalue(), logging.getLevelName(35), logger.isEnabledFor(10), logging.getLogger("shop") is logger.parent)

try:
    try:
        {}["missing"]
    except KeyError as error:
        error.add_note("looked in an empty dict")
        raise ValueError("bad order\nsecond line") from error
except ValueError as error:
    print(traceback.format_exception_only(error), traceback.format_exception_only(error.__cause__))
    told = traceback.TracebackException.from_exception(error)
    print(told.exc_type_str, str(told), told.__cause__.exc_type_str, [entry.name for entry in told.stack])
    print(traceback.format_exc().count("Traceback"), sys.exc_info()[0] is ValueError, sys.exception() is error)
print("".join(traceback.format_exception_only(ExceptionGroup("g", [TypeError("t")]), show_group=True)), end="")

config = configparser.ConfigParser(allow_no_value=True)
config.read_string("[DEFAULT]\nhome = /srv\n[web]\nport: 8080\nroot = %(home)s/www\nflag\nlist =\n  a\n  b\n[db]\non = yes\n")
print(config.sections(), config.getint("web", "port"), config["web"]["root"], config["web"]["list"].split(), config.getboolean("db", "on"), "flag" in config["web"])
out = io.StringIO()
config.write(out)
print(len(out.getvalue()))
try:
    config.get("web", "none")
except configparser.NoOptionError as error:
    print(error)
print(tomllib.loads('title = "x"\n[a.b]\nwhen = 1979-05-27T07:32:00Z\nlist = [1, 2.5, "s", true]\n[[t]]\nn = 0x1F\n[[t]]\nn = 1_000\n'))
try:
    tomllib.loads("a = ")
except tomllib.TOMLDecodeError as error:
    print(error)


class Outline(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        if data.strip():
            self.found.append(data.strip())


outline = Outline()
outline.feed("<p class='a'>one &amp; <b>two</b><br/><!-- no --><a href=x>three")
outline.close()
print(outline.found)
print(fnmatch.filter(["a.py", "B.PY", "ab.txt", "[x]"], "[!b]*.py"), fnmatch.fnmatchcase("data-07.csv", "data-[0-9]?.*"))
jobs = queue.PriorityQueue()
for job in ((2, "b"), (1, "a")):
    jobs.put(job)
print(jobs.get(), jobs.qsize(), jobs.full())
try:
    queue.LifoQueue().get_nowait()
except queue.Empty:
    print("empty")
before, sys.stdout = sys.stdout, io.StringIO()
print("held back")
held, sys.stdout = sys.stdout.getvalue(), before
print(repr(held), sys.byteorder, sys.maxsize, sys.implementation.name, sys.intern("x") == "x", sys.float_info.dig)


class Cart(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.items = [1, 2]

    def test_equal(self):
        self.assertEqual(self.items, [1, 3])

    def test_raises(self):
        with self.assertRaisesRegex(ValueError, r"^invalid .* 'x'"):
            int("x")
        with self.assertLogs("shop", "INFO") as logs:
            logger.info("seen")
        self.assertEqual(logs.output, ["INFO:shop.cart:seen"])

    @unittest.skipIf(True, "not today")
    def test_skipped(self):
        self.fail()

    @unittest.expectedFailure
    def test_expected(self):
        self.assertAlmostEqual(1, 2)

    def test_parts(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertLess(i, 2)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Cart).run(result)
print(result, [str(t) for t, _ in result.failures], [t.splitlines()[-1] for _, t in result.failures], result.skipped[0][1])
