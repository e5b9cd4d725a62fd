// Objects of the standard library cross whole, in both directions; what would not is refused or
// told apart from text.
#include <array>
#include <chrono>
#include <complex>
#include <cstring>
#include <span>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

using Kind = Value::Kind;

struct Crossing {
  const char* expression;
  Kind kind;
  const char* spelling;  // as repr() has it; null: the same as the expression
};

constexpr char kImports[] =
    "from array import array\nimport datetime\nfrom collections import *\n"
    "from collections import Counter, OrderedDict, defaultdict, deque\n"
    "from decimal import Decimal\nfrom fractions import Fraction\nfrom uuid import UUID\n";

constexpr Crossing kBothWays[] = {
    {"2j", Kind::kComplex, nullptr},
    {"(1.5-2j)", Kind::kComplex, nullptr},
    {"range(0, 3)", Kind::kRange, nullptr},
    {"range(10, 0, -3)", Kind::kRange, nullptr},
    {"range(0, 100000000000000000000)", Kind::kRange, nullptr},
    {"bytearray(b'hi')", Kind::kByteArray, nullptr},
    {"array('d', [1.5, 2.5])", Kind::kArray,
     "array('d', b'\\x00\\x00\\x00\\x00\\x00\\x00\\xf8?"
     "\\x00\\x00\\x00\\x00\\x00\\x00\\x04@')"},
    {"array('b', [1, -1])", Kind::kArray, "array('b', b'\\x01\\xff')"},
    {"Decimal('1.50')", Kind::kDecimal, nullptr},
    {"Decimal('NaN')", Kind::kDecimal, nullptr},
    {"Decimal('1E+1000')", Kind::kDecimal, nullptr},
    {"Fraction(1, 3)", Kind::kFraction, nullptr},
    {"datetime.date(2026, 1, 9)", Kind::kDate, nullptr},
    {"datetime.time(15, 0, 0, 500)", Kind::kTime, nullptr},
    {"datetime.datetime(1, 1, 1, 0, 0)", Kind::kDateTime, nullptr},
    {"datetime.datetime(2026, 11, 28, 15, 21, 9, 7)", Kind::kDateTime, nullptr},
    {"datetime.datetime(2026, 11, 28, 15, 21, tzinfo=datetime.timezone.utc)", Kind::kDateTime,
     nullptr},
    {"datetime.datetime(2026, 11, 28, 15, 21, "
     "tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=66600)))",
     Kind::kDateTime, nullptr},
    {"datetime.timedelta(days=-1, seconds=3, microseconds=5)", Kind::kTimeDelta, nullptr},
    {"datetime.timedelta(0)", Kind::kTimeDelta, nullptr},
    {"UUID('12345678-1234-5678-1234-567812345678')", Kind::kUuid, nullptr},
    {"defaultdict(int, {'a': 1})", Kind::kDefaultDict, "defaultdict(<class 'int'>, {'a': 1})"},
    {"defaultdict(None, {})", Kind::kDefaultDict, nullptr},
    {"OrderedDict({'b': 1, 'a': 2})", Kind::kOrderedDict, nullptr},
    {"Counter({'a': 2, 'b': 1})", Kind::kCounter, nullptr},
    {"deque([1, 'x'])", Kind::kDeque, nullptr},
    {"deque([2, 3], maxlen=2)", Kind::kDeque, nullptr},
};

TEST(TypedValues, CrossBothWaysUnchanged) {
  Sandbox sandbox = NewSandbox();
  for (const Crossing& one : kBothWays) {
    const Report out = RunIn(sandbox, std::string(kImports) + one.expression);
    ASSERT_TRUE(out.ok()) << out.Explain();
    EXPECT_EQ(out.value.kind(), one.kind) << one.expression;
    EXPECT_EQ(out.value.DebugString(), one.spelling == nullptr ? one.expression : one.spelling);
    EXPECT_EQ(Value::FromJson(out.value.ToJson()).value(), out.value);
    // Back in: of the same type, and the same to Python.
    const Report back = RunIn(sandbox,
                              std::string(kImports) + "w = " + one.expression +
                                  "\ntype(v) is type(w), repr(v) == repr(w)",
                              {{"v", out.value}});
    ASSERT_TRUE(back.ok()) << one.expression << back.Explain();
    EXPECT_EQ(back.value, Value::Tuple({true, true})) << one.expression;
  }
}

