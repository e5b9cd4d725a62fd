#include "interp/host_call/waits.h"

#include <string>

#include "gtest/gtest.h"

namespace terrarium::host_call {
namespace {

using isolate::Answer;

TEST(Waits, GivesAnswersInTheOrderInWhichTheyCame) {
  Waits waits;
  const Token first = Token::New(), second = Token::New();
  const uint64_t one = waits.Add(first, 7);
  const uint64_t two = waits.Add(second, 8);
  EXPECT_NE(one, two);
  EXPECT_EQ(waits.Add(first, 7), 0u);  // waits already
  uint64_t number = Waits::kAny;
  std::string reply;
  EXPECT_EQ(waits.Take(number, reply), Answer::kLater);
  ASSERT_NE(waits.Find(second), nullptr);
  waits.Give(*waits.Find(second), Answer::kValue, "b");
  waits.Give(*waits.Find(first), Answer::kError, "a");
  EXPECT_TRUE(waits.Has(one));
  EXPECT_EQ(waits.Take(number, reply), Answer::kValue);
  EXPECT_EQ(number, two);
  EXPECT_EQ(reply, "b");
  EXPECT_EQ(waits.Find(second), nullptr);  // given once
  number = two;
  EXPECT_EQ(waits.Take(number, reply), Answer::kLater);
  number = one;
  EXPECT_EQ(waits.Take(number, reply), Answer::kError);
  EXPECT_EQ(reply, "a");
  EXPECT_TRUE(waits.all().empty());
}

TEST(Waits, ForgetsWhatNobodyWantsAnyMore) {
  Waits waits;
  const Token token = Token::New();
  const uint64_t number = waits.Add(token, 0);
  waits.Give(*waits.Find(token), Answer::kValue, "x");
  waits.Forget(number);
  EXPECT_FALSE(waits.Has(Waits::kAny));
  EXPECT_EQ(waits.Find(token), nullptr);
  EXPECT_NE(waits.Add(token, 0), number);
}

}  // namespace
}  // namespace terrarium::host_call
