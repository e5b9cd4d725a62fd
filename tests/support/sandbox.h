// For tests against the public headers: one engine for the whole program, since CPython starts once
// in a process.
#ifndef TERRARIUM_TESTS_SUPPORT_SANDBOX_H_
#define TERRARIUM_TESTS_SUPPORT_SANDBOX_H_

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "gtest/gtest.h"
#include "terrarium/terrarium.h"

namespace terrarium {

inline void PrintTo(const Value& value, std::ostream* out) { *out << value.DebugString(); }
inline void PrintTo(Outcome outcome, std::ostream* out) { *out << OutcomeName(outcome); }
inline void PrintTo(Reason reason, std::ostream* out) {
  *out << "reason '" << ReasonName(reason) << "'";
}

inline namespace testing_support {

// The first call decides how many isolates there are, and whether region and image are compared
// after each restore.
inline Engine& TheEngine(int isolates = 1, bool check = true) {
  static Engine& engine =
      *new Engine(Engine::Create({.max_isolates = isolates, .check_restores = check}).value());
  return engine;
}

// Roomy in everything but instructions: a test narrows what it is about.
inline Policy Roomy() {
  Policy policy = Policy::Plugin();
  policy.Instructions(2'000'000'000)
      .Allocations(1'000'000'000)
      .TotalAllocated(GiB(100))
      .Memory(MiB(256))
      .Deadline(absl::Seconds(30))
      .CpuTime(absl::Seconds(30));
  return policy;
}

inline Sandbox NewSandbox(const Policy& policy = Roomy()) {
  return TheEngine().NewSandbox(policy).value();
}

inline Report RunIn(Sandbox& sandbox, std::string_view source, Inputs inputs = {}) {
  return sandbox.Run(source, std::move(inputs)).value();
}

// One run in a sandbox of its own.
inline Report RunOnce(std::string_view source, const Policy& policy = Roomy()) {
  Sandbox sandbox = NewSandbox(policy);
  return RunIn(sandbox, source);
}

// The value of a run that must succeed.
inline Value Eval(std::string_view source) {
  Report report = RunOnce(source);
  EXPECT_TRUE(report.ok()) << source << "\n" << report.Explain();
  return report.value;
}

// The isolate is as good as new.
inline void ExpectHealthy(Sandbox& sandbox) {
  Report report = RunIn(sandbox, "sum(x * x for x in range(10))");
  EXPECT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.value, Value(285));
}

}  // namespace testing_support
}  // namespace terrarium

#endif  // TERRARIUM_TESTS_SUPPORT_SANDBOX_H_
