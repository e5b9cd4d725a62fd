// Every module that is offered loads in a run of its own, whatever a policy withholds from
// programs: the library does without it, or uses what is its own.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "stdlib_allowlist/modules.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

// Names that library code uses where it loads, and that a policy may forbid.
constexpr const char* kAttributes[] = {
    "name",         "value",      "fget",    "items",           "args",
    "__name__",     "__module__", "__doc__", "__annotations__", "__isabstractmethod__",
    "__set_name__", "__dict__",
};

// With room for every module that is offered.
Policy Whole(Rules rules) {
  rules.modules.reset();
  Policy policy = Roomy();
  policy.ReplaceRules(std::move(rules), Loosens("loads what is offered"));
  return policy;
}

void ExpectAllLoad(const Policy& policy) {
  Sandbox sandbox = NewSandbox(policy);
  for (std::string_view module : stdlib_allowlist::OfferedModules()) {
    Report report = RunIn(sandbox, "import " + std::string(module) + "\n'loaded'");
    EXPECT_TRUE(report.ok()) << module << ": " << report.Explain();
  }
}

TEST(Imports, WithoutBuffers) {
  for (const std::vector<std::string>& types :
       {std::vector<std::string>{"bytearray"}, {"memoryview"}, {"bytearray", "memoryview"}}) {
    Policy policy = Whole(Roomy().rules());
    for (const std::string& type : types) policy.WithholdType(type);
    ExpectAllLoad(policy);
  }
}

TEST(Imports, WithoutAttributesThatTheLibraryUses) {
  Policy policy = Whole(Roomy().rules());
  for (const char* name : kAttributes) policy.ForbidAttribute(name);
  ExpectAllLoad(policy);
}

TEST(Imports, UnderStrictRules) {
  Policy policy = Whole(Policy::Preset("strict").value().rules());
  policy.WithholdType("bytearray").WithholdType("memoryview");
  ExpectAllLoad(policy);
}

// By functions that fill its classes while they are made, or go through a list of names.
TEST(Imports, WithoutNamesThatLibraryCodeLooksUp) {
  Policy policy = Whole(Roomy().rules());
  for (const char* name :
       {"__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__init__", "__or__", "__and__",
        "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__", "_boundary_"}) {
    policy.ForbidAttribute(name);
  }
  ExpectAllLoad(policy);
}

// Patch 0096: what a class statement of the library's says, and what its functions make.
TEST(Imports, WithoutSpecialMethods) {
  Rules rules = Policy::Preset("strict").value().rules();
  rules.dunder_definitions = {"__init__"};
  ExpectAllLoad(Whole(rules));
}

}  // namespace
}  // namespace terrarium
