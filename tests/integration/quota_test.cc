// What a tenant may use: concurrent runs, instructions, memory.
#include <string>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "gtest/gtest.h"
#include "tests/support/pool.h"

namespace terrarium {
namespace {

TEST(Quota, AQuotaOfConcurrentRuns) {
  ASSERT_TRUE(ThePool().SetQuota("one", {.concurrent_runs = 1}).ok());
  Sandbox s = New("one", Roomy().Deadline(absl::Milliseconds(50)));
  {
    const Busy busy(1, "one");
    const absl::Status refused = s.Run("1").status();
    EXPECT_EQ(refused.code(), absl::StatusCode::kResourceExhausted);
    EXPECT_EQ(refused.message(),
              "the quota of tenant 'one' has no room for another run at the same time");
    Sandbox others = New();
    ExpectHealthy(others);
    // A session's call is a run.
    EXPECT_EQ(s.NewSession("1").status().code(), absl::StatusCode::kResourceExhausted);
  }
  ExpectHealthy(s);
  EXPECT_GE(ThePool().Statistics().refused, 1U);
}

TEST(Quota, AQuotaOfInstructions) {
  ASSERT_TRUE(
      ThePool()
          .SetQuota("slow", {.instructions_per_second = 2'000'000, .instructions_burst = 100'000})
          .ok());
  Sandbox s = New("slow");
  Sandbox hasty = New("slow", Roomy().Deadline(absl::Milliseconds(1)));
  const absl::Time start = absl::Now();
  uint64_t spent = 0;
  for (int i = 0; i < 6; ++i) {
    const Report report = RunIn(s, "for i in range(100_000): pass");
    ASSERT_TRUE(report.ok()) << report.Explain();
    spent += report.usage.instructions;
    if (i > 0) continue;
    const absl::Status refused = hasty.Run("1").status();
    EXPECT_EQ(refused.code(), absl::StatusCode::kResourceExhausted);
    EXPECT_NE(refused.message().find("the quota of tenant 'slow' of instructions is overdrawn"),
              absl::string_view::npos);
  }
  // All but the burst and the last run was waited for.
  const double waited = static_cast<double>(spent) * 5 / 6 - 100'000;
  EXPECT_GE(absl::ToDoubleSeconds(absl::Now() - start), waited / 2e6 * 0.99);
  ASSERT_TRUE(ThePool().SetQuota("slow", {}).ok());
  EXPECT_TRUE(hasty.Run("1").ok());
}

TEST(Quota, AQuotaOfMemory) {
  ASSERT_TRUE(ThePool().SetQuota("small", {.memory = MiB(100), .waits = false}).ok());
  Sandbox large = New("small", Roomy().Memory(MiB(200)));
  EXPECT_EQ(large.Run("1").status().message(),
            "the quota of tenant 'small' of memory has no room for the 209715200 bytes of the "
            "run's policy");
  Sandbox s = New("small", Roomy().Memory(MiB(60)));
  ExpectHealthy(s);
  absl::StatusOr<Session> session = s.NewSession("x = b'x' * (50 * 1024 * 1024)");
  ASSERT_TRUE(session.ok()) << session.status();
  ASSERT_TRUE(session->load_report().ok()) << session->load_report().Explain();
  EXPECT_EQ(s.Run("1").status().code(), absl::StatusCode::kResourceExhausted);
}

TEST(Quota, QuotasThatMakeNoSense) {
  EXPECT_TRUE(absl::IsInvalidArgument(ThePool().SetQuota("", {})));
  EXPECT_TRUE(absl::IsInvalidArgument(ThePool().SetQuota("x", {.concurrent_runs = -1})));
  EXPECT_TRUE(absl::IsInvalidArgument(ThePool().SetQuota("x", {.instructions_burst = 1})));
}

// --- what an attack went around -----------------------------------------------------------------

// A host that answers later.
struct Owing {
  explicit Owing(Sandbox& sandbox) {
    EXPECT_TRUE(sandbox
                    .Bind(
                        "ask",
                        [this](int) -> absl::StatusOr<int> {
                          const Pending later;
                          tokens.push_back(later.token());
                          return later;
                        },
                        MayWait())
                    .ok());
  }
  std::vector<Token> tokens;
};

// Whether it lies in the isolate's memory, was swapped out, or was rolled back.
TEST(Quota, PagesOfASuspendedCallCount) {
  ASSERT_TRUE(ThePool().SetQuota("holds", {.memory = MiB(160), .waits = false}).ok());
  Sandbox s = New("holds", Roomy().Memory(MiB(100)));
  Owing owing(s);
  Session session = s.NewSession(
                         "def f(n):\n  x = bytearray(n)\n"
                         "  for i in range(0, n, 4096): x[i] = 1\n  ask(1)\n")
                        .value();
  const uint64_t before = ThePool().Statistics().session_bytes;
  ASSERT_EQ(session.Call("f", int64_t{80 << 20})->outcome, Outcome::kSuspended);
  EXPECT_GE(ThePool().Statistics().session_bytes, before + MiB(79));
  EXPECT_TRUE(absl::IsResourceExhausted(s.Run("1").status()));
  // Others take its memory, on both isolates.
  for (int i = 0; i < 2; ++i) {
    Sandbox other = New();
    ExpectHealthy(other);
    Session swaps = other.NewSession("1").value();
    EXPECT_TRUE(swaps.Eval("2")->ok());
  }
  EXPECT_GE(ThePool().Statistics().session_bytes, before + MiB(79));
  EXPECT_TRUE(absl::IsResourceExhausted(s.Run("1").status()));
  ASSERT_TRUE(session.Rollback().ok());
  EXPECT_LT(ThePool().Statistics().session_bytes, before + MiB(40));
  ExpectHealthy(s);
}

TEST(Quota, QuestionsAreCharged) {
  ASSERT_TRUE(ThePool()
                  .SetQuota("asks", {.instructions_per_second = 1'000'000,
                                     .instructions_burst = 1'000'000,
                                     .waits = false})
                  .ok());
  Sandbox s = New("asks");
  Session session = s.NewSession(
                         "class X:\n  def __repr__(self):\n"
                         "    for i in range(10**7): pass\n    return 'x'\nx = X()")
                        .value();
  EXPECT_EQ(session.Get("x").value(), Value::Repr("x"));
  EXPECT_TRUE(absl::IsResourceExhausted(s.Run("1").status()));
  ASSERT_TRUE(ThePool().SetQuota("asks", {}).ok());
}

TEST(Quota, AResumeWaitsNoLongerThanACall) {
  const TenantQuota quota = {.instructions_per_second = 100'000, .instructions_burst = 100'000};
  Sandbox s = New("resumes");
  Owing owing(s);
  SessionOptions options;
  options.call.deadline = absl::Milliseconds(100);
  Session session =
      s.NewSession("n = 0\ndef f():\n  global n\n  n += ask(1)\n  return n", options).value();
  ASSERT_EQ(session.Call("f")->outcome, Outcome::kSuspended);
  ASSERT_TRUE(ThePool().SetQuota("resumes", quota).ok());
  ASSERT_TRUE(RunIn(s, "for i in range(10**6): pass").ok());  // in debt for many seconds
  const absl::Time start = absl::Now();
  EXPECT_TRUE(absl::IsResourceExhausted(session.Resume(owing.tokens[0], 1).status()));
  EXPECT_LT(absl::Now() - start, absl::Seconds(5));
  // The answer is not lost.
  ASSERT_TRUE(ThePool().SetQuota("resumes", {}).ok());
  EXPECT_TRUE(session.paused());
  ASSERT_TRUE(session.Rollback().ok());
  EXPECT_EQ(session.Get("n").value(), Value(0));
}

}  // namespace
}  // namespace terrarium
