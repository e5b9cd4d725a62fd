#include "terrarium/report.h"

#include <set>
#include <string>

#include "gtest/gtest.h"

namespace terrarium {
namespace {

constexpr int kReasonCount = static_cast<int>(Reason::kAbort) + 1;

Report WithReason(Reason reason) {
  Report report;
  report.reason = reason;
  report.outcome = OutcomeOf(reason);
  return report;
}

TEST(Report, ExitCodesAreTheContracts) {
  struct Row {
    int exit_code;
    std::vector<std::string_view> reasons;
  };
  const Row rows[] = {
      {3, {"syntax", "rule", "too_large", "too_deep"}},
      {4, {"instructions", "allocations", "output", "host_calls"}},
      {5, {"deadline", "cpu_time"}},
      {6, {"memory", "stack"}},
      {7, {"audit", "syscall", "guard"}},
      {8, {"segv", "bus", "fpe", "ill", "abort"}},
  };
  int next = 1;
  for (const Row& row : rows) {
    for (std::string_view name : row.reasons) {
      const Report report = WithReason(static_cast<Reason>(next++));
      EXPECT_EQ(ReasonName(report.reason), name);
      EXPECT_EQ(report.ExitCode(), row.exit_code) << name;
    }
  }
  EXPECT_EQ(next, kReasonCount);
  const Report interrupted = WithReason(Reason::kInterrupted);
  EXPECT_EQ(ReasonName(interrupted.reason), "");
  EXPECT_EQ(interrupted.outcome, Outcome::kInterrupted);
  EXPECT_EQ(interrupted.ExitCode(), 9);
  EXPECT_EQ(interrupted.Explain(), "The host interrupted the script. It can be run again.");
}

TEST(Report, OutcomesWithoutReason) {
  Report report;
  EXPECT_EQ(report.ExitCode(), 0);
  report.outcome = Outcome::kException;
  EXPECT_EQ(report.ExitCode(), 1);
  report.outcome = Outcome::kInterrupted;
  EXPECT_EQ(report.ExitCode(), 9);
  // A report that the core forgot to give a reason.
  report.outcome = Outcome::kExhausted;
  EXPECT_EQ(report.ExitCode(), 70);
}

TEST(Report, OutcomeOfEachReason) {
  EXPECT_EQ(OutcomeName(OutcomeOf(Reason::kTooDeep)), "rejected");
  EXPECT_EQ(OutcomeName(OutcomeOf(Reason::kStack)), "exhausted");
  EXPECT_EQ(OutcomeName(OutcomeOf(Reason::kGuard)), "violation");
  EXPECT_EQ(OutcomeName(OutcomeOf(Reason::kAbort)), "fault");
}

TEST(Explain, EachReasonHasItsOwnWords) {
  std::set<std::string> texts;
  for (int i = 1; i < kReasonCount; ++i) {
    const std::string text = WithReason(static_cast<Reason>(i)).Explain();
    EXPECT_TRUE(text.ends_with(".")) << text;
    EXPECT_TRUE(texts.insert(text).second) << text;
  }
}

TEST(Explain, NamesExceptionAndPlace) {
  Report report;
  report.outcome = Outcome::kException;
  report.exception = ExceptionInfo{"ValueError",
                                   "no \xED\xA0\x80",
                                   {{"a.py", 9, "<module>", "f()"}, {"a.py", 3, "f", "raise x"}}};
  EXPECT_EQ(report.Explain(),
            "The script raised ValueError: no \\ud800, at a.py:3 in f. Its "
            "author can fix that line, or catch the exception.");
}

TEST(Explain, UsesTheReportsOwnMessageOnce) {
  Report report = WithReason(Reason::kMemory);
  report.message = "Held more than 64 MiB.";
  EXPECT_TRUE(report.Explain().starts_with("Held more than 64 MiB. Its author can hold less"))
      << report.Explain();
}

TEST(Explain, QuotesTheFirstViolation) {
  Report report = WithReason(Reason::kRule);
  report.script = "m.py";
  report.violations = {{"attribute-forbidden", 2, 5, 2, 9, "x.__code__ is withheld", "Drop it"}};
  EXPECT_EQ(report.Explain(), "x.__code__ is withheld, at m.py:2:5. Drop it.");
}

}  // namespace
}  // namespace terrarium
