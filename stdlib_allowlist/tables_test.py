"""What makes the tables and the patched library refuses what cannot be meant."""

import pathlib
import re
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import keys
import modules
import patch_library
import reflection


class Modules(unittest.TestCase):
    def refuses(self, text, message):
        with self.assertRaisesRegex(modules.Wrong, message):
            modules.read(text)

    def test_the_file_itself(self):
        rows = {(row.tier == "internal", row.name): row for row in modules.read()}
        self.assertEqual(rows[False, "sys"].kind, "front")
        self.assertEqual(rows[True, "sys"].kind, "filter")
        self.assertEqual(rows[False, "os"].tier, "absent")

    def test_a_row_that_is_a_text(self):
        row, = modules.read('claims = ["io"]\n[data]\nheapq = "heaps"')
        self.assertEqual((row.kind, row.reason, row.claims, row.frozen),
                         ("python", "heaps", ["io"], True))

    def test_two_rows(self):
        self.refuses('[data]\nheapq = "a"\n[text]\nheapq = "b"', "two rows for guests")
        self.refuses('[data]\nheapq = "a"\n[absent]\n"b" = ["heapq"]', "two rows for guests")
        self.refuses('[data]\nheapq = "a"\n[internal]\nheapq = "b"', "two rows for library code")

    def test_what_nobody_knows(self):
        self.refuses('[date]\nheapq = "a"', "no such tier")
        self.refuses('[data]\nheapq = {reason = "a", why = "b"}', "what is why")
        self.refuses('[data]\nheapq = {reason = "a", kind = "wasm"}', "what is the kind wasm")
        self.refuses('[data]\nheapq = {reason = "a", claims = ["fast"]}', "what are the claims")
        self.refuses('[data]\nheapq = {reason = "a", withheld = "merge"}', "another type")

    def test_fields_of_another_kind(self):
        self.refuses('[data]\nheapq = {reason = "a", of = "x"}', "python has no of")
        self.refuses('[data]\nheapq = {reason = "a", kind = "alias"}', "alias needs of")
        self.refuses('[internal]\n_io = {reason = "a", kind = "filter"}', "needs lets_through")
        self.refuses('[internal]\nheapq = {reason = "a", withheld = ["b"]}', "do not see it")

    def test_rows_that_need_another(self):
        self.refuses('[data]\nheapq = ""', "no reason")
        self.refuses('[data]\na = {reason = "a", kind = "alias", of = "b"}', "b has no row")
        self.refuses('[data]\n"a.b" = "c"\n[internal]\na = "d"', "its package a has no row")
        self.refuses('[core]\nre = {reason = "a", kind = "front", of = "b"}\n[internal]\nb = "c"',
                     "a front needs a row")


PATCH = """Why: a test.

--- a/Lib/one.py
+++ b/Lib/one.py
@@ -1,3 +1,3 @@
 a
-b
+B
 c
"""


class Patches(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name)
        self.lib, self.output = root / "Lib", root / "out"
        self.lib.mkdir()
        self.output.mkdir()
        self.patch = root / "S01.patch"
        self.patch.write_text(PATCH)

    def applied(self, source):
        (self.lib / "one.py").write_text(source)
        patch_library.apply(self.patch, self.lib, self.output)
        return (self.output / "Lib/one.py").read_text()

    def test_a_hunk_may_have_moved(self):
        self.assertEqual(self.applied("x\ny\na\nb\nc\n"), "x\ny\na\nB\nc\n")

    def test_a_hunk_must_be_there_once(self):
        for source, count in ("a\nb\nd\n", 0), ("a\nb\nc\na\nb\nc\n", 2), ("xa\nb\nc\n", 0):
            with self.assertRaisesRegex(SystemExit, f"has this text {count} times"):
                self.output.joinpath("Lib/one.py").unlink(missing_ok=True)
                self.applied(source)

    def test_the_series_lists_the_folder(self):
        listed = patch_library.PATCHES
        self.addCleanup(setattr, patch_library, "PATCHES", listed)
        self.assertEqual(len(patch_library.series()), len(list(listed.glob("*.patch"))))
        patch_library.PATCHES = self.patch.parent
        for series in "", "S01.patch\nL02.patch\n":
            (self.patch.parent / "series").write_text(series)
            with self.assertRaisesRegex(SystemExit, "patches/series lists"):
                patch_library.series()

    def test_headers_say_why_what_and_where_it_is_tested(self):
        for patch in patch_library.series():
            header = patch.read_text(encoding="utf-8").partition("\n--- a/")[0]
            self.assertRegex(header, r"\n\nWhy: .+(?s:.*)\n\nCarries: I\d.*\nTest: ", patch.name)
            for path in re.findall(r"\btests/[\w/.-]*\w", header):
                here = HERE.parent / path
                self.assertTrue(here.exists() or here.with_suffix(".cc").exists(),
                                f"{patch.name}: {path} is not there")


