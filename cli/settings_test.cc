#include "cli/settings.h"

#include <string>

#include "base/policy/limit_table.h"
#include "gtest/gtest.h"

namespace terrarium::cli {
namespace {

TEST(LimitFlags, EachNamesALimit) {
  for (const LimitFlag& flag : LimitFlags()) {
    EXPECT_NE(base::FindLimit(flag.limit), nullptr) << flag.flag;
    const Policy before = Policy::Plugin().ClockMode(Clock::kReal);
    Policy policy = before;
    const bool is_time = flag.metavar == "DUR";
    EXPECT_TRUE(ApplyLimitFlag(flag, is_time ? "7ms" : "7", policy).ok());
    EXPECT_FALSE(policy == before) << flag.flag;
  }
}

TEST(ParseNumberFlag, KeepsToTheRange) {
  EXPECT_EQ(ParseNumberFlag("--jobs", "4", 1, 4).value(), 4u);
  EXPECT_EQ(ParseNumberFlag("--jobs", "5", 1, 4).status().message(),
            "--jobs: 5 is not between 1 and 4");
}

TEST(LoadInputs, PairsReplaceAndKeepTheOrder) {
  const absl::StatusOr<Inputs> inputs = LoadInputs(std::nullopt, {"b=1", "a=\"x=y\"", "b=2"});
  ASSERT_TRUE(inputs.ok()) << inputs.status();
  const Inputs expected = {{"b", 2}, {"a", "x=y"}};
  EXPECT_TRUE(*inputs == expected);
}

TEST(LoadInputs, RefusesWhatCannotNameAGlobal) {
  for (const char* pair : {"=1", "1a=1", "a b=1", "a-b=1", "a"}) {
    EXPECT_FALSE(LoadInputs(std::nullopt, {pair}).ok()) << pair;
  }
  EXPECT_TRUE(LoadInputs(std::nullopt, {"h\xC3\xA9_1=1"}).ok());
}

TEST(LoadPolicy, PresetsComeBeforeFiles) {
  EXPECT_TRUE(LoadPolicy("strict").value() == Policy::Strict());
  EXPECT_FALSE(LoadPolicy("strict.toml").ok());
  EXPECT_FALSE(LoadPolicy("").ok());
}

}  // namespace
}  // namespace terrarium::cli
