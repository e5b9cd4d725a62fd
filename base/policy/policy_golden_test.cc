// Policy files of every schema there ever was, and what they mean: they are read for ever, and
// their hashes, which hosts have stored, stay the same.
//
// Where a change of meaning is intended, UPDATE_GOLDEN=1 rewrites the expected texts; a preset then
// gets a new version.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/policy/policy_toml.h"
#include "base/policy/presets.h"
#include "base/text/text.h"
#include "gtest/gtest.h"
#include "tests/support/text_file.h"

namespace terrarium::base {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(TERRARIUM_SOURCE_DIR) / "tests" / "golden" / "policy";

void ExpectGolden(const fs::path& path, const std::string& text) {
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
  }
  EXPECT_EQ(ReadFile(path), text) << path;
}

std::string Meaning(const Policy& policy) { return Cat(policy.Hash(), "\n", policy.Canonical()); }

TEST(PolicyGolden, FilesKeepTheirMeaning) {
  int files = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(kFolder)) {
    if (entry.path().extension() != ".toml") continue;
    ++files;
    const absl::StatusOr<Policy> policy =
        PolicyFromToml(ReadFile(entry.path()), entry.path().filename().string());
    ASSERT_TRUE(policy.ok()) << policy.status();
    fs::path expected = entry.path();
    ExpectGolden(expected.replace_extension(".canonical"), Meaning(*policy));
    // What is written is read back as the same.
    const absl::StatusOr<Policy> again = PolicyFromToml(PolicyToToml(*policy), "again.toml");
    ASSERT_TRUE(again.ok()) << again.status();
    EXPECT_EQ(Meaning(*again), Meaning(*policy));
  }
  EXPECT_GE(files, 3);
}

TEST(PolicyGolden, PresetsKeepTheirMeaning) {
  for (const PresetRow& row : Presets()) {
    ExpectGolden(kFolder / Cat("preset-", row.name, ".canonical"), Meaning(row.policy));
  }
}

}  // namespace
}  // namespace terrarium::base
