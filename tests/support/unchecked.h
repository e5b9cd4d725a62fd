// Runs with the checker off: what the layers below it take away.
#ifndef TERRARIUM_TESTS_SUPPORT_UNCHECKED_H_
#define TERRARIUM_TESTS_SUPPORT_UNCHECKED_H_

#include <string>
#include <string_view>

#include "engine/testing_only.h"
#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
inline namespace testing_support {

inline Report RunUnchecked(const Policy& policy, std::string_view source) {
  Sandbox sandbox = NewSandbox(policy);
  TESTING_ONLY_SandboxAccess::SkipChecks(sandbox);
  return RunIn(sandbox, source);
}

// The type and message of the exception that `source` must raise.
inline std::string Raised(const Policy& policy, std::string_view source) {
  Report report = RunUnchecked(policy, source);
  if (!report.exception.has_value()) {
    return "nothing raised: " + report.value.DebugString();
  }
  return report.exception->type + ": " + report.exception->message;
}

inline Value ValueOf(const Policy& policy, std::string_view source) {
  Report report = RunUnchecked(policy, source);
  EXPECT_TRUE(report.ok()) << source << "\n" << report.Explain();
  return report.value;
}

inline Policy Agent() { return Policy::Preset("agent").value(); }
inline Policy Strict() { return Policy::Preset("strict").value(); }

}  // namespace testing_support
}  // namespace terrarium

#endif  // TERRARIUM_TESTS_SUPPORT_UNCHECKED_H_
