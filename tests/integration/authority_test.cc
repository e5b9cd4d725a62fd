// Authority of code (patch 0070), frozen library objects (patch 0080) and library code that is not
// interrupted (patch 0081), tried by guests that hold what no guest should: the library's real
// modules.
#include "interp/guard/authority.h"

#include <Python.h>

#include <string>
#include <string_view>

#include "engine/testing_only.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

using cpython::PyRef;
using ::testing::HasSubstr;

// real(name): a module of the library's that is loaded already.
PyObject* Real(PyObject*, PyObject* name) { return PyImport_GetModule(name); }

bool GiveRealModules(PyObject* builtins) {
  static PyMethodDef function = {"real", Real, METH_O, nullptr};
  PyRef object(PyCFunction_New(&function, nullptr));
  return object && PyDict_SetItemString(builtins, "real", object.get()) == 0;
}

class Authority : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { TESTING_ONLY_add_builtins = GiveRealModules; }
  Authority() : sandbox_(NewSandbox()) { TESTING_ONLY_SandboxAccess::SkipChecks(sandbox_); }
  Report Run(std::string_view source) { return RunIn(sandbox_, source); }
  Value ValueOf(std::string_view source) {
    Report report = Run(source);
    EXPECT_TRUE(report.ok()) << source << "\n" << report.Explain();
    return report.value;
  }
  void ExpectViolation(std::string_view source, std::string_view what) {
    Report report = Run(source);
    EXPECT_EQ(report.outcome, Outcome::kViolation) << source << "\n" << report.Explain();
    EXPECT_EQ(report.reason, Reason::kAudit) << source;
    EXPECT_THAT(report.Explain(), HasSubstr(std::string(what))) << source;
  }
  Sandbox sandbox_;
};

// Without this the tests below would show nothing.
TEST_F(Authority, TheGuestHoldsRealModules) {
  EXPECT_EQ(ValueOf("import json\nreal('json') is not json and real('json').loads is json.loads"),
            Value(true));
}

TEST_F(Authority, PowersWorkForTheirOwnCallersAlone) {
  for (std::string_view source :
       {"import functools\nreal('_terrarium').orders(int, object)",
        "import typing\nreal('_terrarium').evaluate('1', {})",
        "import dataclasses\nreal('_terrarium').execute('x = 1', {}, {})",
        "import typing\nreal('_terrarium').namespace('__main__')",
        "import contextlib\nreal('_terrarium').set_stream('stdout', None)",
        "import random\nlist(map(real('_terrarium').entropy, [4]))",
        "import asyncio\nreal('_terrarium').set_asyncgen_hooks(print, print)",
        // By way of C code and of a finaliser.
        "import functools, random\nfunctools.partial(real('_terrarium').entropy, 4)()",
        "import weakref, random\nclass C: pass\nc = C()\n"
        "r = weakref.ref(c, real('_terrarium').entropy)\ndel c",
        // By way of library code that calls what it is given.
        "import contextlib, typing\n"
        "with contextlib.ExitStack() as s: s.callback(real('_terrarium').first_line, len)",
        "import functools, random\nclass C:\n  p = functools.cached_property(lambda s: 1)\n"
        "C.p.func = real('_terrarium').namespace\nC().p",
        "import contextlib, random\n"
        "with contextlib.ExitStack() as s: s.callback(real('_terrarium').entropy, 4)"}) {
    ExpectViolation(source, "power _terrarium.");
  }
}

TEST_F(Authority, LibraryBuiltinsHoldNothing) {
  EXPECT_EQ(ValueOf("import json\nb = vars(real('json'))['__builtins__']\n"
                    "[n for n in ('__import__', 'exec', 'eval', 'compile', 'open') if n in b]"),
            Value(Value::List({})));
  // Nor anything else that a guest has no name for.
  const Value names = ValueOf("import json\nsorted(vars(real('json'))['__builtins__'])");
  std::string program;
  for (const Value& name : names.items()) program += name.text() + "\n";
  EXPECT_GT(names.items().size(), 100u);
  Report report = Run(program);
  EXPECT_TRUE(report.ok()) << report.Explain();
}

