// The guest's clock, by its policy: what it shows, what moves it, who reads it.
#include <chrono>
#include <cstdint>
#include <string>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

constexpr int64_t kEpochNs = int64_t{1'735'689'600} * 1'000'000'000;
constexpr int64_t kMillisecond = 1'000'000;

Report RunWith(Clock clock, std::string_view source) {
  Policy policy = Roomy();
  policy.ClockMode(clock).Because("clock", Loosens("a test"));
  return RunOnce(source, policy);
}

int64_t IntFrom(Clock clock, std::string_view source) {
  Report report = RunWith(clock, source);
  EXPECT_TRUE(report.ok()) << report.Explain();
  return report.value.As<int64_t>().value_or(-1);
}

int64_t HostNs() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

TEST(Clock, FrozenStandsStill) {
  Report report = RunWith(Clock::kFrozen, R"(
import time, datetime
before = time.time_ns(), time.monotonic_ns(), time.process_time_ns()
for _ in range(100_000): pass
time.sleep(5)
after = time.time_ns(), time.monotonic_ns(), time.process_time_ns()
print(before == after, before[0], before[1:], datetime.datetime.now())
)");
  EXPECT_EQ(report.stdout_text, "True 1735689600000000000 (0, 0) 2025-01-01 00:00:00\n")
      << report.Explain();
}

TEST(Clock, VirtualFollowsTheInstructions) {
  const char kSource[] = R"(
import time
def spent(rounds):
    before = time.monotonic_ns()
    for _ in range(rounds): pass
    return time.monotonic_ns() - before
spent(10)
spent(20_000) - spent(10_000)
)";
  // The loop is one backward jump over two instructions a round.
  int64_t difference = IntFrom(Clock::kVirtual, kSource);
  EXPECT_GT(difference, 10'000 * 10);
  EXPECT_LT(difference, 10'000 * 200);
  EXPECT_EQ(difference % (int64_t{10'000} * 10), 0);
  EXPECT_EQ(IntFrom(Clock::kVirtual, kSource), difference);  // I5
}

TEST(Clock, VirtualBeginsAtTheEpoch) {
  int64_t ns = IntFrom(Clock::kVirtual, "import time\ntime.time_ns()");
  EXPECT_GE(ns, kEpochNs);
  EXPECT_LT(ns, kEpochNs + kMillisecond);
}

TEST(Clock, SleepMovesTheClockAndWaitsForNothing) {
  for (Clock clock : {Clock::kVirtual, Clock::kReal}) {
    const int64_t host = HostNs();
    Report report = RunWith(clock, R"(
import time
before = time.time_ns(), time.monotonic_ns(), time.process_time_ns()
time.sleep(100)
after = time.time_ns(), time.monotonic_ns(), time.process_time_ns()
[a - b for a, b in zip(after, before)]
)");
    ASSERT_TRUE(report.ok()) << report.Explain();
    EXPECT_LT(HostNs() - host, 50'000 * kMillisecond);
    const Value& value = report.value;
    for (size_t i : {0, 1}) {
      EXPECT_GE(value.items()[i].As<int64_t>().value(), 100'000 * kMillisecond);
      EXPECT_LT(value.items()[i].As<int64_t>().value(), 150'000 * kMillisecond);
    }
    EXPECT_LT(value.items()[2].As<int64_t>().value(), 50'000 * kMillisecond);
  }
}

TEST(Clock, RealIsTheMachinesInSteps) {
  const int64_t before = HostNs();
  int64_t ns = IntFrom(Clock::kReal, "import time\ntime.time_ns()");
  EXPECT_GE(ns, before - kMillisecond);
  EXPECT_LE(ns, HostNs());
  EXPECT_EQ(ns % kMillisecond, 0);
  // Not the machine's uptime.
  EXPECT_LT(IntFrom(Clock::kReal, "import time\ntime.monotonic_ns()"), 30'000 * kMillisecond);
}

TEST(Clock, ThePolicySaysHowLongAStepOfTheRealClockIs) {
  struct Case {
    absl::Duration step;
    int64_t ns;
  };
  for (const Case& c :
       {Case{absl::Seconds(10), 10'000 * kMillisecond}, Case{absl::Microseconds(1), 1000}}) {
    Policy policy = Roomy();
    policy.ClockMode(Clock::kReal)
        .ClockStep(c.step)
        .Because("clock", Loosens("a test"))
        .Because("clock_step", Loosens("a test"));
    Sandbox sandbox = NewSandbox(policy);
    Report report = RunIn(sandbox, R"(
import time
seen = set()
for _ in range(20000):
    seen.add(time.perf_counter_ns())
[time.time_ns(), time.process_time_ns(), max(seen), len(seen)]
)");
    ASSERT_TRUE(report.ok()) << report.Explain();
    for (size_t i : {0, 1, 2}) {
      EXPECT_EQ(report.value.items()[i].As<int64_t>().value() % c.ns, 0);
    }
    // A run is over before ten seconds, and does not fit in a few steps of a microsecond.
    const int64_t steps = report.value.items()[3].As<int64_t>().value();
    EXPECT_EQ(steps == 1, c.ns > kMillisecond) << steps;
  }
}

// Patch 0050.
TEST(Clock, CodeInCReadsTheSameClock) {
  Report report = RunWith(Clock::kVirtual, R"(
import datetime, time
time.sleep(86400)
print(datetime.date.today(), datetime.datetime.now().hour, time.gmtime().tm_mday)
print(datetime.datetime.now(datetime.UTC).date(), datetime.datetime.fromtimestamp(0))
)");
  EXPECT_EQ(report.stdout_text, "2025-01-02 0 2\n2025-01-02 1970-01-01 00:00:00\n")
      << report.Explain();
}

TEST(Clock, EachRunBeginsAnew) {
  Policy policy = Roomy();
  Sandbox sandbox = NewSandbox(policy);
  const char kSource[] = "import time\ntime.sleep(1000)\ntime.time_ns()";
  Report first = RunIn(sandbox, kSource);
  Report second = RunIn(sandbox, kSource);
  EXPECT_EQ(first.value, second.value);
}

TEST(Clock, SleepingForEverEndsByItsPrice) {
  Policy policy = Roomy();
  policy.Instructions(1'000'000);
  for (const char* source :
       {"import time\ntime.sleep(10**7)", "import time\nwhile True: time.sleep(100)",
        "import asyncio\nasyncio.run(asyncio.sleep(10**7))"}) {
    Report report = RunOnce(source, policy);
    EXPECT_EQ(report.reason, Reason::kInstructions) << report.Explain();
  }
  Sandbox sandbox = NewSandbox();
  ExpectHealthy(sandbox);
}

TEST(Clock, SleepsBeyondTheClockAreErrors) {
  Report report = RunWith(Clock::kVirtual, R"(
import time
for seconds in (-1, float("nan"), float("inf"), 1e300, 10**30, "1", None, 10**10):
    try:
        time.sleep(seconds)
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__)
)");
  EXPECT_EQ(report.stdout_text,
            "ValueError\nValueError\nOverflowError\nOverflowError\n"
            "OverflowError\nTypeError\nTypeError\nOverflowError\n")
      << report.Explain();
}

}  // namespace
}  // namespace terrarium
