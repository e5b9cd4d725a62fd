#include "interp/host_call/waits.h"

#include <string>
#include <vector>

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

TEST(Waits, ManyAreFoundByTokenAndNumber) {
  Waits waits;
  std::vector<Token> tokens;
  while (!waits.full()) {
    tokens.push_back(Token::New());
    EXPECT_EQ(waits.Add(tokens.back(), tokens.size()), tokens.size());
  }
  EXPECT_EQ(tokens.size(), Waits::kMost);
  for (size_t i = tokens.size(); i-- > 0;) {
    waits.Give(*waits.Find(tokens[i]), Answer::kValue, std::to_string(i));
  }
  const Waits copy = waits;
  uint64_t number = 7;
  std::string reply;
  EXPECT_EQ(waits.Take(number, reply), Answer::kValue);
  EXPECT_EQ(reply, "6");
  EXPECT_FALSE(waits.full());
  waits.Forget(1);
  for (size_t i = tokens.size(); i-- > 1;) {
    if (i == 6) continue;
    number = Waits::kAny;
    EXPECT_EQ(waits.Take(number, reply), Answer::kValue);
    EXPECT_EQ(reply, std::to_string(i));
  }
  EXPECT_TRUE(waits.all().empty());
  EXPECT_EQ(copy.all().size(), Waits::kMost);
}

}  // namespace
}  // namespace terrarium::host_call
