#include "engine/run_statistics.h"

#include <memory>

#include "gtest/gtest.h"

namespace terrarium {
namespace {

TEST(TimeHistogram, BucketsFollowOneAnotherAndAreAnEighthWide) {
  size_t last = 0;
  for (int64_t ns = 1; ns < 100'000; ++ns) {
    const size_t bucket = TimeHistogram::BucketOf(ns);
    ASSERT_TRUE(bucket == last || bucket == last + 1) << ns;
    ASSERT_GE(TimeHistogram::LastOf(bucket), ns);
    ASSERT_LE(TimeHistogram::LastOf(bucket), ns + ns / 8);
    if (bucket != last) {
      ASSERT_EQ(TimeHistogram::LastOf(last), ns - 1);
    }
    last = bucket;
  }
  EXPECT_EQ(TimeHistogram::BucketOf(INT64_MAX), TimeHistogram::kBuckets - 1);
  EXPECT_EQ(TimeHistogram::LastOf(TimeHistogram::kBuckets - 1), INT64_MAX);
  EXPECT_EQ(TimeHistogram::BucketOf(-1), 0U);
}

TEST(RunStatistics, PartsAddUp) {
  const auto one = std::make_unique<RunStatistics>();
  const auto two = std::make_unique<RunStatistics>();
  for (int i = 1; i <= 100; ++i) {
    Report report;
    report.outcome = i > 90 ? Outcome::kExhausted : Outcome::kOk;
    report.reason = i > 90 ? Reason::kDeadline : Reason::kNone;
    report.usage.wall_ns = int64_t{1000} * i;
    report.usage.instructions = 3;
    (i % 2 == 0 ? *one : *two).Count(report, i, i % 2 == 0 ? Writers::kInside : Writers::kAnybody);
  }
  StatisticsSum sum;
  sum.Add(*one);
  sum.Add(*two);
  const EngineStatistics s = sum.Finish();
  EXPECT_EQ(s.runs, 100U);
  EXPECT_EQ(s.Count(Outcome::kOk), 90U);
  EXPECT_EQ(s.Count(Reason::kDeadline), 10U);
  EXPECT_EQ(s.kills(), 10U);
  EXPECT_EQ(s.instructions, 300U);
  EXPECT_EQ(s.run.count, 100U);
  EXPECT_EQ(s.run.sum, absl::Microseconds(5050));
  EXPECT_GE(s.run.p50, absl::Microseconds(50));
  EXPECT_LE(s.run.p50, absl::Microseconds(57));
  EXPECT_GE(s.run.p99, absl::Microseconds(99));
  EXPECT_LE(s.run.p99, absl::Microseconds(112));
  EXPECT_GE(s.queue.p50, absl::Nanoseconds(50));
}

}  // namespace
}  // namespace terrarium
