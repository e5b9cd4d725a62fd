// Text that the library makes for a program, under the checker and policies that forbid what is in
// it.
#include <string>
#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

using testing::HasSubstr;

Policy Agent() { return Policy::Preset("agent").value(); }

// The value of the last expression, a text, or what happened instead.
std::string Printed(const Policy& policy, std::string_view source) {
  Sandbox sandbox = NewSandbox(policy);
  const Report report = RunIn(sandbox, source);
  return report.ok() && report.value.kind() == Value::Kind::kStr ? std::string(report.value.text())
                                                                 : report.Explain();
}

// S29. What no program wrote is not asked about, and what one gave is.
TEST(GeneratedText, IsTheLibrarysButForTheNames) {
  constexpr char kProgram[] =
      "from dataclasses import make_dataclass, replace\n"
      "from collections import namedtuple\n"
      "A = make_dataclass('A', ['a', 'b'])\n"
      "B = make_dataclass('B', ['a'], frozen=True)\n"
      "C = make_dataclass('C', ['a'], order=True)\n"
      "D = make_dataclass('D', ['a'], slots=True)\n"
      "E = make_dataclass('E', ['a'], unsafe_hash=True, kw_only=True)\n"
      "N = namedtuple('N', 'a b')\n"
      "try:\n"
      "  B(1).a = 2\n"
      "except AttributeError as e:\n"
      "  error = str(e)\n"
      "str([A(1, 2), A(1, 2) == A(1, 2), A(1, 2) == 1, replace(B(1), a=2), C(1) < C(2), D(1),\n"
      "     hash(E(a=1)) == hash(E(a=1)), N(1, 2), N._make([1, 2])]) + error\n";
  constexpr char kPrinted[] =
      "[A(a=1, b=2), True, False, B(a=2), True, D(a=1), True, N(a=1, b=2), N(a=1, b=2)]"
      "cannot assign to field 'a'";
  for (const Construct construct :
       {Construct::kAnnotation, Construct::kConditionalExpression, Construct::kDecorator,
        Construct::kFstring, Construct::kNestedFunction, Construct::kRaise}) {
    Policy policy = Agent();
    policy.Forbid(construct);
    EXPECT_EQ(Printed(policy, kProgram), kPrinted) << static_cast<int>(construct);
  }
  for (const char* name : {"type", "super", "NotImplemented"}) {
    EXPECT_EQ(Printed(Agent().ForbidName(name), kProgram), kPrinted) << name;
  }
  EXPECT_EQ(Printed(Agent().ForbidAttribute("__class__"), kProgram), kPrinted);
  Policy secret = Agent();
  secret.ForbidAttribute("secret").ForbidName("hidden");
  for (const char* source : {
           "import dataclasses\ndataclasses.make_dataclass('D', ['sec' + 'ret'])",
           "import dataclasses\ndataclasses.make_dataclass('D', ['hid' + 'den'])",
           "import collections\ncollections.namedtuple('N', ['hid' + 'den'])",
           "import dataclasses\ndataclasses.make_dataclass('D', ['__glob' + 'als__'])",
           // As the parser reads it.
           "import dataclasses\ndataclasses.make_dataclass('D', ['\\uff53ecret'], init=False)",
       }) {
    EXPECT_THAT(Printed(secret, source), HasSubstr("is not allowed")) << source;
  }
}

}  // namespace
}  // namespace terrarium
