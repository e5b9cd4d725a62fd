#include "engine/policy_names.h"

#include "gtest/gtest.h"
#include "terrarium/policy.h"

namespace terrarium::engine {
namespace {

TEST(PolicyNames, PresetsNameOnlyWhatExists) {
  for (std::string_view name : Policy::PresetNames()) {
    EXPECT_TRUE(CheckNames(Policy::Preset(name)->rules()).ok()) << name;
  }
}

TEST(PolicyNames, UnknownModulesGetASuggestion) {
  EXPECT_EQ(CheckNames(Policy::Plugin().DenyModule("maht").rules()).message(),
            "deny_modules: no module \"maht\" is offered to guests; did you mean \"math\"?");
  EXPECT_FALSE(CheckNames(Policy::Plugin().DenyModule("os").rules()).ok());
  EXPECT_FALSE(CheckNames(Policy::Plugin().WithholdMember("maht.comb").rules()).ok());
  EXPECT_TRUE(CheckNames(Policy::Plugin()
                             .WithholdMember("collections.abc.Set")
                             .DenyModule("collections.abc")
                             .ForbidName("maht")
                             .rules())
                  .ok());
}

TEST(PolicyNames, OnlyTypesThatCanBeWithheldAreAccepted) {
  EXPECT_TRUE(CheckNames(Policy::Plugin().WithholdType("memoryview").rules()).ok());
  const absl::Status status = CheckNames(Policy::Plugin().WithholdType("memryview").rules());
  EXPECT_NE(status.message().find("did you mean \"memoryview\"?"), absl::string_view::npos)
      << status;
}

}  // namespace
}  // namespace terrarium::engine