// A pristine interpreter has not loaded the module that a value needs.
TEST(TypedValues, InputsBringTheirModules) {
  Sandbox sandbox = NewSandbox();
  const auto decimal = Value::Typed(Kind::kDecimal, "1.10").value();
  EXPECT_EQ(RunIn(sandbox, "str(v + v)", {{"v", decimal}}).value, Value("2.20"));
  EXPECT_EQ(RunIn(sandbox, "Decimal", {{"v", decimal}}).exception->type, "NameError");
  const Value nested = Value::Dict({{"at", Value::From(absl::FromUnixSeconds(0))}});
  EXPECT_EQ(RunIn(sandbox, "v['at'].year", {{"v", nested}}).value, Value(1970));
  const auto bad = Value::Typed(Kind::kDecimal, "no number").value();
  EXPECT_EQ(RunIn(sandbox, "1", {{"v", bad}}).outcome, Outcome::kException);
  ExpectHealthy(sandbox);
}

TEST(TypedValues, CppTypesArriveAsTheLibrarys) {
  Sandbox sandbox = NewSandbox();
  using std::chrono::milliseconds;
  const std::vector<double> numbers = {0.5, 1.5};
  const Report r = RunIn(sandbox,
                         "[type(v).__name__ for v in (a, b, c, d)] + [a.total_seconds(), "
                         "b.isoformat(), c.real, sum(d)]",
                         {{"a", milliseconds(2500)},
                          {"b", absl::FromUnixSeconds(0)},
                          {"c", std::complex<double>(3, 4)},
                          {"d", std::span<const double>(numbers)}});
  ASSERT_TRUE(r.ok()) << r.Explain();
  EXPECT_EQ(r.value, Value::List({"timedelta", "datetime", "complex", "array", 2.5,
                                  "1970-01-01T00:00:00+00:00", 3.0, 2.0}));
}

