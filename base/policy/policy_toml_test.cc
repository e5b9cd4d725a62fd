#include "base/policy/policy_toml.h"

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "gtest/gtest.h"

namespace terrarium::base {
namespace {

TEST(PolicyFromToml, ReadsEverySetting) {
  const absl::StatusOr<Policy> policy = PolicyFromToml(R"(
schema = 1
extends = "game"
name = "shop"
reason = "our own \"mods\""
description = "x"
version = 3
seed = 42
clock = "frozen"
[limits]
instructions = {value = "7M", reason = "a larger level"}
memory = "24MiB"
deadline = "75ms"
recursion = 99
[rules]
forbid_constructs = ["while", "async"]
modules = ["math", "json"]
deny_modules = ["random"]
)",
                                                       "mod.toml");
  ASSERT_TRUE(policy.ok()) << policy.status();
  Policy expected = Policy::Game()
                        .Named("shop", 3)
                        .Seed(42)
                        .ClockMode(Clock::kFrozen)
                        .Instructions(7'000'000)
                        .Memory(MiB(24))
                        .Deadline(absl::Milliseconds(75))
                        .Recursion(99)
                        .Forbid(Construct::kWhile)
                        .Forbid(Construct::kAsync)
                        .DenyModule("random")
                        .Because(Loosens("our own \"mods\""))
                        .Because("instructions", Loosens("a larger level"));
  Rules rules = expected.rules();
  rules.modules = NameSet{"json", "math"};
  expected.ReplaceRules(rules, Loosens("nothing is loosened here"));
  EXPECT_TRUE(*policy == expected) << policy->Canonical();
}

TEST(PolicyFromToml, EmptyFileIsThePluginPolicyUnderTheFilesName) {
  const absl::StatusOr<Policy> policy = PolicyFromToml("", "etc/my-mod.toml");
  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_TRUE(*policy == Policy::Plugin().Named("my-mod"));
}

TEST(PolicyFromToml, DotsStandForThePresetsList) {
  const absl::StatusOr<Policy> policy = PolicyFromToml(
      "extends = \"strict\"\n[rules]\nforbid_constructs = "
      "[\"...\", \"while\"]\nmodules = [\"math\"]",
      "p.toml");
  ASSERT_TRUE(policy.ok()) << policy.status();
  for (Construct construct : {Construct::kWhile, Construct::kMetaclass, Construct::kExceptStar}) {
    EXPECT_TRUE(policy->rules().Forbids(construct));
  }
  EXPECT_EQ(policy->rules().modules, NameSet{"math"});
}

TEST(PolicyFromToml, ALoosenedPolicyIsReadBackWithItsReasons) {
  Policy policy = Policy::Strict().Named("p").Memory(MiB(64)).Because(
      "memory", Loosens("a \"quoted\" \\ reason"));
  Rules rules = policy.rules();
  rules.modules = std::nullopt;
  rules.forbid_constructs = {Construct::kClass};
  policy.ReplaceRules(rules, Loosens("own code"));
  const absl::StatusOr<Policy> read = PolicyFromToml(PolicyToToml(policy), "x.toml");
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(read->Canonical(), policy.Canonical());
  EXPECT_EQ(read->Loosened().size(), 3u);
}

TEST(PolicyFromToml, NamesAreCheckedByTheirOwner) {
  const auto check = [](const RuleRow& row, std::string_view name) {
    if (row.names != NameKind::kModule || name == "math") {
      return absl::OkStatus();
    }
    return absl::InvalidArgumentError("no such module");
  };
  EXPECT_TRUE(PolicyFromToml("[rules]\nforbid_names=[\"os\"]\n"
                             "deny_modules=[\"math\"]",
                             "p", check)
                  .ok());
  EXPECT_EQ(PolicyFromToml("[rules]\nmodules=[\"math\",\n\"os\"]", "p", check).status().message(),
            "p:3: no such module");
}

TEST(PresetFromToml, HasEveryLimitAndExtendsNothing) {
  EXPECT_FALSE(PresetFromToml("schema = 1\n[limits]\nmemory = 5", "p").ok());
  EXPECT_FALSE(PresetFromToml("extends = \"game\"", "p").ok());
}

TEST(PolicyFromToml, PresetsAreReadBack) {
  for (std::string_view name : Policy::PresetNames()) {
    const Policy preset = Policy::Preset(name)->Seed(std::numeric_limits<uint64_t>::max());
    const absl::StatusOr<Policy> read = PolicyFromToml(PolicyToToml(preset), "x.toml");
    ASSERT_TRUE(read.ok()) << read.status();
    EXPECT_TRUE(*read == preset) << name;
  }
}

TEST(PolicyFromToml, ErrorsNameLineAndCause) {
  const std::pair<const char*, const char*> cases[] = {
      {"\nextends = \"plugni\"", "p.toml:2: there is no policy preset"},
      {"extends = \"plugni\"", "did you mean \"plugin\"?"},
      {"extends = 3", "p.toml:1: extends must be a string"},
      {"extend = \"game\"", "p.toml:1: unknown key \"extend\"; did you mean \"extends\"?"},
      {"memory = \"1MiB\"", "p.toml:1: unknown key \"memory\"; it belongs into [limits]"},
      {"limits = 4", "p.toml:1: limits must be a table"},
      {"[limits]\n\nmemry = 4", "p.toml:3: unknown limit \"memry\"; did you mean \"memory\"?"},
      {"[limits]\nmemory = \"64MB\"", "p.toml:2: memory: \"64MB\" is not a size"},
      {"[limits]\nmemory = -1", "p.toml:2: memory: \"-1\" is negative"},
      {"[limits]\nmemory = 0", "p.toml:2: memory must be above zero"},
      {"[limits]\nmemory = 1.5", "p.toml:2: memory must be a whole number"},
      {"[limits]\ndeadline = 5", "p.toml:2: deadline needs a unit"},
      {"[limits]\nvalue_depth = 201", "p.toml:2: value_depth can be at most 200"},
      {"clock = \"reel\"", "did you mean \"real\"?"},
      {"version = 0", "p.toml:1: version must be a whole number from 1"},
      {"seed = -1", "p.toml:1: seed must be a whole number from 0"},
      {"seed = \"x\"", "p.toml:1: seed: \"x\" is not a count"},
      {"name = \"a b\"", "a policy's name is"},
      {"[limits]\nvalue_nodes = 3", "value_depth (100) cannot be above"},
      {"schema = 2", "p.toml:1: schema must be a whole number from 1 to 1"},
      {"[limits]\n\nmemory = \"65MiB\"", "p.toml:3: memory is wider than in \"plugin\"; say why"},
      {"extends = \"strict\"\n[limits]\nquarantine = 0", "p.toml:3: quarantine is wider"},
      {"[limits]\nmemory = {value = 1}", "p.toml:2: memory is a value, or {"},
      {"[limits]\nmemory = {value = 1, resaon = \"x\"}",
       "p.toml:2: unknown key \"resaon\" in memory; did you mean \"reason\"?"},
      {"reason = \"\"\n[limits]\nmemory = \"65MiB\"", "p.toml:3: memory is"},
      {"reason = \"a\\nb\"\n[limits]\nmemory = \"65MiB\"",
       "p.toml:3: memory is wider than preset \"plugin\" has it, which needs"},
      {"modules = []", "unknown key \"modules\"; it belongs into [rules]"},
      {"[rules]\nmodule = []", "p.toml:2: unknown rule \"module\"; did you mean \"modules\"?"},
      {"[rules]\nclock = \"real\"", "p.toml:2: unknown rule \"clock\""},
      {"dynamic_code = \"off\"", "unknown key"},
      {"[rules]\nmodules = \"al\"", "p.toml:2: modules must be a list of names, or \"all\""},
      {"[rules]\nforbid_names = \"all\"", "p.toml:2: forbid_names must be a list of names"},
      {"[rules]\nforbid_names = [3]", "p.toml:2: forbid_names must hold"},
      {"[rules]\nmodules = [\"...\"]",
       "p.toml:2: modules: \"...\" stands for the list of \"plugin\""},
      {"[rules]\nforbid_constructs = [\"whlie\"]",
       "p.toml:2: forbid_constructs: unknown construct \"whlie\"; did you mean \"while\"?"},
      {"[rules]\nallow_attributes = [\"__dict__\"]",
       "p.toml:2: allow_attributes is wider than in \"plugin\""},
      {"extends = \"strict\"\n[rules]\nforbid_constructs = [\"while\"]",
       "p.toml:3: forbid_constructs is wider than in \"strict\""},
      {"[rules]\ndynamic_code = \"chekced\"",
       "p.toml:2: dynamic_code is off or checked, not \"chekced\"; did you mean \"checked\"?"},
      {"[rules]\nforbid_attributes = [\"__a__\"]\n"
       "allow_attributes = {value = [\"__a__\"], reason = \"r\"}",
       ": allow_attributes and forbid_attributes both name __a__"},
      {"x = = 1", "p.toml:1: not TOML"},
      {"\n[limits\n", "p.toml:2: not TOML"},
      // Upset toml++ 3.3: an assertion, and a place called unreachable.
      {"[{value = 1]", "p.toml:1: not TOML"},
      {"sche\xC5\xB9 = 1", "p.toml:1: not TOML"},
      {"name\xE2\x80\x80= \"x\"", "p.toml:1: not TOML"},
      {"name = \"\xFF\"", "p.toml:1: not TOML"},
      {"\"\xEF\xBF\xBD\" = 1", "p.toml:1: unknown key"},
  };
  for (const auto& [text, message] : cases) {
    const absl::StatusOr<Policy> policy = PolicyFromToml(text, "p.toml");
    ASSERT_FALSE(policy.ok()) << text;
    EXPECT_EQ(policy.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_TRUE(absl::StrContains(policy.status().message(), message)) << text << "\n"
                                                                       << policy.status();
    EXPECT_FALSE(absl::StrContains(policy.status().message(), "\n")) << text;
  }
}

}  // namespace
}  // namespace terrarium::base
