#include "interp/policy/policy_toml.h"

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "gtest/gtest.h"

namespace terrarium::internal {
namespace {

TEST(PolicyFromToml, ReadsEverySetting) {
  const absl::StatusOr<Policy> policy = PolicyFromToml(R"(
extends = "game"
name = "shop"
version = 3
seed = 42
clock = "frozen"
[limits]
instructions = "7M"
memory = "24MiB"
deadline = "75ms"
recursion = 99
)",
                                                       "mod.toml");
  ASSERT_TRUE(policy.ok()) << policy.status();
  const Policy expected = Policy::Game()
                              .Named("shop", 3)
                              .Seed(42)
                              .ClockMode(Clock::kFrozen)
                              .Instructions(7'000'000)
                              .Memory(MiB(24))
                              .Deadline(absl::Milliseconds(75))
                              .Recursion(99);
  EXPECT_TRUE(*policy == expected) << policy->Canonical();
}

TEST(PolicyFromToml, EmptyFileIsThePluginPolicyUnderTheFilesName) {
  const absl::StatusOr<Policy> policy = PolicyFromToml("", "etc/my-mod.toml");
  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_TRUE(*policy == Policy::Plugin().Named("my-mod"));
}

TEST(PolicyFromToml, PresetsAreReadBack) {
  for (std::string_view name : Policy::PresetNames()) {
    const Policy preset =
        Policy::Preset(name)->Seed(std::numeric_limits<uint64_t>::max());
    const absl::StatusOr<Policy> read =
        PolicyFromToml(PolicyToToml(preset), "x.toml");
    ASSERT_TRUE(read.ok()) << read.status();
    EXPECT_TRUE(*read == preset) << name;
  }
}

TEST(PolicyFromToml, ErrorsNameLineAndCause) {
  const std::pair<const char*, const char*> cases[] = {
      {"\nextends = \"plugni\"", "p.toml:2: there is no policy preset"},
      {"extends = \"plugni\"", "did you mean \"plugin\"?"},
      {"extends = 3", "p.toml:1: extends must be a string"},
      {"extend = \"game\"",
       "p.toml:1: unknown key \"extend\"; did you mean "
       "\"extends\"?"},
      {"memory = \"1MiB\"",
       "p.toml:1: unknown key \"memory\"; it belongs into "
       "[limits]"},
      {"limits = 4", "p.toml:1: limits must be a table"},
      {"[limits]\n\nmemry = 4",
       "p.toml:3: unknown limit \"memry\"; did you "
       "mean \"memory\"?"},
      {"[limits]\nmemory = \"64MB\"",
       "p.toml:2: memory: \"64MB\" is not a "
       "size"},
      {"[limits]\nmemory = -1", "p.toml:2: memory: \"-1\" is negative"},
      {"[limits]\nmemory = 0", "p.toml:2: memory must be above zero"},
      {"[limits]\nmemory = 1.5", "p.toml:2: memory must be a whole number"},
      {"[limits]\ndeadline = 5", "p.toml:2: deadline needs a unit"},
      {"[limits]\nvalue_depth = 201",
       "p.toml:2: value_depth can be at most "
       "200"},
      {"clock = \"reel\"", "did you mean \"real\"?"},
      {"version = 0", "p.toml:1: version must be a whole number from 1"},
      {"seed = -1", "p.toml:1: seed must be a whole number from 0"},
      {"seed = \"x\"", "p.toml:1: seed: \"x\" is not a count"},
      {"name = \"a b\"", "a policy's name is"},
      {"[limits]\nvalue_nodes = 3", "value_depth (100) cannot be above"},
      {"x = = 1", "p.toml:1: not TOML"},
      {"\n[limits\n", "p.toml:2: not TOML"},
      {"name = \"\xFF\"", "p.toml:1: not TOML"},
      {"\"\xEF\xBF\xBD\" = 1", "p.toml:1: unknown key"},
  };
  for (const auto& [text, message] : cases) {
    const absl::StatusOr<Policy> policy = PolicyFromToml(text, "p.toml");
    ASSERT_FALSE(policy.ok()) << text;
    EXPECT_EQ(policy.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_TRUE(absl::StrContains(policy.status().message(), message))
        << text << "\n"
        << policy.status();
    EXPECT_FALSE(absl::StrContains(policy.status().message(), "\n")) << text;
  }
}

}  // namespace
}  // namespace terrarium::internal