# A line of library code, and the uses that are in it.
USES = {
    "x = globals()[name]": {"<module> globals"},
    "def f(): return vars()": {"f vars"},
    "class C:\n async def m(self): exec(self.text)": {"C.m exec"},
    "f = lambda: eval": {"<module> eval"},
    "ask = getattr": {"<module> getattr as a value"},
    "return_(hasattr)": {"<module> hasattr as a value"},
    "getattr(x, name)": {"<module> getattr"},
    "getattr(x, 'name')": set(),
    "getattr(x, '__globals__')": {"<module> __globals__"},
    "setattr(x, **how)": {"<module> setattr"},
    "operator.attrgetter('a', b)": {"<module> attrgetter"},
    "operator.attrgetter('a', 'b.c')": set(),
    "x.m(f.__globals__)": {"<module> __globals__"},
    "x().__class__ = y": {"<module> __class__"},
    "x().__class__": set(),
    "sys.modules[name]": {"<module> modules"},
    "self.modules[name]": set(),
    "type(n, b, d)": {"<module> class"},
    "type(x)": set(),
    "x.__iter__()": {"<module> __iter__()"},
    "step = x.__next__": {"<module> __next__"},
    "getattr(x, '__get__', None)": {"<module> __get__"},
    "hasattr(x, '__get__')": set(),
    "x.__init__ is y.__init__": set(),
    "x.__init__ == y": {"<module> __init__"},
    "x.__doc__": set(),
    "x.__origin__()": {"<module> __origin__()"},
    "int.__new__(x)": set(),
    "collections.Counter.__init__(x)": set(),
    "type(x).__iter__(x)": set(),
    "super().__init__()": set(),
    "x.__class__.__new__(y)": set(),
    "def f(cls): cls.__new__(cls)": {"f __new__()"},
    "def f(Kind): Kind.__new__(x)": {"f __new__()"},
    "def f(x): x.Kind.__new__(x)": {"f __new__()"},
    "text.format(x)": {"<module> format"},
    "'{}'.format(x)": set(),
    "def f(globals): return globals": set(),
    "def f():\n for vars in x: vars": set(),
    "def f():\n def g(dir): pass\n dir()": {"f dir"},
    "def f(a=globals()): pass": {"<module> globals"},
    "@setter(eval)\nclass C(vars()[x]): pass": {"<module> eval", "<module> vars"},
    "[getattr(x, n) for n in dir(x)]": {"<module> getattr", "<module> dir"},
    "f'{__builtins__}'": {"<module> __builtins__"},
    "match x:\n case C(a=1): exec(a)": {"<module> exec"},
    "x.__dict__['a']": {"<module> __dict__"},
    "'a' in x.__dict__": {"<module> __dict__"},
    "x.__dict__.get('a', y)": {"<module> __dict__"},
    "x.__dict__[y]": {"<module> __dict__ by names"},
    "y in x.__dict__": {"<module> __dict__ by names"},
    "x.__dict__.get(y)": {"<module> __dict__ by names"},
    "d = x.__dict__": {"<module> __dict__ by names"},
    "'%(a)s' % x.__dict__": {"<module> __dict__ by names"},
}