TEST_F(Authority, ModulesOfTheLibraryAreWrittenByTheirOwnCode) {
  for (std::string_view source :
       {"import json\nreal('json').x = 1", "import json\nvars(real('json'))['loads'] = print",
        "import json\ndel real('json').loads", "import json\nvars(real('json')).clear()",
        "import json\nvars(real('json')).update(x=1)",
        "import json\nvars(real('json')).setdefault('x', 1)",
        "import json\nd = vars(real('json'))\nd |= {'x': 1}"}) {
    ExpectViolation(source, "write a module of the library");
  }
}

TEST_F(Authority, ClassesAndFunctionsOfTheLibraryStay) {
  const Value refused("TypeError");
  for (std::string_view statement : {
           "enum.EnumType.__members__ = 1",
           "setattr(enum.EnumType, '__call__', print)",
           "type.__setattr__(typing.ForwardRef, '_evaluate', print)",
           "del enum.Enum.__new__",
           "typing.Generic.__doc__ = ''",
           "enum.Enum.__name__ = 'x'",
           "ExceptionGroup.__call__ = print",
           "collections.Counter.__annotations__ = {}",
           "collections.abc.Sized.__abstractmethods__ = set()",
           "type.__dict__['__abstractmethods__'].__set__(collections.abc.Sized, set())",
           "type.__dict__['__doc__'].__set__(enum.Enum, 'x')",
           "json.dumps.__defaults__ = ()",
           "json.dumps.__kwdefaults__ = {}",
           "type(json.dumps).__dict__['__kwdefaults__'].__set__(json.dumps, None)",
           "type(json.dumps).__dict__['__doc__'].__set__(json.dumps, 'x')",
           "type(json.dumps).__dict__['__module__'].__set__(json.dumps, '__main__')",
           "json.dumps.__annotations__ = {}",
           "json.dumps.x = 1",
           "object.__setattr__(json.dumps, 'x', 1)",
           "json.dumps.__dict__ = {}",
           "json.dumps.__type_params__ = ()",
           "enum.Enum.__repr__.__defaults__ = (1,)",
           "calendar.Calendar.iterweekdays.x = 1",
           "fractions.Fraction.numerator.fget.x = 1",
           "contextlib.contextmanager.__name__ = 'x'",
       }) {
    EXPECT_EQ(
        ValueOf("import calendar, collections.abc, contextlib, enum, fractions, json, typing\n"
                "try: " +
                std::string(statement) +
                "\nexcept (TypeError, AttributeError) as e: kind = type(e).__name__\n"
                "else: kind = None\nkind"),
        refused)
        << statement;
  }
}

TEST_F(Authority, DictsOfFrozenFunctionsAreCopies) {
  EXPECT_EQ(ValueOf("import json\nf = json.dumps\nf.__kwdefaults__['indent'] = 7\n"
                    "f.__dict__['x'] = 1\nf.__annotations__['x'] = 1\n"
                    "(f.__kwdefaults__['indent'], 'x' in f.__dict__, 'x' in f.__annotations__)"),
            Value(Value::Tuple({Value(), false, false})));
}

// What guests make with the library's help is theirs.
TEST_F(Authority, ClassesAndFunctionsOfGuestsAreOpen) {
  EXPECT_EQ(ValueOf("import collections, contextlib, dataclasses, enum, functools\n"
                    "@dataclasses.dataclass\nclass D: x: int = 1\n"
                    "D.y = 2; D.__init__.z = 3\n"
                    "class E(enum.Enum): A = 1\nE.extra = 4\n"
                    "N = collections.namedtuple('N', 'a'); N.b = 5\n"
                    "@contextlib.contextmanager\ndef c(): yield\nc.d = 6\n"
                    "@functools.wraps(print)\ndef w(): pass\nw.e = 7\n"
                    "(D.y, D.__init__.z, E.extra, N.b, c.d, w.e)"),
            Value(Value::Tuple({2, 3, 4, 5, 6, 7})));
}

