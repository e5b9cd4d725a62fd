// What a policy's rules take away at run time, with the checker off: L2 and L3 alone.
#include <string>

#include "engine/testing_only.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

using testing::HasSubstr;

Report RunUnchecked(const Policy& policy, std::string_view source) {
  Sandbox sandbox = NewSandbox(policy);
  TESTING_ONLY_SandboxAccess::SkipChecks(sandbox);
  return RunIn(sandbox, source);
}

// The type and message of the exception that `source` must raise.
std::string Raised(const Policy& policy, std::string_view source) {
  Report report = RunUnchecked(policy, source);
  if (!report.exception.has_value()) {
    return "nothing raised: " + report.value.DebugString();
  }
  return report.exception->type + ": " + report.exception->message;
}

Value ValueOf(const Policy& policy, std::string_view source) {
  Report report = RunUnchecked(policy, source);
  EXPECT_TRUE(report.ok()) << source << "\n" << report.Explain();
  return report.value;
}

Policy Agent() { return Policy::Preset("agent").value(); }
Policy Strict() { return Policy::Preset("strict").value(); }

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
  empty.replace(at, 5, "\"{'n': 'open' in dir(__builtins__)}\", {}");
  EXPECT_THAT(Raised(Agent(), implicit), HasSubstr("library code called"));
  EXPECT_THAT(ValueOf(Agent(), empty).DebugString(), HasSubstr("n"));
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

}  // namespace
}  // namespace terrarium