PLACES = {
    "T = {}\ndef f(k): T[k] = 1": {"f T[]"},
    "T = {}\ndef f(k): del T.a[0][k]": {"f T.a[0][]"},
    "T = {}\ndef f(k): T.setdefault(k, 1)": {"f T.setdefault()"},
    "T = {}\ndef f(k): dict.__setitem__(T, k, 1)": {"f T()"},
    "T = {}\ndef f(k):\n t = T.a\n t[k] = 1": {"f t[]"},
    "T = {}\ndef f(k):\n if u := T: t = u\n t[k] += 1": {"f t[]"},
    "T = {}\ndef f(k):\n def g(): T[k] = 1": {"f.g T[]"},
    "T = {}\ndef f(k):\n global T\n T = {}\n T[k] = 1": {"f T[]"},
    "T = {}\ndef f(k):\n T = {}\n T[k] = 1": set(),
    "T = {}\ndef f(T, k): T[k] = 1": set(),
    "T = {}\ndef f(k): return T[k], T.pop()": set(),
    "T = {}\nT[0] = 1": set(),
    "class C:\n def f(cls, k): cls.t.add(k)": {"C.f cls.t.add()"},
    "class C:\n def f(self, k): type(self).t[k] = self.__class__.u[k] = 1":
        {"C.f type(self).t[]", "C.f self.__class__.u[]"},
    "class C:\n def f(self, k): self.t[k] = 1": set(),
    "class C:\n def f(self, k): self.t[k] = 1\nx = C()": {"C.f self.t[]"},
    "class C:\n def f(self, k): self.t[k] = 1\nclass D(C): pass\nclass E: x = D()":
        {"C.f self.t[]"},
    "@functools.lru_cache(1)\ndef f(k): pass": {"f lru_cache"},
    "class C:\n @cache\n def f(k): pass": {"C.f cache"},
    "f = functools.cache(g)": {"<module> cache"},
}


class Reflection(unittest.TestCase):
    def test_what_is_a_use(self):
        for source, expected in USES.items():
            with self.subTest(source):
                self.assertEqual(reflection.uses(source), expected)

    def refuses(self, text, sources, message):
        with self.assertRaisesRegex(reflection.Wrong, message):
            reflection.check(reflection.listed(text), sources)

    def test_rows_and_uses_match(self):
        table = '[one]\n"a reason" = ["f eval"]'
        reflection.check(reflection.listed(table), {"one": "def f(): eval(x)", "two": ""})
        self.refuses(table, {"one": "def f(): eval(x)\ndef g(): eval(x)"},
                     "one: g eval is not listed")
        self.refuses(table, {"one": "def f(): eval(x)", "two": "exec(x)"},
                     "two: <module> exec is not listed")
        self.refuses(table, {"one": "def f(): pass"}, "one: f eval is listed and not there")
        self.refuses(table, {"two": ""}, "one: no such module is frozen")

    def test_no_row_allows_the_librarys_own_as_a_value(self):
        self.refuses('[one]\n"a reason" = ["f getattr as a value"]',
                     {"one": "def f(): return getattr"}, "one: f getattr as a value may come")

    def test_rows_have_one_reason(self):
        self.refuses('[one]\n"why" = ["f eval"]', {"one": ""}, "is not a reason")
        self.refuses('[one]\n"a reason" = "f eval"', {"one": ""}, "is not a reason")
        self.refuses('[one]\n"a reason" = ["f eval"]\n"or this" = ["f eval"]', {"one": ""},
                     "two rows for f eval")

    def test_what_changes_a_table_by_a_key(self):
        for source, expected in PLACES.items():
            with self.subTest(source):
                self.assertEqual(keys.places(source), expected)
        table = reflection.listed('[one]\n"a reason" = ["f T[]"]')
        reflection.check(table, {"one": "def f(k): T[k] = 1"}, keys.places)
        with self.assertRaisesRegex(reflection.Wrong, "one: g T.add.. is not listed"):
            reflection.check(table, {"one": "def f(k): T[k] = 1\ndef g(k): T.add(k)"}, keys.places)

    def test_the_files_themselves(self):
        self.assertIn("logging", reflection.listed(keys.TABLE.read_text(encoding="utf-8")))
        self.assertIn("enum", reflection.listed(reflection.TABLE.read_text(encoding="utf-8")))


if __name__ == "__main__":
    unittest.main()
