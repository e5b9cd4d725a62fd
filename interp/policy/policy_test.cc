#include "terrarium/policy.h"

#include <set>
#include <string>

#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "interp/policy/limit_table.h"
#include "interp/policy/presets.h"

namespace terrarium {
namespace {

using internal::LimitRow;
using internal::LimitTable;

TEST(Policy, PluginIsTheDocumentedDefault) {
  const Limits expected = {.instructions = 100'000'000,
                           .allocations = 20'000'000,
                           .total_allocated = GiB(4),
                           .memory = MiB(64),
                           .deadline = absl::Seconds(2),
                           .cpu_time = absl::Seconds(2),
                           .recursion = 1000,
                           .output = MiB(1),
                           .host_calls = 100'000,
                           .source = MiB(1),
                           .value_nodes = 100'000,
                           .value_bytes = MiB(8),
                           .value_depth = 100};
  EXPECT_EQ(Policy::Plugin().limits(), expected);
  EXPECT_EQ(Policy::Plugin().name(), internal::kDefaultPreset);
  EXPECT_EQ(Policy::Plugin().clock(), Clock::kVirtual);
}

TEST(Policy, EveryPresetIsValidAndNamed) {
  std::set<std::string> hashes;
  for (std::string_view name : Policy::PresetNames()) {
    const absl::StatusOr<Policy> policy = Policy::Preset(name);
    ASSERT_TRUE(policy.ok());
    EXPECT_EQ(policy->name(), name);
    EXPECT_TRUE(policy->Validate().ok()) << policy->Validate();
    EXPECT_TRUE(hashes.insert(policy->Hash()).second);
  }
  EXPECT_EQ(hashes.size(), 4u);
}

TEST(Policy, StrictIsNowhereWiderThanPluginNorPluginThanAgent) {
  for (const LimitRow& row : LimitTable()) {
    EXPECT_LE(row.get(Policy::Strict().limits()),
              row.get(Policy::Plugin().limits()))
        << row.name;
    EXPECT_LE(row.get(Policy::Plugin().limits()),
              row.get(Policy::Agent().limits()))
        << row.name;
  }
}

TEST(Policy, UnknownPresetNamesTheNearest) {
  const absl::Status status = Policy::Preset("plugni").status();
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(status.message(),
            "there is no policy preset \"plugni\" (there are strict, plugin, "
            "game and agent); did you mean \"plugin\"?");
}

TEST(Policy, EachSettingChangesTheHashAndEquality) {
  const Policy base = Policy::Plugin();
  for (const LimitRow& row : LimitTable()) {
    Policy changed = base;
    row.set(changed, row.get(base.limits()) + 1);
    EXPECT_EQ(row.get(changed.limits()), row.get(base.limits()) + 1)
        << row.name;
    EXPECT_NE(changed.Hash(), base.Hash()) << row.name;
    EXPECT_FALSE(changed == base) << row.name;
  }
  EXPECT_NE(Policy(base).Seed(1).Hash(), base.Hash());
  EXPECT_NE(Policy(base).ClockMode(Clock::kReal).Hash(), base.Hash());
  EXPECT_NE(Policy(base).Named("other").Hash(), base.Hash());
  EXPECT_NE(Policy(base).Named("plugin", 2).Hash(), base.Hash());
  EXPECT_EQ(Policy(base).Hash(), base.Hash());
}

TEST(Policy, ValidateNamesTheLimitAtFault) {
  for (const LimitRow& row : LimitTable()) {
    for (uint64_t bad : {uint64_t{0}, row.largest + 1}) {
      Policy policy = Policy::Plugin();
      row.set(policy, bad);
      const absl::Status status = policy.Validate();
      EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << row.name;
      EXPECT_TRUE(
          absl::StartsWith(status.message(),
                           absl::string_view(row.name.data(), row.name.size())))
          << status;
    }
  }
}

TEST(Policy, ValidateRefusesEndlessAndNegativeTime) {
  EXPECT_FALSE(
      Policy::Plugin().Deadline(absl::InfiniteDuration()).Validate().ok());
  EXPECT_FALSE(Policy::Plugin().CpuTime(absl::Seconds(-1)).Validate().ok());
}

TEST(Policy, ValidateRefusesContradictionsAndOddNames) {
  EXPECT_FALSE(Policy::Plugin().ValueNodes(50).Validate().ok());
  EXPECT_FALSE(Policy::Plugin().Named("").Validate().ok());
  EXPECT_FALSE(Policy::Plugin().Named("a\nseed=1").Validate().ok());
  EXPECT_FALSE(Policy::Plugin().Named("a", 0).Validate().ok());
}

// Stored hashes must stay comparable: changing the text is a decision.
TEST(Policy, CanonicalTextIsStable) {
  EXPECT_EQ(Policy::Game().Named("g").Seed(7).Canonical(),
            "name=g\nversion=1\ninstructions=5000000\nallocations=1000000\n"
            "total_allocated=268435456\nmemory=16777216\ndeadline=50000000ns\n"
            "cpu_time=50000000ns\nrecursion=500\noutput=65536\n"
            "host_calls=20000\nsource=524288\nvalue_nodes=20000\n"
            "value_bytes=1048576\nvalue_depth=50\nseed=7\nclock=virtual\n");
}

}  // namespace
}  // namespace terrarium
