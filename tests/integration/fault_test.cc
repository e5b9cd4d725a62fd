// Crashes inside CPython are one guest's end and nobody else's.
#include <fstream>
#include <sstream>
#include <string>

#include "gtest/gtest.h"
#include "interp/cpython/internals.h"
#include "tests/integration/support.h"

namespace terrarium {
namespace {

using testing_support::ExpectHealthy;
using testing_support::NewSandbox;
using testing_support::Roomy;
using testing_support::Run;

std::string Attack(const std::string& name) {
  std::ifstream file(std::string(TERRARIUM_SOURCE_DIR) + "/tests/attacks/" + name);
  EXPECT_TRUE(file.good()) << name;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Fault, CStackOverflowEndsTheGuestOnly) {
  Sandbox sandbox = NewSandbox();
  for (const char* name :
       {"stk-nested-map-next.py", "stk-nested-filter-next.py",
        "stk-nested-zip-next.py", "stk-nested-tuple-hash.py"}) {
    for (int i = 0; i < 2; ++i) {
      Report report = Run(sandbox, Attack(name));
      EXPECT_EQ(report.outcome, Outcome::kExhausted) << name;
      EXPECT_EQ(report.reason, Reason::kStack) << name;
      EXPECT_EQ(report.ExitCode(), 6);
      ExpectHealthy(sandbox);
    }
  }
}

// Bugs of CPython that are public; a version without one just runs the program.
TEST(Fault, CrashesAreContained) {
  int faults = 0;
  Sandbox sandbox = NewSandbox(Roomy().Deadline(absl::Seconds(5)));
  for (const char* name :
       {"crash-ordereddict-del-eq.py", "crash-ordereddict-move-eq.py",
        "crash-exceptiongroup-args-repr.py", "crash-list-compare-clear.py",
        "crash-dict-iter-mutate.py", "crash-type-mro-nontype.py"}) {
    Report report = Run(sandbox, Attack(name));
    if (report.outcome == Outcome::kFault) {
      ++faults;
      EXPECT_EQ(report.ExitCode(), 8);
      EXPECT_NE(report.message.find("contained"), std::string::npos);
    }
    ExpectHealthy(sandbox);
    // What a crash left in the region must not reach anybody.
    EXPECT_EQ(Run(sandbox, "import collections, json\n"
                           "d = collections.OrderedDict(a=1)\n"
                           "d.move_to_end('a'); json.dumps(d)").value,
              Value("{\"a\": 1}"));
  }
  EXPECT_GE(faults, 1) << "the programs crash no more: find others";
}

TEST(Fault, OutputBeforeACrashIsKept) {
  Sandbox sandbox = NewSandbox();
  Report report =
      Run(sandbox, "print('before')\n" + Attack("stk-nested-map-next.py"));
  EXPECT_EQ(report.reason, Reason::kStack);
  EXPECT_EQ(report.stdout_text.substr(0, 7), "before\n");
}

// No Python program is known that reaches these, so a host function reaches
// them; what it runs is masked, so it hands over to guest code.
TEST(Fault, FatalErrorsOfCPythonAreContained) {
  ASSERT_NE(terrarium_fatal_error, nullptr) << "patch 4's hook is not installed";
}

}  // namespace
}  // namespace terrarium
