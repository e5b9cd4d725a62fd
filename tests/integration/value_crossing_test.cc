// Values on their way out of a guest and into it.
#include <cmath>
#include <string>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

TEST(ValueCrossing, EveryKindComesOut) {
  EXPECT_EQ(Eval("None"), Value());
  EXPECT_EQ(Eval("True"), Value(true));
  EXPECT_EQ(Eval("-7"), Value(-7));
  EXPECT_EQ(Eval("2**63 - 1"), Value(INT64_MAX));
  EXPECT_EQ(Eval("-2**63"), Value(INT64_MIN));
  EXPECT_EQ(Eval("2**63"), Value::BigInt("9223372036854775808"));
  EXPECT_EQ(Eval("-10**40"), Value::BigInt("-10000000000000000000000000000000000000000"));
  EXPECT_EQ(Eval("0.1 + 0.2"), Value(0.1 + 0.2));
  EXPECT_TRUE(std::isnan(Eval("float('nan')").float_value()));
  EXPECT_TRUE(std::signbit(Eval("-0.0").float_value()));
  EXPECT_EQ(Eval("'x\\0y'"), Value(std::string("x\0y", 3)));
  EXPECT_EQ(Eval("bytes([0, 255])"), Value::Bytes(std::string("\0\xFF", 2)));
  EXPECT_EQ(Eval("[1, 'a', [None]]"), Value::List({1, "a", Value::List({Value()})}));
  EXPECT_EQ(Eval("(1, 2.0)"), Value::Tuple({1, 2.0}));
  EXPECT_EQ(Eval("{7}"), Value::Set({7}));
  EXPECT_EQ(Eval("frozenset(['x'])"), Value::FrozenSet({"x"}));
  // In insertion order, with keys of any kind.
  EXPECT_EQ(Eval("{'b': 1, 'a': 2, (3,): []}"),
            Value::Dict({{"b", 1}, {"a", 2}, {Value::Tuple({3}), Value::List({})}}));
}

TEST(ValueCrossing, AnythingElseIsItsRepr) {
  EXPECT_EQ(Eval("iter"), Value::Repr("<built-in function iter>"));
  EXPECT_EQ(Eval("int"), Value::Repr("<class 'int'>"));
  EXPECT_EQ(Eval("class L(list): pass\nL([1])"), Value::Repr("[1]"));

  EXPECT_EQ(Eval("class C:\n  def __repr__(self): return 'é'\n[C()]"),
            Value::List({Value::Repr("é")}));
}

TEST(ValueCrossing, UnicodeStaysWhole) {
  EXPECT_EQ(Eval("'aé€🐍'"), Value("aé€🐍"));
  // A lone surrogate keeps its three-byte form ...
  EXPECT_EQ(Eval("'<' + chr(0xD800) + '>'"), Value("<\xED\xA0\x80>"));
  // ... both ways ...
  Sandbox sandbox = NewSandbox();
  Report report = RunIn(sandbox, "(ord(s), len(s))", {{"s", "\xED\xBF\xBF"}});
  EXPECT_EQ(report.value, Value::Tuple({0xDFFF, 1}));
  // ... and the report stays valid JSON.
  report = RunIn(sandbox, "print(chr(0xDC80)); chr(0xDC80)");
  EXPECT_TRUE(report.ok());
  EXPECT_NE(report.ToJson().find("\\udc80"), std::string::npos) << report.ToJson();
}

TEST(ValueCrossing, InputsBecomeGlobals) {
  Sandbox sandbox = NewSandbox();
  const Value everything =
      Value::List({Value(), true, 7, Value::BigInt("123456789012345678901234567890"), 1.5, "x",
                   Value::Bytes("\xFF"), Value::List({1}), Value::Tuple({1}), Value::Set({1}),
                   Value::FrozenSet({1}), Value::Dict({{"a", 1}, {2, 3}})});
  Report report = RunIn(sandbox, "x", {{"x", everything}});
  ASSERT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.value, everything);
  EXPECT_EQ(RunIn(sandbox, "[type(v).__name__ for v in x]", {{"x", everything}}).value,
            Value::List({"NoneType", "bool", "int", "int", "float", "str", "bytes", "list", "tuple",
                         "set", "frozenset", "dict"}));
  // They are gone in the next run.
  EXPECT_EQ(RunIn(sandbox, "x").exception->type, "NameError");
}

