// What a policy's rules take away at run time, with the checker off: L2 and L3 alone.
#include <initializer_list>
#include <string>
#include <utility>

#include "engine/testing_only.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/unchecked.h"

namespace terrarium {
namespace {

using testing::HasSubstr;

TEST(ImportRules, ADeniedModuleCannotBeImportedByAnyCall) {
  Policy policy = Roomy();
  policy.DenyModule("math").DenyModule("collections.abc");
  EXPECT_THAT(Raised(policy, "import math"), HasSubstr("not allowed by this program's policy"));
  EXPECT_THAT(Raised(policy, "__import__('math')"), HasSubstr("ModuleNotFoundError"));
  EXPECT_THAT(Raised(policy, "import collections.abc"), HasSubstr("ModuleNotFoundError"));
  EXPECT_THAT(Raised(policy, "import collections\ncollections.abc"), HasSubstr("AttributeError"));
  EXPECT_THAT(Raised(policy, "from collections import abc"), HasSubstr("ImportError"));
  EXPECT_EQ(ValueOf(policy,
                    "import collections\n"
                    "hasattr(collections, 'abc')"),
            Value(false));
  EXPECT_EQ(ValueOf(policy, "import json\njson.loads('1')"), Value(1));
}

TEST(ImportRules, AWithheldMemberIsNotThere) {
  Policy policy = Roomy();
  policy.WithholdMember("math.factorial").WithholdMember("json.dumps");
  EXPECT_EQ(ValueOf(policy,
                    "import math, json\n"
                    "(hasattr(math, 'factorial'), hasattr(json, 'dumps'),"
                    " 'dumps' in json.__all__, math.sqrt(4))"),
            Value::Tuple({false, false, false, 2.0}));
  EXPECT_EQ(ValueOf(policy, "from json import *\nloads('[1]')[0]"), Value(1));
}

TEST(ImportRules, OtherSandboxesOfTheIsolateAreNotAffected) {
  Policy policy = Roomy();
  policy.DenyModule("math").WithholdMember("json.dumps");
  Sandbox denied = NewSandbox(policy), free = NewSandbox();
  TESTING_ONLY_SandboxAccess::SkipChecks(denied);
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(RunIn(denied, "import math").outcome, Outcome::kException);
    EXPECT_EQ(RunIn(free, "import math, json\njson.dumps(math.pi > 3)").value, Value("true"));
  }
}

// Patch 0015.
TEST(TypeRules, NoRouteLeadsToAWithheldType) {
  for (const char* name : {"memoryview", "bytearray"}) {
    EXPECT_THAT(Raised(Strict(), name), HasSubstr("NameError"));
  }
  EXPECT_THAT(Raised(Strict(), "b'x'.__buffer__(0)"), HasSubstr("withheld"));
  EXPECT_THAT(Raised(Strict(),
                     "import functools, collections\n"
                     "class D(dict):\n"
                     "  copy = functools.partial(b'x'.__buffer__, 0)\n"
                     "h = collections.UserDict()\n"
                     "h.data = D()\n"
                     "h.copy()"),
              HasSubstr("withheld"));
  // What the library itself makes of bytearrays still works.
  EXPECT_EQ(ValueOf(Strict(),
                    "import json, collections, string, functools\n"
                    "json.loads('[1]')"),
            Value::List({1}));
  // A codec that is written in Python is handed bytes in a memoryview's place.
  EXPECT_EQ(ValueOf(Strict(),
                    "import json\n"
                    "(json.loads(b'\\xef\\xbb\\xbf[1]'), json.loads('[2]'.encode('utf-16-be')),\n"
                    " b'\\x80'.decode('cp1252'), '\u20ac'.encode('cp1252'))"),
            Value::Tuple({Value::List({1}), Value::List({2}), "\u20ac", Value::Bytes("\x80")}));
}

TEST(TypeRules, DigestsNeedNoViews) {
  Policy policy = Agent();
  policy.WithholdType("memoryview").WithholdType("bytearray");
  EXPECT_EQ(ValueOf(policy,
                    "import hashlib, io\n"
                    "def kind(value):\n"
                    "  try: hashlib.pbkdf2_hmac('sha1', value, b's', 1)\n"
                    "  except TypeError: return 'TypeError'\n"
                    "(hashlib.file_digest(io.BytesIO(b'x'), 'md5').hexdigest(),\n"
                    " hashlib.pbkdf2_hmac('sha1', b'p', b's', 2, 4).hex(),\n"
                    " kind('p'), kind(3), kind([1]))"),
            Value::Tuple({"9dd4e461268c8034f5c8564e155c67a6", "ea4b66d4", "TypeError", "TypeError",
                          "TypeError"}));
}

TEST(DynamicCode, IsAbsentUnlessThePolicyHasIt) {
  for (const char* name : {"exec", "eval", "compile"}) {
    EXPECT_THAT(Raised(Roomy(), name), HasSubstr("NameError"));
  }
}

TEST(DynamicCode, RunsInTheCallersNamespace) {
  EXPECT_EQ(ValueOf(Agent(),
                    "x = 2\n"
                    "def f(y):\n"
                    "  exec('z = y')\n"
                    "  return eval(' \\tx + y')\n"
                    "exec('def g(): return x + 40')\n"
                    "(f(3), g(), eval('a', {'a': 1}), eval(b'1'),\n"
                    " eval(compile('x * 3', 'n', 'eval')),\n"
                    " eval('b', {}, {'b': 7}))"),
            Value::Tuple({5, 42, 1, 1, 6, 7}));
}

TEST(DynamicCode, NeedsNoNameInItsNamespace) {
  EXPECT_EQ(ValueOf(Agent(),
                    "n = {}\n"
                    "exec('class A: pass', n)\n"
                    "exec(b'\\xef\\xbb\\xbfmarked = 1', n)\n"
                    "(n['A'].__module__, n['marked'])"),
            Value::Tuple({"builtins", 1}));
}

TEST(DynamicCode, CompiledTextCanBeCopied) {
  EXPECT_EQ(ValueOf(Agent(),
                    "import copy, typing\n"
                    "c = compile('2 + 3', 'n', 'eval')\n"
                    "hint = typing.List['int']\n"
                    "(eval(copy.deepcopy([c])[0]), copy.copy(c) is c,\n"
                    " copy.deepcopy(hint) == hint)"),
            Value::Tuple({5, true, true}));
}

// D1.
TEST(DynamicCode, TextPassesTheChecker) {
  Sandbox sandbox = NewSandbox(Agent());
  for (const char* text : {"import os", "().__class__.__subclasses__()", "__import__('os')"}) {
    Report report = RunIn(sandbox, std::string("exec(\"") + text + "\")");
    ASSERT_TRUE(report.exception.has_value()) << text;
    EXPECT_EQ(report.exception->type, "SyntaxError") << text;
  }
}

// Reports and tracebacks quote lines by the name of the file.
TEST(DynamicCode, TextNeverHasTheFileNameOfTheProgram) {
  Sandbox sandbox = NewSandbox(Agent());
  ASSERT_TRUE(sandbox.AddModules({{.name = "own", .source = "harmless = 1\n"}}).value().ok());
  RunOptions options;
  for (const char* script : {"script.py", "<string>", "<text>"}) {
    options.script = script;
    for (const char* name : {"script.py", "own.py", "<string>", "<text>"}) {
      const std::string source =
          std::string("class N(str): pass\nexec(compile('1/0', N('") + name + "'), 'exec'))";
      const Report report = sandbox.Run(source, options).value();
      ASSERT_TRUE(report.exception.has_value()) << name;
      ASSERT_EQ(report.exception->traceback.size(), 2u) << name;
      EXPECT_EQ(report.exception->traceback[1].source, "") << script << " " << name;
      EXPECT_NE(report.exception->traceback[1].file, script);
      EXPECT_NE(report.exception->traceback[1].file, "own.py");
    }
  }
  EXPECT_EQ(ValueOf(Agent(),
                    "import traceback\n"
                    "try: exec(compile('1/0', 'calc.py', 'exec'))\n"
                    "except ZeroDivisionError: text = traceback.format_exc()\n"
                    "'calc.py' in text"),
            Value(true));
}

// D3: a namespace that is not named would be the library's. D2: one that is gets the guest's
// builtins.
TEST(DynamicCode, LibraryNamesStayTheLibrarys) {
  const char* const call =
      "import functools, collections\n"
      "class D(dict):\n"
      "  copy = staticmethod(functools.partial(eval, *ARGS))\n"
      "h = collections.UserDict()\n"
      "h.data = D()\n"
      "found = h.copy()\n"
      "found";
  std::string source(call);
  size_t at = source.find("*ARGS");
  std::string implicit = source, empty = source;
  implicit.replace(at, 5, "\"{'n': _sys}\"");
  empty.replace(at, 5, "\"{'n': [k for k in globals()]}\", {}");
  EXPECT_THAT(Raised(Agent(), implicit), HasSubstr("library code called"));
  // Its builtins are the guest's, and not a name in its namespace.
  EXPECT_THAT(ValueOf(Agent(), empty).DebugString(), HasSubstr("{'n': []}"));
}

// D4.
TEST(DynamicCode, NoCodeObjectIsHandedOut) {
  EXPECT_EQ(ValueOf(Agent(),
                    "c = compile('1', 'n', 'eval')\n"
                    "(repr(c), [n for n in dir(c) if not n.startswith('__')])"),
            Value::Tuple({"<code>", Value::List({})}));
  EXPECT_THAT(Raised(Agent(), "compile('1', 'n', 'eval', 0x400)"), HasSubstr("ValueError"));
  EXPECT_THAT(Raised(Agent(), "type(compile('1', 'n', 'eval'))()"), HasSubstr("TypeError"));
}

// Patch 0076.
TEST(TypeRules, CCodeMakesNoWithheldByteArrayEither) {
  Policy policy = Roomy();
  policy.WithholdType("bytearray");
  for (const char* source : {
           "import io\nclass R(io.RawIOBase):\n  def readinto(self, b): return 0\nR().read(8)",
           "import io\nclass R(io.RawIOBase):\n  def readinto(self, b): return 0\nR().readall()",
           // The type itself, which the library has in a table.
           "import pprint\nT = [t for m in pprint.PrettyPrinter._dispatch\n"
           "     for t in [getattr(m, '__objclass__', int)] if t.__name__ == 'bytearray'][0]\nT(8)",
           "import pprint\nT = [t for m in pprint.PrettyPrinter._dispatch\n"
           "     for t in [getattr(m, '__objclass__', int)] if t.__name__ == "
           "'bytearray'][0]\nT.fromhex('00')",
           "import pprint, functools\nT = [t for m in pprint.PrettyPrinter._dispatch\n"
           "     for t in [getattr(m, '__objclass__', int)] if t.__name__ == "
           "'bytearray'][0]\nfunctools.singledispatch(T)(8)",
           "import pprint\nT = [t for m in pprint.PrettyPrinter._dispatch\n"
           "     for t in [getattr(m, '__objclass__', int)] if t.__name__ == "
           "'bytearray'][0]\nclass B(T): pass\nB()",
           // By library code that makes some of its own, or knows the type.
           "import pprint, json\nT = [t for m in pprint.PrettyPrinter._dispatch\n"
           "     for t in [getattr(m, '__objclass__', int)] if t.__name__ == "
           "'bytearray'][0]\nclass B(T): pass\njson.loads('1', cls=B)",
           "import pprint, json, functools\nT = [t for m in pprint.PrettyPrinter._dispatch\n"
           "     for t in [getattr(m, '__objclass__', int)] if t.__name__ == "
           "'bytearray'][0]\njson.loads('1', cls=functools.partial([].extend, map(T, [1])))",
           "import pprint, urllib.parse, functools\nT = [t for m in "
           "pprint.PrettyPrinter._dispatch\n"
           "     for t in [getattr(m, '__objclass__', int)] if t.__name__ == "
           "'bytearray'][0]\nclass S: split = functools.partial(next, map(T, [b'x']))\n"
           "urllib.parse.unquote_to_bytes(S())",
           "import pprint, base64, functools\nT = [t for m in pprint.PrettyPrinter._dispatch\n"
           "     for t in [getattr(m, '__objclass__', int)] if t.__name__ == "
           "'bytearray'][0]\nclass B:\n  def __len__(self): return 8\n"
           "  rstrip = functools.partial(next, map(T, [b'x']))\n"
           "class S(str):\n  def encode(self, *a): return B()\nbase64.b32decode(S('a'))",
           "import hashlib\nclass F:\n  def readinto(self, b): return 0\n"
           "  def readable(self): return True\nhashlib.file_digest(F(), 'sha256')",
       }) {
    EXPECT_THAT(Raised(policy, source), HasSubstr("bytearray is withheld")) << source;
  }
  // What the library makes of its own.
  EXPECT_EQ(ValueOf(policy,
                    "import re, base64\nre.sub('[a-\u0431]', '', 'xay') +"
                    " base64.b32decode('ME======').decode()"),
            Value("a"));
}

TEST(NameRules, AForbiddenBuiltinIsNotThere) {
  Policy policy = Agent();
  policy.ForbidName("sorted").ForbidName("__build_class__");
  EXPECT_THAT(Raised(policy, "sorted"), HasSubstr("NameError"));
  EXPECT_THAT(Raised(policy, "eval('sor' + 'ted')"), HasSubstr("NameError"));
  EXPECT_EQ(ValueOf(policy, "class C: pass\nC.__name__"), Value("C"));
}

// Forbidden as a construct, `import` has no other spelling.
TEST(ConstructRules, WithoutImportsTheImporterRefuses) {
  Policy policy = Agent();
  policy.Forbid(Construct::kImport);
  for (const char* source :
       {"import math", "from math import sqrt", "__import__('math')",
        "{}.get('x', __import__)('math')", "from . import x",
        // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): one program on several lines
        "class C[T]: pass\n(T,) = C.__type_params__\n"
        "r = [a for a in (T | 'x').__args__ if a is not T][0]\nx = 1\n"
        "r._evaluate(globals(), globals(), type_params=(), recursive_guard=frozenset())\n"
        "globals().get('__builtins__', {'__import__': __import__})['__import__']('math')"}) {
    EXPECT_THAT(Raised(policy, source), HasSubstr("this program's policy forbids imports"))
        << source;
  }
}

constexpr char kSecret[] =
    "import copy, dataclasses, functools, operator, string, logging, typing\n"
    "class C:\n"
    "  @property\n"
    "  def secret(self): return 'ESCAPED'\n"
    "  def __getattr__(self, name): raise AttributeError(name)\n"
    "c = C()\n"
    "n = 'sec' + 'ret'\n"
    "class N(str):\n"
    "  def __eq__(self, other): return False\n"
    "  def __hash__(self): return 0\n";

// Patch 0073.
// The library's own names are not a program's.
TEST(AttributeRules, TheLibraryUsesItsOwnNames) {
  for (const char* name :
       {"name", "value", "fget", "items", "args", "__name__", "__module__", "__doc__",
        "__set_name__", "__dict__", "__annotations__", "__isabstractmethod__"}) {
    Policy policy = Agent();
    policy.ForbidAttribute(name);
    EXPECT_EQ(
        ValueOf(policy,
                "import asyncio, calendar, collections, copy, dataclasses, enum, fractions\n"
                "import functools, html.parser, ipaddress, json, logging, pprint, statistics\n"
                "import string, textwrap, tomllib, typing, unittest, urllib.parse, uuid, zoneinfo\n"
                "json.dumps([calendar.month(2024, 2) != '', str(ipaddress.ip_address(1))])"),
        Value("[true, \"0.0.0.1\"]"))
        << name;
  }
}

// C code of a program's that library code calls, whose constants have the name.
TEST(AttributeRules, TheLibrarysNamesAreNotLent) {
  for (const auto& [name, source] : std::initializer_list<std::pair<const char*, const char*>>{
           {"__doc__",
            "import contextlib, functools\n"
            "contextlib.contextmanager(functools.partial(getattr, len))('__doc__').gen"},
           {"__doc__",
            "import contextlib, operator\n"
            "contextlib.contextmanager(operator.attrgetter)('__doc__').gen(len)"}}) {
    Policy policy = Agent();
    policy.ForbidAttribute(name);
    EXPECT_THAT(Raised(policy, source), HasSubstr("forbidden by this program's policy")) << source;
  }
  // It takes the default, which is the object that is copied.
  Policy policy = Agent();
  policy.ForbidAttribute("__reduce_ex__");
  EXPECT_EQ(ValueOf(policy,
                    "import copy, functools\n"
                    "class C: pass\n"
                    "C.__copy__ = staticmethod(functools.partial(getattr, 1, '__reduce_ex__'))\n"
                    "type(copy.copy(C())) is C"),
            Value(true));
}

// The library's own getattr() asks for less: a guest is given the public one, where a library
// function gives one away and where C code does that it calls (patch 0085).
TEST(AttributeRules, TheLibrarysOwnGetattrIsGivenToNobody) {
  for (const char* get : {
           "enum.pickle_by_enum_name(M(), 2)[0]",
           "functools.singledispatch(types.MethodType.__reduce__)(M().m)[0]",
           "functools.singledispatch(type([].append).__reduce__)([].append)[0]",
           "functools.singledispatch(type(str.upper).__reduce__)(str.upper)[0]",
       }) {
    const std::string source = std::string(
                                   "import contextlib, enum, functools, types\n"
                                   "class M:\n  _name_ = 'm'\n  def m(self): pass\n"
                                   "get = ") +
                               get + "\n";
    Policy policy = Agent();
    EXPECT_EQ(ValueOf(policy, source + "get is getattr"), Value(true)) << source;
    policy.ForbidAttribute("__doc__");
    EXPECT_THAT(Raised(policy, source + "contextlib.contextmanager(functools.partial(get, len))"
                                        "('__doc__').gen"),
                HasSubstr("forbidden by this program's policy"))
        << source;
    EXPECT_THAT(Raised(Agent().ForbidName("getattr"), source), HasSubstr("AttributeError"))
        << source;
  }
}

TEST(AttributeRules, NoNameOfRunTimeReadsAForbiddenAttribute) {
  Policy policy = Agent();
  policy.ForbidAttribute("secret");
  for (const char* last : {
           "getattr(c, n)",
           "getattr(c, N(n))",
           "list(map(getattr, [c], [n]))",
           "operator.attrgetter(n)(c)",
           "operator.attrgetter('a', 'b.' + n)",
           "operator.attrgetter(N(n))(c)",
           "sorted([c], key=operator.attrgetter(n))",
           "operator.methodcaller(n)",
           "('{0.' + n + '}').format(c)",
           "('{x.' + n + '}').format_map({'x': c})",
           "('{0:{0.' + n + '}}').format(c)",
           "string.Formatter().format('{0.' + n + '}', c)",
           "string.Formatter().get_field('0.' + n, [c], {})",
           "object.__getattribute__(c, n)",
           "type.__getattribute__(C, n)",
           "super(C, c).__getattribute__(n)",
           "c.__getattribute__(n)",
           "setattr(c, n, 1)",
           "object.__setattr__(c, n, 1)",
           "delattr(c, n)",
           "object.__delattr__(c, n)",
           "functools.reduce(getattr, [n], c)",
           // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): one program on several lines
           "logging.Formatter('{msg.' + n + '}', style='{').format("
           "logging.makeLogRecord({'msg': c}))",
           "vars(C)[n]",
           "dict(vars(C))[n]",
           "(vars(C) | {})[n]",
           "typing.List[C].__getattr__(n)",
           "functools.partial(getattr, c)(n)",
           "dataclasses.asdict(dataclasses.make_dataclass('D', [(n, int)])(1))",
           "type('S', (C,), {'__slotnames__': [n]})().__getstate__()",
           "ValueError().__setstate__({n: 1})",
       }) {
    const Report report = RunUnchecked(policy, std::string(kSecret) + last);
    ASSERT_TRUE(report.exception.has_value()) << last << ": " << report.value.DebugString();
    EXPECT_THAT(report.message, testing::Not(HasSubstr("ESCAPED"))) << last;
  }
  EXPECT_EQ(ValueOf(policy, std::string(kSecret) +
                                "(hasattr(c, n), getattr(c, n, 0), getattr(c, 'other', 1),\n"
                                " hasattr(c, '__dict__'))"),
            Value::Tuple({false, 0, 1, true}));
  EXPECT_EQ(
      ValueOf(policy, std::string(kSecret) + "class P:\n"
                                             "  __match_args__ = (n,)\n"
                                             "  def __init__(self): self.__dict__.update({n: 1})\n"
                                             "match P():\n"
                                             "  case P(x): found = x\n"
                                             "  case _: found = None\n"
                                             "found"),
      Value());
}

// A facade's dict is a program's, and the importer asks it: nothing loads for what runs then.
TEST(AttributeRules, AFacadesKeysAreAskedByNoLoad) {
  for (const char* last : {
           "named(html)\n  from html import entities",
           "named(math)\n  from math import sin",
           "vars(html)[K('parser')] = 1\n  import html.parser",
           "class X: __del__ = staticmethod(read)\n  "
           "vars(html)['parser'] = X()\n  import html.parser",
       }) {
    const std::string source =
        std::string(
            "import functools, html, math, types\n"
            "n = 'sec' + 'ret'\n"
            "class T: pass\n"
            "t = T()\n"
            "C = types.new_class('C', (), {}, lambda names: names.update({n: 'ESCAPED'}))\n"
            "read = functools.partial(next, map(functools.update_wrapper,\n"
            "  [t] * 9, [C] * 9, [(n,)] * 9, [()] * 9))\n"
            "class K(str):\n"
            "  def __new__(cls, name):\n"
            "    key = str.__new__(cls, 'x'); key.hash = hash(name); return key\n"
            "  def __hash__(self): return self.hash\n"
            "  __eq__ = staticmethod(read)\n"
            "def named(module):\n"
            "  names = vars(module)\n"
            "  own = names.pop('__name__')\n"
            "  names[K('__name__')] = 1\n"
            "  names['__name__'] = own\n") +
        "try:\n  " + last + "\nexcept Exception: pass\nvars(t).get(n)";
    EXPECT_EQ(ValueOf(Policy(Agent()).ForbidAttribute("secret"), source), Value()) << last;
  }
}

// Patch 0092.
TEST(AttributeRules, NamesThatLieAreReadAsText) {
  constexpr char kLies[] =
      "import copy, dataclasses, functools, operator\n"
      "word = 'sec' + 'ret'\n"
      "asked = []\n"
      "class N(str):\n"
      "  def __hash__(self): asked.append(1); return hash(word)\n"
      "  def __eq__(self, other): asked.append(2); return str.__eq__(word, other)\n"
      "n = N('x')\n"
      "class C:\n"
      "  def secret(self): return 'ESCAPED'\n"
      "class D(C):\n"
      "  def up(self): return getattr(super(), n)\n"
      "class T: pass\n"
      "def state(error): error.__setstate__({n: 1}); asked.clear(); return vars(error)[word]\n"
      "c = D()\n";
  Policy policy = Agent();
  policy.ForbidAttribute("secret");
  for (const char* last : {
           "getattr(c, n)",
           "getattr(C, n)",
           "c.up()",
           "hasattr(c, n) or 0 / 0",
           "operator.attrgetter(n)(c)",
           "operator.methodcaller(n)(c)",
           "object.__getattribute__(c, n)",
           "type.__getattribute__(C, n)",
           "super(D, c).__getattribute__(n)",
           "setattr(c, n, 1); asked.clear(); vars(c)[word]",
           "object.__setattr__(c, n, 1); asked.clear(); vars(c)[word]",
           "setattr(C, n, 1); asked.clear(); C.x; 0 / 0",
           "delattr(C, n)",
           "object.__delattr__(c, n)",
           "state(ValueError())",
           "functools.update_wrapper(T, C, (n,), ()); asked.clear(); vars(T)[word]",
       }) {
    const std::string source = std::string(kLies) + "try:\n  " + last +
                               "\nexcept (AttributeError, KeyError, ZeroDivisionError): pass\n"
                               "else: asked.append('found')\n";
    EXPECT_EQ(ValueOf(policy, source + "'found' in asked"), Value(false)) << last;
    EXPECT_EQ(ValueOf(policy, source + "len(asked)"), Value(0)) << last;
  }
}

TEST(ClassRules, AForbiddenSpecialAttributeIsNotDefinedEither) {
  Policy policy = Agent();
  policy.ForbidAttribute("__getattr__");
  EXPECT_THAT(Raised(policy, "class C:\n  locals()['__getattr' + '__'] = print"),
              HasSubstr("may not be defined"));
  EXPECT_EQ(ValueOf(policy, "class C:\n  def __del__(self): pass\nC.__name__"), Value("C"));
}

// Library patch S27: by tables of other functions, as update_wrapper()'s defaults.
TEST(AttributeRules, TheLibraryLooksUpItsOwnNames) {
  Policy policy = Agent();
  policy.ForbidAttribute("__dict__");
  policy.ForbidAttribute("name");
  EXPECT_EQ(ValueOf(policy,
                    "import dataclasses, functools\n"
                    "@dataclasses.dataclass\n"
                    "class D:\n  n: int = 1\n"
                    "@functools.wraps(len)\n"
                    "def f(): return D().n\n"
                    "(f(), f.__name__)"),
            Value::Tuple({1, "len"}));
}

// Patch 0075.
TEST(LibraryPatterns, WhatAGuestCanPutIntoOneTakesLinearTime) {
  for (const char* made : {
           "configparser.ConfigParser(delimiters=('=>',))._optcre",
           "configparser.ConfigParser(delimiters=('=>',), allow_no_value=True)._optcre",
           "html.parser.HTMLParser()",
           "html.parser.HTMLParser(convert_charrefs=False)",
       }) {
    const std::string source = std::string("import configparser, html.parser, re\nx = ") + made +
                               "\nif hasattr(x, 'set_cdata_mode'):\n"
                               "  x.set_cdata_mode('(a+)+$', escapable=True)\n  x = x.interesting\n"
                               "type(x) is re.Pattern";
    EXPECT_EQ(ValueOf(Roomy(), source), Value(true)) << made;
  }
}

// Patch 0072.
TEST(ClassRules, NoMetaclassOfTheProgramsOwn) {
  Policy policy = Agent();
  policy.Forbid(Construct::kMetaclass);
  for (const char* source : {
           "class M(type): pass",
           "class M(*[type]): pass",
           "import abc\nclass M(type(abc.ABC)): pass",
           "import enum\nclass M(type(enum.Enum)): pass",
           "import abc\nclass C(metaclass=abc.ABCMeta): pass",
           "class C(metaclass=print): pass",
           "type('C', (), {})",
           "type.__call__(type, 'C', (), {})",
           "import abc\ntype(abc.ABC)('C', (), {})",
           "import abc\nabc.ABCMeta.__new__(abc.ABCMeta, 'C', (), {})",
           "import abc\nclass C(abc.ABC):\n  ns = locals()\n  type(abc.ABC)('D', (), {})",
           "type.__new__(type, 'C', (), {})",
           "list(map(type, 'C', [()], [{}]))",
           "import types\ntypes.new_class('M', (type,))",
           "import dataclasses\ndataclasses.make_dataclass('M', [], bases=(type,))",
           "import functools\nfunctools.singledispatch(type)('C', (), {})",
           "import contextlib\nwith contextlib.ExitStack() as s: s.callback(type, 'C', (), {})",
           "class Box:\n  def __init_subclass__(cls):\n    type('D', (), {})\nclass C(Box): pass",
           "type(type)('C', (), {})",
           // Called by library code that makes classes, or knows __new__.
           // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): one program on several lines
           "import collections\n"
           "collections.namedtuple('X', map(type, ['K'], [()], [{}]), rename=True)",
           "import types, functools\n"
           "types.new_class('X', (), None, functools.partial(next, map(type, 'K', [()], [{}])))",
           "object().__reduce_ex__(2)[0](type, 'C', (), {})",
           "import enum\nenum.Enum('X', map(type, ['K'], [()], [{}]))",
           "import typing\ntyping.TypedDict('X', map(type, ['K'], [()], [{}]))",
           "import abc, types\ntypes.new_class('X', (), {'metaclass': abc.ABCMeta})",
           "import abc, types\nclass F(dict):\n  def __bool__(self): return False\n"
           "types.new_class('X', (), F(metaclass=abc.ABCMeta))",
           "import functools, types\n"
           "types.new_class('X', (), {'metaclass': functools.partial(type, 'M', (), {})})",
           // By a new class itself.
           "class C:\n  __slots__ = map(type, ['M'], [()], [{}])",
           "import functools\nclass B:\n"
           "  __init_subclass__ = functools.partial(type, 'M', (), {})\nclass C(B): pass",
           "import enum, functools\nclass B:\n"
           "  __init_subclass__ = functools.partial(type, 'M', (), {})\nenum.Enum('C', 'a', "
           "type=B)",
           "exec('class M(type): pass')",
       }) {
    EXPECT_THAT(Raised(policy, source), HasSubstr("this program's policy")) << source;
  }
}

// Patch 0072: what is called while a class is made has the frame of who makes it.
TEST(ClassRules, NoMetaclassByCCodeThatIsCalledMeanwhile) {
  Policy policy = Agent();
  policy.Forbid(Construct::kMetaclass);
  for (const char* maker :
       {"type, ['M']", "abc.ABCMeta, ['M']", "abc.ABCMeta.__new__, [abc.ABCMeta], ['M']"}) {
    for (const char* use : {
             "class B: __bool__ = make\n"
             "class M: __isabstractmethod__ = B()\n"
             "class C(abc.ABC): m = M()",
             "class B: __bool__ = make\ntyping.TypedDict('X', {'a': int}, total=B())",
             "class B: __iter__ = make\ntyping.NamedTuple('X', B())",
         }) {
      const std::string source =
          std::string("import abc, functools, typing\nmake = functools.partial(next, map(") +
          maker + ", [()], [{}]))\n" + use;
      EXPECT_THAT(Raised(policy, source), HasSubstr("this program's policy")) << source;
    }
  }
}

// Patch 0108: what was called meanwhile, too, as long as look-ups asked it.
TEST(ClassRules, NamesInAClassAreAskedNothing) {
  EXPECT_EQ(ValueOf(Agent(),
                    "called = []\n"
                    "class K(str):\n"
                    "  def __eq__(self, other): called.append(other)\n"
                    "  def __hash__(self): return hash('__doc__')\n"
                    "class C: locals()[K('k')] = 1\n"
                    "(C.__doc__, C.k, [type(n) is str for n in vars(C) if n == 'k'], called)"),
            Value::Tuple({nullptr, 1, Value::List({true}), Value::List({})}));
}

TEST(ClassRules, StrictLeavesOrdinaryClasses) {
  EXPECT_EQ(
      ValueOf(Strict(),
              "import abc, collections, dataclasses, enum, functools, typing\n"
              "class A(abc.ABC):\n"
              "  @abc.abstractmethod\n"
              "  def f(self): 'doc'\n"
              "class B(A):\n"
              "  def f(self): return super().__repr__()\n"
              "class E(enum.Enum):\n"
              "  X = enum.auto()\n"
              "  Y = 2\n"
              "class F(enum.Flag): P = 1\n"
              "class I(enum.IntEnum): Q = 1\n"
              "class S(enum.StrEnum): R = 'r'\n"
              "G = enum.Enum('G', 'a b')\n"
              "@dataclasses.dataclass(frozen=True, slots=True, order=True)\n"
              "class D:\n"
              "  'doc'\n"
              "  x: int = 1\n"
              "  y: list = dataclasses.field(default_factory=list)\n"
              "@dataclasses.dataclass(unsafe_hash=True)\n"
              "class W:\n"
              "  x: dataclasses.InitVar[int] = 1\n"
              "  def __post_init__(self, x): self.z = x\n"
              "N = collections.namedtuple('N', 'a b', defaults=[2])\n"
              "class T(typing.NamedTuple):\n"
              "  a: int = 1\n"
              "  def twice(self): return self.a * 2\n"
              "class K(typing.TypedDict): a: int\n"
              "L = typing.TypedDict('L', {'a': int})\n"
              "@typing.runtime_checkable\n"
              "class P(typing.Protocol):\n"
              "  def f(self) -> int: ...\n"
              "class Q[X]:\n"
              "  __slots__ = ('v', '__weakref__')\n"
              "U = typing.TypeVar('U')\n"
              "class R(typing.Generic[U]): pass\n"
              "Z = typing.NewType('Z', int)\n"
              "@functools.total_ordering\n"
              "class O:\n"
              "  def __eq__(self, o): return True\n"
              "  def __lt__(self, o): return False\n"
              "M = dataclasses.make_dataclass('M', ['a', ('b', int, 3)])\n"
              "class Err(ValueError): pass\n"
              "@functools.singledispatch\n"
              "def one(x): return x\n"
              "one.register(int)(lambda x: x + 1)\n"
              "O.tag = 1\n"
              "O.__doc__ = 'd'\n"
              "del O.tag\n"
              "try: D().x = 2\n"
              "except dataclasses.FrozenInstanceError: pass\n"
              "(E.X.value, F.P.value, I.Q + 1, S.R.value, G.b.value, D(3) < D(4), W().z, N(1).b,\n"
              " T().twice(), K(a=1)['a'], isinstance(B(), P), M(1).b, one(2), O() >= O(),\n"
              " dataclasses.replace(D(5), x=6).x, Q[int] is not None, R[int] is not None)"),
      Value::Tuple({1, 1, 2, "r", 2, true, 1, 2, 2, 1, true, 3, 3, true, 6, true, true}));
}

TEST(ClassRules, NoRoadLeadsASpecialMethodIntoAClass) {
  Policy policy = Agent();
  Rules rules = policy.rules();
  rules.dunder_definitions = {"__init__", "__slots__", "__set_name__", "__init_subclass__"};
  policy.ReplaceRules(rules, Loosens("a test"));
  for (const char* source : {
           "class C:\n  def __del__(self): pass",
           "class C:\n  locals()['__del__'] = print",
           "class C:\n  __eq__ = 5",
           "setattr(int if 0 else type('C', (), {}), '__eq__', print)",
           "class C: pass\nC.__getattr__ = print",
           "class C: pass\ntype.__setattr__(C, '__getattr__', print)",
           "class C: pass\ndel C.__eq__",
           "type('C', (), {'__del__': print})",
           "class S(str):\n  pass\ntype('C', (), {S('__x__'): 1})",
           "class C:\n  __slots__ = ['__del__']",
           "class S(str):\n"
           "  def __hash__(self): return hash('__init__')\n"
           "  def __eq__(self, other): return str.__eq__('__init__', other)\n"
           "class C:\n  __slots__ = [S('__del__')]",
           "import dataclasses\nf = print\nfor i in range(20000): f = classmethod(f)\n"
           "dataclasses.make_dataclass('C', [], namespace={'__del__': f})",
           "import types\ntypes.new_class('C', (), {}, lambda ns: ns.update(__del__=print))",
           "import dataclasses\ndataclasses.make_dataclass('C', [], namespace={'__del__': print})",
           "import dataclasses\n"
           "dataclasses.make_dataclass('C', [('__del__', object)], slots=True)",
           "class D:\n  def __set_name__(self, c, n): setattr(c, '__del__', print)\n"
           "class C:\n  x = D()",
           "class B:\n  def __init_subclass__(cls): cls.__del__ = print\nclass C(B): pass",
           "import enum\nclass C(enum.Enum):\n  vars()['__del__'] = print",
           "import abc\nclass C(abc.ABC):\n  vars()['__del__'] = lambda self: 1",
           "import typing\nclass C(typing.NamedTuple):\n  vars()['__del__'] = lambda self: 1",
           "import functools\nclass C: pass\ndef f(): pass\nvars(f)['__del__'] = print\n"
           "functools.update_wrapper(C, f, ['__del__'], [])",
           "import functools\nclass C: pass\ndef f(): pass\nvars(f)['__del__'] = lambda s: 1\n"
           "functools.wraps(f, ['__del__'], [])(C)",
           "class C: pass\nc = C()\nvars(c)['__mro_entries__'] = lambda b: (C,)\nclass D(c): pass",
           "import math\nvars(math)['__getattr__'] = lambda n: n\nmath.nothing",
           // Functions of the library's that call what they were given, or what they find.
           "import dataclasses, functools\n"
           "dataclasses.make_dataclass('C', [], namespace={'__getattr__':\n"
           "    functools.singledispatch(lambda self, name: name)})",
           "import dataclasses, contextlib\n"
           "dataclasses.make_dataclass('C', [], namespace={'__getattr__':\n"
           "    contextlib.contextmanager(lambda self, name: name)})",
           "import dataclasses, reprlib\n"
           "dataclasses.make_dataclass('C', [], namespace={'__repr__':\n"
           "    reprlib.recursive_repr()(lambda self: 1)}, repr=False)",
           "import dataclasses, string\n"
           "dataclasses.make_dataclass('C', [], namespace={'__getattr__':\n"
           "    string.Formatter.format, 'vformat': lambda self, name, a, k: name})",
           "import dataclasses, string\n"
           "dataclasses.make_dataclass('C', [], namespace={'__getattr__': "
           "string.Formatter().format})",
           "import dataclasses\nclass I: pass\ni = I()\n"
           "dataclasses.make_dataclass('C', [], namespace={'__getattr__': i})",
           // What library code is given while it makes a class.
           "import collections\nclass C: pass\ncollections.namedtuple('X',\n"
           "    map(setattr, [C], ['__getattr__'], [lambda self, name: name]), rename=True)",
           "import collections\nclass C: pass\ncollections.namedtuple('X', 'a',\n"
           "    defaults=map(setattr, [C], ['__del__'], [lambda self: 1]))",
           // In objects, where library code and C code look them up.
           "import types\nclass C: pass\nc = C()\nvars(c)['__mro_entries__'] = lambda b: (C,)\n"
           "types.resolve_bases((c,))",
           "import types\nclass C: pass\nc = C()\nvars(c)['__mro_entries__'] = lambda b: (C,)\n"
           "types.new_class('K', (c,))",
           "class C: pass\nc = C()\nvars(c)['__prepare__'] = lambda *a: {}\n"
           "class D(metaclass=c): pass",
           "import types\nclass C: pass\nc = C()\nvars(c)['__prepare__'] = lambda *a: {}\n"
           "types.prepare_class('K', (), {'metaclass': c})",
           "import copy\nclass C: pass\nc = C()\nvars(c)['__deepcopy__'] = lambda memo: 1\n"
           "copy.deepcopy(c)",
           "import copy\nclass C: pass\nc = C()\ndef g(): yield\n"
           "vars(c)['__deepcopy__'] = g().send\ncopy.deepcopy(c)",
           "import copy\nclass C: pass\nc = C()\nvars(c)['__getstate__'] = lambda: {}\n"
           "c.__reduce_ex__(2)",
           "import contextlib\nclass S(contextlib.ExitStack): pass\ns = S()\n"
           "vars(s)['__exit__'] = lambda *a: 1\ns.close()",
           "import collections\nclass M(collections.ChainMap): pass\nm = M()\n"
           "vars(m)['__missing__'] = lambda k: 1\nm['x']",
           // In objects, where library code loads them and calls them later.
           "class C: pass\nc = C()\nvars(c)['__getstate__'] = dict\nc.__reduce_ex__(1)",
           "class C: pass\nc = C()\nvars(c)['__new__'] = print\nC().__reduce_ex__(2)[0](c)",
           "class L(list): pass\nclass C: pass\nc = C()\nvars(c)['__new__'] = print\n"
           "L().__reduce_ex__(1)[0](L, c, 1)",
           "import heapq\nclass M(map): pass\nm = M(int, '1')\nvars(m)['__next__'] = int\n"
           "list(heapq.merge(m, [5]))",
           "import heapq\nclass M(map): pass\nm = M(int, '1')\nvars(m)['__next__'] = int\n"
           "list(heapq.merge(m, [5], key=int))",
           "import difflib\nclass S(set): pass\ns = S()\nvars(s)['__contains__'] = bool\n"
           "d = difflib.SequenceMatcher(None, 'ab', 'ba')\nd.bjunk = s\nd.ratio()",
           "import functools\nclass C: pass\nc = C()\nvars(c)['__get__'] = print\n"
           "class P(functools.partialmethod):\n  def _make_unbound_method(self): return c\n"
           "class D: p = P(len)\nD().p",
           "import enum\nclass C: pass\nc = C()\nvars(c)['__new__'] = print\n"
           "vars(c)['_member_map_'] = {1: 1}\nenum.EnumType.__call__(c, 3)",
           "import enum\nclass C: pass\nc = C()\nvars(c)['__new__'] = print\n"
           "class F(enum.Flag):\n  A = 1\n  B = 2\nF._member_type_ = c\nF(3)",
           "import unittest\nclass C: pass\nc = C()\nvars(c)['__exit__'] = print\n"
           "class T(unittest.TestCase):\n  def test(self): pass\n"
           "w = T('test').assertWarns(UserWarning)\nwith w: w.warnings_manager = c",
       }) {
    EXPECT_THAT(Raised(policy, source), HasSubstr("this program's policy")) << source;
  }
}

}  // namespace
}  // namespace terrarium