TEST(TypedValues, ClassesOfTheGuestsComeOut) {
  EXPECT_EQ(Eval("from enum import *\nclass C(Enum):\n  RED = 'r'\nC.RED").DebugString(),
            "<C.RED: 'r'>");
  EXPECT_EQ(Eval("from enum import *\nclass C(IntEnum):\n  RED = 3\nC.RED").As<int>().value(), 3);
  EXPECT_EQ(Eval("from enum import *\nclass F(Flag):\n  A = 1\n  B = 2\nF.A | F.B").DebugString(),
            "<F.A|B: 3>");
  EXPECT_EQ(Eval("from collections import namedtuple\nP = namedtuple('P', 'x y')\nP(1, 'b')")
                .DebugString(),
            "P(x=1, y='b')");
  EXPECT_EQ(Eval("from typing import NamedTuple\nclass P(NamedTuple):\n  x: int = 5\n[P()]")
                .DebugString(),
            "[P(x=5)]");
  const Value point = Eval(
      "from dataclasses import dataclass\n@dataclass\nclass P:\n  x: int\n  y: list\nP(1, [2])");
  EXPECT_EQ(point.DebugString(), "P(x=1, y=[2])");
  EXPECT_EQ(point.Get<int>("y[0]").value(), 2);
  // They are of the guest's own making, and so do not go to a guest.
  Sandbox sandbox = NewSandbox();
  EXPECT_EQ(sandbox.Run("1", Inputs{{"p", point}}).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_TRUE(RunIn(sandbox, "p['x']", {{"p", point.plain()}}).ok());
}

// What would not be all of the object stays text.
TEST(TypedValues, WhatHoldsMoreIsText) {
  for (const char* source : {
           "from collections import defaultdict\ndefaultdict(lambda: 0)",
           "from collections import Counter\nc = Counter('a')\nc.note = 1\nc",
           "from collections import OrderedDict\nc = OrderedDict(a=1)\nc.note = 1\nc",
           "from collections import Counter\nclass C(Counter): pass\nC()",
           "from decimal import Decimal\nclass D(Decimal): pass\nD(1)",
           "from datetime import *\nclass Z(tzinfo): pass\ndatetime(2026, 1, 1, tzinfo=Z())",
           "from datetime import *\ndatetime(2026, 1, 1, fold=1)",
           "from datetime import *\ntime(1, tzinfo=timezone(timedelta(0), 'name'))",
           ("from dataclasses import dataclass\n@dataclass\nclass P:\n  x: int\n"
            "p = P(1)\np.y = 2\np"),
           "from dataclasses import dataclass\n@dataclass\nclass P(list):\n  x: int\nP(1)",
           "class S(str): pass\nS('x')",
           "class I(int): pass\nI(3)",
           "memoryview(b'abcdef').cast('B', (2, 3))",
           "memoryview(b'abcdef')[::2]",
           "object",
       }) {
    EXPECT_EQ(Eval(source).kind(), Kind::kRepr) << source;
  }
}

// Or it is refused, with its place, where the host asks for that.
TEST(TypedValues, WhatHoldsMoreIsRefusedWhereTheHostWantsIt) {
  Sandbox sandbox = NewSandbox();
  RunOptions strict;
  strict.refuse_other_objects = true;
  const auto message = [&](const char* source) {
    return sandbox.Run(source, strict).value().message;
  };
  EXPECT_EQ(message("class S(str): pass\nS('x')"),
            "TypeError: a 'S' object cannot cross to the host");
  EXPECT_EQ(message("{'a': [1, {2: object}]}"),
            "TypeError: ['a'][1][2]: a 'type' object cannot cross to the host");
  EXPECT_EQ(message("class C:\n  def __repr__(self): 1/0\n(1, C())"),
            "TypeError: [1]: a 'C' object cannot cross to the host");
  EXPECT_EQ(message("1, 2.5, 'x', range(3)"), "");
}

// A guest that has classes of the same names, or takes the real ones apart.
TEST(TypedValues, NothingOfTheGuestsIsAskedOrBelieved) {
  for (const char* source : {
           "import decimal\nclass Decimal:\n  def __str__(self): 1/0\n  __repr__ = lambda s: 'x'\n"
           "Decimal()",
           "class Fraction:\n  _numerator = 1\n  _denominator = 'x'\n  __repr__ = lambda s: 'x'\n"
           "Fraction()",
           "class E(type): pass\nclass C(metaclass=E):\n  __repr__ = lambda s: 'x'\n"
           "c = C()\nc._name_ = 'n'\nc._value_ = 1\nc",
           "class P(tuple):\n  _fields = ('x', 'y')\n  __repr__ = lambda s: 'x'\nP((1,))",
           "class P(tuple):\n  _fields = ('x', 'x')\n  __repr__ = lambda s: 'x'\nP((1, 2))",
           "class P(tuple):\n  _fields = [1]\n  __repr__ = lambda s: 'x'\nP((1,))",
           "class P:\n  __dataclass_fields__ = {1: 2}\n  __repr__ = lambda s: 'x'\np = P()\n"
           "p.a = 1\np",
           "class P:\n  __dataclass_fields__ = {'a': 2}\n  __repr__ = lambda s: 'x'\np = P()\n"
           "p.b = 1\np",
       }) {
    const Report r = RunOnce(source);
    ASSERT_TRUE(r.ok()) << source << r.Explain();
    EXPECT_EQ(r.value, Value::Repr("x")) << source;
  }
  // Hooks of a class that is read without being asked do not run.
  const Value quiet = Eval(
      "from dataclasses import dataclass\n@dataclass(repr=False)\nclass P:\n  x: int\n"
      "  def __getattribute__(self, n): raise RuntimeError(n)\n"
      "  def __repr__(self): raise RuntimeError('repr')\nP(1)");
  EXPECT_EQ(quiet.DebugString(), "P(x=1)");
  // Malformed parts of real ones.
  for (const char* source : {
           "from fractions import Fraction\nf = Fraction(1, 2)\nf._numerator = 'x'\nf",
           "from uuid import UUID\nu = UUID(int=5)\nu.int = -1\nu",
           "from enum import Enum\nclass C(Enum):\n  A = 1\nC.A._name_ = 7\nC.A",
       }) {
    const Report r = RunOnce(source);
    EXPECT_NE(r.outcome, Outcome::kFault) << source;
    EXPECT_NE(r.outcome, Outcome::kViolation) << source;
    EXPECT_TRUE(r.value.kind() != Kind::kFraction ||
                r.value.payload().items()[0].kind() == Kind::kInt)
        << source;
  }
}

TEST(TypedValues, RecursionAndLimitsHold) {
  for (const char* source : {
           "from collections import deque\nd = deque()\nd.append(d)\nd",
           "from collections import defaultdict\nd = defaultdict(int)\nd[1] = d\nd",
           "from dataclasses import dataclass\n@dataclass\nclass P:\n  x: int\np = P(1)\np.x = "
           "p\np",
       }) {
    EXPECT_NE(RunOnce(source).message.find("nested too deeply"), std::string::npos) << source;
  }
  EXPECT_NE(RunOnce("bytearray(2000)", Roomy().ValueBytes(1000)).message.find("too much memory"),
            std::string::npos);
  EXPECT_NE(RunOnce("from collections import deque\ndeque(range(200))", Roomy().ValueNodes(100))
                .message.find("too many objects"),
            std::string::npos);
}

TEST(TypedValues, FlatNumbersComeOutAsOneBlock) {
  const Value numbers = Eval("from array import array\narray('d', range(1000))");
  EXPECT_EQ(numbers.As<std::vector<double>>().value()[999], 999.0);
  EXPECT_EQ(Eval("memoryview(b'abc')").As<std::vector<uint8_t>>().value(),
            (std::vector<uint8_t>{'a', 'b', 'c'}));
  EXPECT_EQ(Eval("from array import array\nmemoryview(array('q', [1, 2]))[1:]")
                .As<std::vector<int64_t>>()
                .value(),
            (std::vector<int64_t>{2}));
}

// Keys of a guest's in the dict of an object run its code while the object is taken apart.
TEST(TypedValues, WhatIsTakenApartIsHeld) {
  Sandbox sandbox = NewSandbox(Policy::Agent());
  const absl::StatusOr<Report> report = sandbox.Run(
      "import enum, dataclasses\n"
      "class E(enum.Enum):\n  A = 1\n"
      "a = E.A\n"
      "armed = [0]\n"
      "class S(str):\n"
      "  def __hash__(self): return hash(str(self))\n"
      "  def __eq__(self, o):\n"
      "    if armed[0]:\n"
      "      armed[0] = 0\n"
      "      a._value_ = None\n"
      "      global z\n"
      "      z = [bytes(40) for i in range(1000)]\n"
      "    return False\n"
      "del a._name_\n"
      "setattr(a, S('_name_'), 1)\n"
      "a._name_ = 'A'\n"
      "a._value_ = [1, 2, 'q' * 10]\n"
      "armed[0] = 1\n"
      "a");
  ASSERT_TRUE(report.ok());
  EXPECT_NE(report->outcome, Outcome::kFault) << report->Explain();
  if (report->value.kind() == Kind::kEnum) {
    EXPECT_EQ(report->value.plain(), (Value{1, 2, "qqqqqqqqqq"}));
  }
  ExpectHealthy(sandbox);
}

}  // namespace
}  // namespace terrarium