// Patches 0070 and 0080: a module imports what the build saw it import, whatever its code is
// given. The code below has json's place among the frozen modules and not its imports.
TEST_F(Authority, ImportsAreThoseOfTheTable) {
  Report report =
      TESTING_ONLY_SandboxAccess::RunAttached(
          sandbox_,
          [](void*) {
            PyRef file(PyUnicode_FromString("<stdlib test>"));
            tr_compile_stage stage;
            PyRef code(tr_compile_module("import _terrarium", file.get(), nullptr, &stage));
            PyRef dict(PyDict_New());
            if (!code || !dict) return false;
            tr_set_authority_of_all(code.get(), guard::kLibraryCode | 1 << guard::kModuleShift);
            PyRef done(PyEval_EvalCode(code.get(), dict.get(), dict.get()));
            return static_cast<bool>(done);
          },
          nullptr)
          .value();
  EXPECT_EQ(report.outcome, Outcome::kViolation);
  EXPECT_THAT(report.Explain(), HasSubstr("import _terrarium"));
}

// The getter of enum's properties is an attribute of theirs that is open, and members are asked for
// their value while the next module loads.
constexpr char kHooked[] =
    "import enum\n"
    "calls = 0\n"
    "def value(self):\n"
    "  global calls\n"
    "  calls += 1\n"
    "  HOOK\n"
    "  return self._value_\n"
    "vars(enum.Enum)['value'].fget = value\n"
    "import textwrap, string, calendar\n"
    "calls";

std::string Hooked(std::string_view hook) {
  std::string text = kHooked;
  return text.replace(text.find("HOOK"), 4, hook);
}

TEST_F(Authority, GuestsCodePaysForItselfWhileTheLibraryLoads) {
  auto instructions = [&](std::string_view hook) {
    Report report = Run(Hooked(hook));
    EXPECT_TRUE(report.ok()) << report.Explain();
    EXPECT_NE(report.value, Value(0)) << "nothing asked the guest's getter";
    return report.usage.instructions;
  };
  EXPECT_GT(instructions("for i in range(100000): pass"), instructions("pass") + 100'000);
}

// Nothing is half loaded where guests can see it.
TEST_F(Authority, GuestsImportNothingWhileTheLibraryLoads) {
  Report report = Run(Hooked("import heapq"));
  EXPECT_THAT(report.Explain(), HasSubstr("a module of the library is being loaded"));
}

// Abstract classes ask no class of the guest's while the library loads.
TEST_F(Authority, GuestsAbstractClassesAreNotAskedWhileTheLibraryLoads) {
  EXPECT_EQ(ValueOf("import abc, numbers\n"
                    "class M(abc.ABCMeta):\n"
                    "  def __subclasscheck__(cls, other): calls.append(other)\n"
                    "calls = []\n"
                    "class N(numbers.Number, metaclass=M): pass\n"
                    "import decimal\n"
                    "n = len(calls)\n"
                    "issubclass(dict, numbers.Number)\n"
                    "(n, len(calls))"),
            Value(Value::Tuple({0, 1})));
}

// The collector waits for a guest's frame: what it calls would count as the library's.
TEST_F(Authority, TheCollectorRunsInGuestsFrames) {
  EXPECT_EQ(ValueOf("seen = []\n"
                    "class D:\n  def __del__(self): seen.append(busy)\n"
                    "for i in range(9):\n  d = D(); d.me = d\n"
                    "del d\nbusy = True\n"
                    "import logging, calendar, html.parser\n"
                    "busy = False\n"
                    "keep = [[] for i in range(100000)]\n"
                    "(len(seen), any(seen))"),
            Value(Value::Tuple({9, false})));
}

}  // namespace
}  // namespace terrarium
