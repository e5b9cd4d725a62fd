// Authority of code (patch 0070), frozen library objects (patches 0080, 0082 and 0087) and library
// code that is not interrupted (patch 0081), tried by guests that hold what no guest should: the
// library's real modules.
#include "interp/guard/authority.h"

#include <Python.h>

#include <string>
#include <string_view>

#include "engine/testing_only.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "interp/cpython/internals.h"
#include "interp/cpython/py_ref.h"
#include "stdlib_allowlist/modules.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

using cpython::PyRef;
using ::testing::HasSubstr;

// real(name): a module of the library's that is loaded already.
PyObject* Real(PyObject*, PyObject* name) { return PyImport_GetModule(name); }

// thaw(object): it, open to changes, if it was frozen (patch 0082).
PyObject* Thaw(PyObject*, PyObject* object) {
  PyRef dict(PyObject_GenericGetDict(object, nullptr));
  for (PyObject* frozen : {object, dict.get()}) {
    frozen->ob_refcnt_split[!PY_BIG_ENDIAN] &= ~TERRARIUM_FROZEN_BIT;
  }
  return Py_NewRef(object);
}

bool GiveRealModules(PyObject* builtins) {
  static PyMethodDef functions[] = {
      {"real", Real, METH_O, nullptr},
      {"thaw", Thaw, METH_O, nullptr},
  };
  for (PyMethodDef& function : functions) {
    PyRef object(PyCFunction_New(&function, nullptr));
    if (!object || PyDict_SetItemString(builtins, function.ml_name, object.get()) < 0) return false;
  }
  return true;
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
           "__import__('binascii').Error.x = 1",
           "__import__('zlib').error.x = 1",
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

// What they hold: instances and containers that the library made while it loaded.
TEST_F(Authority, InstancesAndContainersOfTheLibraryStay) {
  for (std::string_view statement : {
           "p.fget = print",
           "del p.fget",
           "p.__init__(print)",
           "object.__setattr__(p, 'fget', print)",
           "p.__dict__['fget'] = print",
           "vars(p).update(fget=print)",
           "vars(p).setdefault('other', print)",
           "p.__dict__ = {}",
           "p.__class__ = property",
           ("[vars(c)['__dict__'] for c in type(p).__mro__ if '__dict__' in vars(c)]"
            "[0].__set__(p, {})"),
           "functools.update_wrapper(p, len)",
           "fractions.Fraction.numerator.__init__(print)",
           "calendar.Calendar.__dict__['firstweekday'].__init__(print)",
           "vars(ipaddress.IPv4Network.__mro__[2])['broadcast_address'].func = print",
           "vars(ipaddress.IPv4Network.__mro__[2])['broadcast_address'].__set_name__(int, 'x')",
           "typing.Optional._name = 'x'",
           "typing.Optional._getitem = print",
           "type(typing.Optional).__init__(typing.Optional, print)",
           "typing.List._name = 'x'",
           "type(typing.List).__setattr__(typing.List, '_name', 'x')",
           "typing.List.__origin__ = 1",
           "pprint.PrettyPrinter._dispatch[1] = 2",
           "pprint.PrettyPrinter._dispatch.clear()",
           "pprint.PrettyPrinter._dispatch.popitem()",
           "pprint.PrettyPrinter._dispatch.__init__(a=1)",
           "d = pprint.PrettyPrinter._dispatch; d |= {1: 2}",
           "operator.setitem(pprint.PrettyPrinter._dispatch, 1, 2)",
           "collections.ChainMap(pprint.PrettyPrinter._dispatch)[1] = 2",
           "re.RegexFlag._member_map_['x'] = 1",
           "re.RegexFlag._member_names_.append('x')",
           "re.RegexFlag.ASCII._value_ = 5",
           "keyword.kwlist.append('x')",
           "keyword.kwlist[0] = 'x'",
           "del keyword.kwlist[0]",
           "keyword.kwlist[:] = []",
           "keyword.kwlist[::2] = keyword.kwlist[::2]",
           "keyword.kwlist.sort(key=len)",
           "keyword.kwlist.reverse()",
           "keyword.kwlist.pop()",
           "keyword.kwlist.insert(0, 'x')",
           "keyword.kwlist.extend(['x'])",
           "keyword.kwlist.remove('if')",
           "keyword.kwlist.clear()",
           "keyword.kwlist.__init__()",
           "k = keyword.kwlist; k += ['x']",
           "k = keyword.kwlist; k *= 2",
           "heapq.heapify(keyword.kwlist)",
           "heapq.heappush(keyword.kwlist, 'x')",
           "heapq.heapreplace(keyword.kwlist, 'x')",
           "bisect.insort(keyword.kwlist, 'x')",
           "random.shuffle(keyword.kwlist)",
           "for i in range(99): keyword.kwlist.append('x')",
           "numbers.Number._abc_registry_clear()",
           "vars(str)['maketrans'].x = 1",
           "vars(enum.EnumType)['__new__'].__dict__['x'] = 1",
           // What library code makes at run time.
           "re.RegexFlag(88)._value_ = 0",
           "re.RegexFlag(88).x = 0",
           "typing.Pattern._name = 'x'",
           // By library code that does it for whoever calls.
           "re.RegexFlag.ASCII._add_value_alias_(88)",
           "re.RegexFlag._add_member_('x', re.RegexFlag.ASCII)",
           // C code of a guest's in a library function's frame (patch 0085).
           ("class C: x = functools.cached_property(\n"
            "   functools.partial(setattr, typing.Optional, '_name'))\n  C().x"),
           ("enum.property(functools.partial(operator.setitem, re.RegexFlag._member_map_, 'x'))"
            ".__get__(p, int)"),
           "enum.property(dict.clear).__get__(re.RegexFlag._member_map_, int)",
           "enum.property(None, functools.partial(setattr, re.RegexFlag.ASCII)).__set__('x', 1)",
           ("class V(int):\n"
            "    __hash__ = int.__hash__\n"
            "    __eq__ = functools.partial(operator.setitem, re.RegexFlag._member_map_)\n"
            "  re.RegexFlag(V(2))"),
       }) {
    EXPECT_EQ(ValueOf("import bisect, calendar, collections, enum, fractions, functools, heapq\n"
                      "import ipaddress, keyword, numbers, operator, pprint, random, re, typing\n"
                      "p = vars(enum.Enum)['value']\n"
                      "re = real('re')\n"
                      "try:\n  " +
                      std::string(statement) +
                      "\nexcept (TypeError, AttributeError) as e: kind = type(e).__name__\n"
                      "else: kind = None\nkind"),
              Value("TypeError"))
        << statement;
  }
}

// The library itself does: these write to caches and registries.
TEST_F(Authority, TheLibraryKeepsItsCaches) {
  EXPECT_EQ(
      ValueOf("import calendar, copy, functools, ipaddress, logging, random, warnings, zoneinfo\n"
              "import collections.abc, enum, json, string, weakref\n"
              "warnings.simplefilter('ignore'); warnings.resetwarnings()\n"
              "warnings.filterwarnings('ignore', 'x')\n"
              "ipaddress.ip_address('10.0.0.1').is_private\n"
              "ipaddress.ip_network('10.0.0.0/8').broadcast_address\n"
              "net = ipaddress.IPv4Address._constants._loopback_network\n"
              "assert net.hostmask is net.hostmask and net.broadcast_address is not None\n"
              "zoneinfo.ZoneInfo('UTC'); zoneinfo.ZoneInfo.clear_cache()\n"
              "root = logging.getLogger(); root.handlers.append(1); root.handlers.clear()\n"
              "root.setLevel(10); root.disabled = True; root.manager.disable = 20\n"
              "logging.addLevelName(5, 'TRACE'); logging.disable(0)\n"
              "random.seed(1); random.gauss(0, 1); calendar.setfirstweekday(6)\n"
              "class C: pass\n"
              "collections.abc.Sequence.register(C)\n"
              "weakref.finalize(C(), print).detach()\n"
              "'x'.encode('utf-7')\n"
              "calendar.Day(3) | 0\n"
              "with warnings.catch_warnings(record=True): warnings.warn('x')\n"
              "class Net(ipaddress.IPv4Network): pass\n"  // the table is its base's
              "Net('10.9.0.0/17').netmask\n"
              "class Zone(zoneinfo.ZoneInfo): pass\n"
              "Zone('UTC'); Zone.clear_cache()\n"
              "weakref.WeakSet([C])\n"
              "isinstance(C(), collections.abc.Sequence)"),
      Value(true));
}

// Patch 0085: nor is a table the library's to change where a guest's object names it. Patch 0088:
// nor where a call falls back to an instruction that takes what it finds for a method's object.
TEST_F(Authority, WhatAGuestsObjectNamesIsNotTheLibrarysToChange) {
  for (const char* source : {
           "import enum, string\nclass F(enum.IntFlag):\n  A = 8\n  B = 16\n  C = 64\n"
           "F._value2member_map_ = type(string.Template.flags)._value2member_map_\nF(88)",
           "import zoneinfo\nclass D(zoneinfo.ZoneInfo): pass\n"
           "D._strong_cache = zoneinfo.ZoneInfo._strong_cache\nD('Etc/GMT+2')",
           "import zoneinfo\nclass D(zoneinfo.ZoneInfo): pass\n"
           "del D._strong_cache\nD('Etc/GMT+3')",
           "import types, typing\n"
           "s = typing.SupportsInt.__protocol_attrs__\n"
           "class M:\n  def f(self, x): return int\n"
           "class G(typing.Generic[typing.TypeVar('T')]): pass\n"
           "def ask(method):\n  a = G[typing.TypeVar('U')]\n"
           "  vars(a)['copy_with'] = method\n  a[str]\n"
           "for i in range(200): ask(M().f)\n"
           "ask(types.MethodType(set.add, s))",
       }) {
    const Report report = Run(source);
    ASSERT_TRUE(report.exception.has_value()) << source;
    EXPECT_THAT(report.exception->message, HasSubstr("of the library cannot be changed")) << source;
  }
}

// Nothing of a guest's is as the library's.
TEST_F(Authority, InstancesAndContainersOfGuestsAreOpen) {
  EXPECT_EQ(ValueOf("import copy, enum, functools, keyword, types\n"
                    "class P(property):\n"
                    "  def __init__(self, f):\n"
                    "    super().__init__(f)\n"
                    "    super().__init__(lambda s: 2)\n"
                    "class E(enum.Enum): A = 1\n"
                    "E.A.extra = 1; E._member_names_.append('B')\n"
                    "class C: p = P(len)\n"
                    "names = list(keyword.kwlist); names.append('x')\n"
                    "f = functools.partial(len); f.__setstate__((abs, (), {}, {}))\n"
                    "(C().p, E.A.extra, names[-1], f(-4))"),
            Value(Value::Tuple({2, 1, "x", 4})));
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

// The getter of enum's properties, were it open: members are asked for their value while the next
// module loads.
constexpr char kHooked[] =
    "import enum\n"
    "calls = 0\n"
    "def value(self):\n"
    "  global calls\n"
    "  calls += 1\n"
    "  HOOK\n"
    "  return self._value_\n"
    "thaw(vars(enum.Enum)['value']).fget = value\n"
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

// A function in C has no frame that could be told from the library's.
TEST_F(Authority, GuestsWorkInCIsPaidForWhileTheLibraryLoads) {
  auto instructions = [&](std::string_view count) {
    Report report = Run("import functools, urllib\nwork = map(sum, [range(" + std::string(count) +
                        ")])\n"
                        "class D: pass\n"
                        "D.__del__ = functools.partial(next, work, None)\n"
                        "D.__del__ = staticmethod(D.__del__)\n"
                        "urllib.parse = D()\n"
                        "import urllib.parse\n"
                        "list(work)");
    EXPECT_TRUE(report.ok()) << report.Explain();
    EXPECT_EQ(report.value, Value(Value::List({}))) << "nothing called the guest's function";
    return report.usage.instructions;
  };
  EXPECT_GT(instructions("1_000_000"), instructions("10") + 100'000);
}

// A load that costs more than its allowance ends by the run's budget, which the report shows.
TEST_F(Authority, ALoadThatIsEndlessSpendsTheBudget) {
  constexpr int64_t kLimit = 30'000'000;
  Policy policy = Roomy();
  Sandbox sandbox = NewSandbox(policy.Instructions(kLimit));
  Report report = RunIn(sandbox,
                        "import functools, itertools, urllib\n"
                        "class D: __del__ = staticmethod(functools.partial(sum,"
                        " itertools.repeat(1)))\n"
                        "urllib.parse = D()\n"
                        "import urllib.parse");
  EXPECT_EQ(report.reason, Reason::kInstructions) << report.Explain();
  EXPECT_GE(report.usage.instructions, static_cast<uint64_t>(kLimit));
}

// Nor does the guest pay for what loading itself costs.
TEST_F(Authority, LoadingIsNotTheGuestsToPay) {
  for (std::string_view name : stdlib_allowlist::OfferedModules()) {
    Report report = Run("import " + std::string(name));
    EXPECT_TRUE(report.ok()) << name << "\n" << report.Explain();
    EXPECT_LT(report.usage.instructions, 100) << name << ": see stdlib_allowlist/load_units.inc";
  }
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

// Patch 0087. Not by a guest's function, which has a frame, nor by one in C, which has none.
TEST_F(Authority, ClassesOfTheLibraryAreClosedWhileTheyAreMade) {
  const std::string set_up =
      "import enum, functools, textwrap\n"
      "get = thaw(vars(enum.Enum)['value'])\n"
      "refused = []\n";
  EXPECT_EQ(ValueOf(set_up + "def value(self):\n"
                             "  try: real('string').Template.mark = 1\n"
                             "  except TypeError: refused.append(1)\n"
                             "  return self._value_\n"
                             "get.fget = value\n"
                             "import string\n"
                             "(len(refused) > 0, hasattr(string.Template, 'mark'))"),
            Value(Value::Tuple({true, false})));
  Report report = Run(set_up +
                      "get.fget = functools.partial(next, map(setattr,\n"
                      "    map(getattr, map(real, ['string']), ['Template']), ['mark'], [1]))\n"
                      "import string");
  EXPECT_THAT(report.Explain(), HasSubstr("which the library is making"));
}

// What a load's hook has the library make is the guest's, and its text has no mark.
TEST_F(Authority, WhatIsMadeForAGuestInALoadIsTheGuests) {
  EXPECT_EQ(ValueOf("import dataclasses, enum, functools, operator\n"
                    "made = []\n"
                    "make = functools.partial(dataclasses.make_dataclass, 'D',\n"
                    "    [('b', int, dataclasses.field(default_factory=dir))])\n"
                    "thaw(vars(enum.Enum)['value']).fget = functools.partial(next, map(made.append,"
                    " map(operator.call, [make])))\n"
                    "try: import textwrap, string, calendar\nexcept Exception: pass\n"
                    "made[0].tag = 1\n"
                    "(len(made), type(made[0]().b).__name__, made[0].tag)"),
            Value(Value::Tuple({1, "list", 1})));
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
