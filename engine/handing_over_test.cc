#include "engine/handing_over.h"

#include <string>

#include "gtest/gtest.h"
#include "interp/kill/kill.h"

namespace terrarium::engine {
namespace {

constexpr int64_t kMs = 1'000'000;

isolate::RunContext Context(int64_t wall_ms, int64_t cpu_ms) {
  isolate::RunContext context;
  context.ending = isolate::Ending::kValue;
  context.deadline_ns = kill::NowNs() + wall_ms * kMs;
  context.cpu_deadline_ns = kill::ThreadCpuNs() + cpu_ms * kMs;
  return context;
}

Reason CauseOf(const isolate::RunContext& context) { return context.cause; }

TEST(HandingOverTest, AValueThatWouldBeLateEndsTheRunByItsDeadline) {
  isolate::RunContext context = Context(/*wall_ms=*/50, /*cpu_ms=*/60'000);
  context.result.values = 10'000'000;
  EXPECT_GT(HandingOverNs(context), 100 * kMs);
  EXPECT_FALSE(TimeToHandOver(context));
  EXPECT_EQ(CauseOf(context), Reason::kDeadline);
}

TEST(HandingOverTest, CpuTimeIsAskedToo) {
  isolate::RunContext context = Context(60'000, 50);
  context.changes.size = size_t{1} << 30;
  EXPECT_FALSE(TimeToHandOver(context));
  EXPECT_EQ(CauseOf(context), Reason::kCpuTime);
}

TEST(HandingOverTest, WithTimeLeftNothingIsLost) {
  isolate::RunContext context = Context(60'000, 60'000);
  context.result.values = 1'000'000;
  EXPECT_TRUE(TimeToHandOver(context));
  EXPECT_EQ(CauseOf(context), Reason::kNone);
}

// A small value is taken however late it is: the guest finished in time.
TEST(HandingOverTest, SmallValuesAreNotAsked) {
  isolate::RunContext context = Context(-1, -1);
  context.result.values = 10;
  context.result.size = 200;
  EXPECT_TRUE(TimeToHandOver(context));
}

// An exception quotes lines of the program, which are looked for; a value does not.
TEST(HandingOverTest, LinesThatAreQuotedTakeTime) {
  isolate::RunContext context = Context(60'000, 60'000);
  const std::string source(100'000, '#');
  context.source = source;
  const int64_t value = HandingOverNs(context);
  context.ending = isolate::Ending::kException;
  EXPECT_GE(HandingOverNs(context), value + 100'000);
}

}  // namespace
}  // namespace terrarium::engine