TEST(ValueCrossing, BadInputsAreTheHostsProblem) {
  Sandbox sandbox = NewSandbox();
  for (const char* name : {"", "1x", "a b", "🐍", "for", "__builtins__"}) {
    EXPECT_EQ(sandbox.Run("1", {{name, 1}}).status().code(), absl::StatusCode::kInvalidArgument)
        << name;
  }
  Value deep = 1;
  for (int i = 0; i < 300; ++i) deep = Value::List({deep});
  EXPECT_EQ(sandbox.Run("1", {{"x", deep}}).status().code(), absl::StatusCode::kInvalidArgument);
  // What no guest object can be made of is told by an exception.
  Report report = RunIn(sandbox, "x", {{"x", Value::Dict({{Value::List({}), 1}})}});
  EXPECT_EQ(report.outcome, Outcome::kException);
  ExpectHealthy(sandbox);
}

TEST(ValueCrossing, LimitsOfAValueAreClearErrors) {
  auto message = [](Policy policy, std::string_view source) {
    Report report = RunOnce(source, policy);
    EXPECT_EQ(report.outcome, Outcome::kException) << source;
    EXPECT_EQ(report.value, Value());
    return report.message;
  };
  EXPECT_NE(message(Roomy().ValueNodes(100), "list(range(200))").find("too many objects"),
            std::string::npos);
  EXPECT_NE(message(Roomy().ValueBytes(1000), "'x' * 2000").find("too much memory"),
            std::string::npos);
  EXPECT_NE(message(Roomy().ValueDepth(5), "[[[[[[[[1]]]]]]]]").find("nested too deeply"),
            std::string::npos);
  EXPECT_NE(message(Roomy(), "a = []; a.append(a); a").find("nested too deeply"),
            std::string::npos);
  // At the limit all is well.
  EXPECT_TRUE(RunOnce("[1] * 99", Roomy().ValueNodes(100)).ok());
}

TEST(ValueCrossing, ReprsThatMisbehaveAreTheGuestsErrors) {
  EXPECT_EQ(RunOnce("class C:\n  def __repr__(self): 1/0\nC()").exception->type,
            "ZeroDivisionError");
  EXPECT_EQ(RunOnce("class C:\n  def __repr__(self): return 7\nC()").exception->type, "TypeError");
  EXPECT_EQ(RunOnce("class C:\n  def __repr__(self): raise SystemExit\nC()").exception->type,
            "SystemExit");
  Report report = RunOnce("class C:\n  def __repr__(self):\n    while 1: pass\nC()",
                          Roomy().Instructions(100'000));
  EXPECT_EQ(report.reason, Reason::kInstructions);
  // A container that changes while it is written.
  report = RunOnce(
      "a = []\nclass C:\n  def __repr__(self):\n    a.clear()\n    return 'c'\n"
      "a += [C(), 1, 2, 3]\na");
  EXPECT_TRUE(report.ok());
  EXPECT_EQ(report.value, Value::List({Value::Repr("c")}));
  report = RunOnce(
      "s = set()\nclass C:\n  def __repr__(self):\n    s.add(len(s))\n"
      "    return 'c'\ns |= {C(), C()}\ns");
  EXPECT_EQ(report.exception->type, "RuntimeError");
  report = RunOnce(
      "d = {}\nclass C:\n  def __repr__(self):\n    d[len(d)] = 1\n"
      "    return 'c'\nd[0] = C()\nd");
  EXPECT_TRUE(report.ok());
  EXPECT_EQ(report.value, Value::Dict({{0, Value::Repr("c")}, {1, 1}}));
}

}  // namespace
}  // namespace terrarium
