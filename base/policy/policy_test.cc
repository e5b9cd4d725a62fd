#include "terrarium/policy.h"

#include <set>
#include <string>

#include "absl/strings/match.h"
#include "base/policy/choice_table.h"
#include "base/policy/compare.h"
#include "base/policy/construct_table.h"
#include "base/policy/limit_table.h"
#include "base/policy/presets.h"
#include "base/policy/rule_table.h"
#include "gtest/gtest.h"

namespace terrarium {
namespace {

using base::LimitRow;
using base::LimitTable;

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
                           .source_depth = 1000,
                           .source_tokens = 400'000,
                           .source_nodes = 400'000,
                           .identifier_length = 500,
                           .literal_size = KiB(256),
                           .value_nodes = 100'000,
                           .value_bytes = MiB(8),
                           .value_depth = 100,
                           .file_bytes = MiB(4),
                           .file_count = 1000,
                           .quarantine = 0,
                           .clock_step = absl::Milliseconds(1)};
  EXPECT_EQ(Policy::Plugin().limits(), expected);
  EXPECT_EQ(Policy::Plugin().name(), base::kDefaultPreset);
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
  const std::pair<Policy, Policy> pairs[] = {{Policy::Plugin(), Policy::Strict()},
                                             {Policy::Agent(), Policy::Plugin()}};
  for (const auto& [wide, narrow] : pairs) {
    for (const base::Change& change : base::Compare(wide, narrow)) {
      EXPECT_EQ(change.direction, base::Direction::kTightens) << change.setting;
    }
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
  // Without it the steps of a real clock mean nothing.
  const Policy base = Policy::Plugin().ClockMode(Clock::kReal);
  for (const LimitRow& row : LimitTable()) {
    Policy changed = base;
    row.set(changed, row.get(base.limits()) + 1);
    EXPECT_EQ(row.get(changed.limits()), row.get(base.limits()) + 1) << row.name;
    EXPECT_NE(changed.Hash(), base.Hash()) << row.name;
    EXPECT_FALSE(changed == base) << row.name;
  }
  EXPECT_NE(Policy(base).Seed(1).Hash(), base.Hash());
  EXPECT_NE(Policy(base).ClockMode(Clock::kFrozen).Hash(), base.Hash());
  EXPECT_EQ(Policy::Plugin().ClockStep(absl::Seconds(1)).Hash(), Policy::Plugin().Hash());
  EXPECT_NE(Policy(base).Named("other").Hash(), base.Hash());
  EXPECT_NE(Policy(base).Named("plugin", 2).Hash(), base.Hash());
  EXPECT_EQ(Policy(base).Hash(), base.Hash());
}

TEST(Policy, ValidateNamesTheLimitAtFault) {
  for (const LimitRow& row : LimitTable()) {
    for (uint64_t bad : {row.smallest - 1, row.largest + 1}) {
      Policy policy = Policy::Plugin();
      row.set(policy, bad);
      const absl::Status status = policy.Validate();
      EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << row.name;
      EXPECT_TRUE(
          absl::StartsWith(status.message(), absl::string_view(row.name.data(), row.name.size())))
          << status;
    }
  }
}

TEST(Policy, ValidateRefusesEndlessAndNegativeTime) {
  EXPECT_FALSE(Policy::Plugin().Deadline(absl::InfiniteDuration()).Validate().ok());
  EXPECT_FALSE(Policy::Plugin().CpuTime(absl::Seconds(-1)).Validate().ok());
}

TEST(Policy, ValidateRefusesContradictionsAndOddNames) {
  EXPECT_FALSE(Policy::Plugin().SourceNodes(50).Validate().ok());
  EXPECT_FALSE(Policy::Plugin()
                   .ForbidAttribute("__dict__")
                   .AllowAttribute("__dict__", Loosens("test"))
                   .Validate()
                   .ok());
  EXPECT_FALSE(Policy::Strict().DenyModule("math").Validate().ok());
  EXPECT_FALSE(Policy::Plugin().ForbidName("a b").Validate().ok());
  EXPECT_FALSE(Policy::Plugin().DenyModule("a..b").Validate().ok());
  EXPECT_FALSE(Policy::Plugin().DenyModule("a.").Validate().ok());
  EXPECT_FALSE(Policy::Plugin().WithholdMember("math").Validate().ok());
  EXPECT_FALSE(Policy::Plugin().WithholdType("x,y").Validate().ok());
  EXPECT_FALSE(Policy::Plugin().ValueNodes(50).Validate().ok());
  EXPECT_FALSE(Policy::Plugin().Named("").Validate().ok());
  EXPECT_FALSE(Policy::Plugin().Named("a\nseed=1").Validate().ok());
  EXPECT_FALSE(Policy::Plugin().Named("a", 0).Validate().ok());
}

TEST(Policy, WiderRulesNeedAReasonAndBudgetsMayHaveOne) {
  Policy policy = Policy::Plugin().Memory(MiB(128)).Recursion(10);
  EXPECT_TRUE(policy.Validate().ok());
  EXPECT_EQ(policy.Loosened(), (std::vector<LoosenedSetting>{{"memory", ""}}));
  policy.Because(Loosens("all of it"));
  policy.Because("memory", Loosens("holds the price list"));
  policy.AllowAttribute("__dict__", Loosens("debug console"));
  policy.ClockMode(Clock::kReal);
  EXPECT_EQ(policy.Loosened(), (std::vector<LoosenedSetting>{{"memory", "holds the price list"},
                                                             {"allow_attributes", "debug console"},
                                                             {"clock", "all of it"}}));
  EXPECT_TRUE(policy.Validate().ok()) << policy.Validate();
  for (const char* bad : {"", "two\nlines", "\xFF"}) {
    EXPECT_FALSE(Policy::Plugin().AllowAttribute("__dict__", Loosens(bad)).Validate().ok());
  }
  // A setting that is narrow again needs no reason and shows none.
  policy.Memory(MiB(1));
  EXPECT_EQ(policy.Loosened().front().setting, "allow_attributes");
  EXPECT_EQ(Policy::Strict().Quarantine(0).Loosened().front().setting, "quarantine");
  EXPECT_EQ(Policy::Strict().Memory(MiB(8)).limits().KeptFromReuse(), MiB(2));
}

TEST(Policy, EveryRuleRowRoundTripsAndHasADirection) {
  for (const base::RuleRow& row : base::RuleTable()) {
    const char* name = row.names == base::NameKind::kConstruct ? "try"
                       : row.names == base::NameKind::kMember  ? "m.x"
                                                               : "__x__";
    EXPECT_TRUE(base::CheckRuleName(row, name).ok()) << row.name;
    EXPECT_FALSE(base::CheckRuleName(row, "1").ok()) << row.name;
    Rules rules = Policy::Plugin().rules();
    EXPECT_EQ(row.IsNeutral(rules),
              row.name != "forbid_constructs" || rules.forbid_constructs.empty());
    row.set(rules, NameSet{name});
    EXPECT_EQ(row.get(rules), NameSet{name}) << row.name;
    EXPECT_FALSE(row.IsNeutral(rules));
    Policy changed = Policy::Plugin();
    changed.ReplaceRules(rules, Loosens("test"));
    EXPECT_NE(changed.Hash(), Policy::Plugin().Hash()) << row.name;
    const std::vector<base::Change> there = base::Compare(Policy::Plugin(), changed);
    const std::vector<base::Change> back = base::Compare(changed, Policy::Plugin());
    ASSERT_EQ(there.size(), 1u) << row.name;
    const bool loosens = row.name == "allow_attributes";
    EXPECT_EQ(there[0].direction, loosens ? base::Direction::kLoosens : base::Direction::kTightens)
        << row.name;
    EXPECT_EQ(back[0].direction, loosens ? base::Direction::kTightens : base::Direction::kLoosens)
        << row.name;
  }
}

TEST(Policy, ConstructRowsStandAtTheirNumbersAndAreSorted) {
  std::string_view before;
  int number = 0;
  for (const base::ConstructRow& row : base::ConstructTable()) {
    EXPECT_EQ(static_cast<int>(row.construct), number++) << row.name;
    EXPECT_LT(before, row.name);
    EXPECT_EQ(base::FindConstruct(row.name), row.construct);
    EXPECT_EQ(base::ConstructName(row.construct), row.name);
    before = row.name;
  }
}

TEST(Rules, ModulesCoverTheirSubmodules) {
  Rules rules;
  EXPECT_TRUE(rules.AllowsModule("anything"));
  rules.modules = NameSet{"collections", "json.decoder"};
  EXPECT_TRUE(rules.AllowsModule("collections.abc"));
  EXPECT_FALSE(rules.AllowsModule("collectionsx"));
  EXPECT_FALSE(rules.AllowsModule("json"));
  EXPECT_FALSE(rules.AllowsModule(""));
  rules.deny_modules = {"collections.abc"};
  EXPECT_TRUE(rules.AllowsModule("collections"));
  EXPECT_FALSE(rules.AllowsModule("collections.abc.x"));
  rules.withhold_members = {"math.factorial"};
  EXPECT_TRUE(rules.WithholdsMember("math", "factorial"));
  EXPECT_FALSE(rules.WithholdsMember("math", "sqrt"));
}

// Stored hashes must stay comparable: changing the text is a decision.
TEST(Policy, CanonicalTextIsStable) {
  EXPECT_EQ(Policy::Game()
                .Named("g")
                .Seed(7)
                .Forbid(Construct::kDel)
                .Forbid(Construct::kAsync)
                .Memory(MiB(17))
                .Canonical(),
            "name=g\nversion=1\nbase=game\ninstructions=5000000\n"
            "allocations=1000000\ntotal_allocated=268435456\n"
            "memory=17825792\ndeadline=50000000ns\ncpu_time=50000000ns\n"
            "recursion=500\noutput=65536\nhost_calls=20000\nsource=524288\n"
            "source_depth=400\nsource_tokens=200000\nsource_nodes=200000\n"
            "identifier_length=200\nliteral_size=65536\nvalue_nodes=20000\n"
            "value_bytes=1048576\nvalue_depth=50\nquarantine=0\nseed=7\n"
            "forbid_constructs=async,del\nclock=virtual\nreason.memory=\n");
}

}  // namespace
}  // namespace terrarium
