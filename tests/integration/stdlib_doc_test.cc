// docs/STDLIB.md is what the table says, and the table says something about every module of the
// library.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/policy/claims.h"
#include "base/policy/presets.h"
#include "base/text/text.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stdlib_allowlist/modules.h"
#include "tests/support/generated_doc.h"

namespace terrarium::stdlib_allowlist {
namespace {

using base::Cat;

const char kPath[] = TERRARIUM_SOURCE_DIR "/docs/STDLIB.md";

const char* NameOf(Tier tier) {
  switch (tier) {
    case Tier::kCore:
      return "core";
    case Tier::kData:
      return "data";
    case Tier::kNumbers:
      return "numbers";
    case Tier::kText:
      return "text";
    case Tier::kBinary:
      return "binary";
    case Tier::kTime:
      return "time";
    case Tier::kInternal:
    case Tier::kNone:
      break;
  }
  return "";
}

std::string NameOf(Kind kind) {
  switch (kind) {
    case Kind::kC:
      return "C";
    case Kind::kReplacement:
      return "ours";
    default:
      return "Python";
  }
}

std::string PresetsOf(std::string_view module) {
  std::string text;
  for (const base::PresetRow& row : base::Presets()) {
    if (!row.policy.rules().AllowsModule(module)) continue;
    text += Cat(text.empty() ? "" : ", ", row.name);
  }
  return text;
}

std::string ClaimsOf(unsigned claims) {
  const struct {
    base::Claims claim;
    const char* name;
  } rows[] = {{base::kCpuSafe, "cpu"},
              {base::kMemorySafe, "memory"},
              {base::kDeterministic, "deterministic"},
              {base::kIoSafe, "io-free"}};
  std::string text;
  for (const auto& row : rows) {
    if ((claims & row.claim) == 0) continue;
    text += Cat(text.empty() ? "" : ", ", row.name);
  }
  return text;
}

std::vector<Module> Sorted(std::span<const Module> rows) {
  std::vector<Module> sorted(rows.begin(), rows.end());
  std::ranges::sort(sorted, {}, [](const Module& row) { return std::string_view(row.name); });
  return sorted;
}

TEST(StdlibDoc, OfferedModules) {
  std::string text =
      "| module | available | tier | kind | presets | claims | what it is |\n"
      "|---|---|---|---|---|---|---|\n";
  for (const Module& row : Sorted(OfferedTable())) {
    std::string available = "yes";
    if (row.withheld[0] != '\0') {
      available = Cat("partly, without `", row.withheld, "`");
      for (size_t at = available.find('`') + 1; (at = available.find(' ', at)) != std::string::npos;
           at += 4) {
        available.replace(at, 1, "`, `");
      }
    }
    text += Cat("| `", row.name, "` | ", available, " | ", NameOf(row.tier), " | ",
                NameOf(row.kind), " | ");
    text += Cat(PresetsOf(row.name), " | ", ClaimsOf(row.claims), " | ", row.reason, " |\n");
  }
  ExpectSection(kPath, "offered", text);
}

TEST(StdlibDoc, AbsentModules) {
  std::string text = "| module | not available, because |\n|---|---|\n";
  for (const Module& row : Sorted(AbsentTable())) {
    text += Cat("| `", row.name, "` | ", row.reason, " |\n");
  }
  ExpectSection(kPath, "absent", text);
}

TEST(Modules, EveryTopLevelModuleOfTheLibraryHasARow) {
  std::vector<std::string> without;
  int seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(TERRARIUM_CPYTHON_LIB)) {
    std::string name = entry.path().stem();
    bool code =
        entry.path().extension() == ".py" || std::filesystem::exists(entry.path() / "__init__.py");
    // Private ones, and CPython's own tests, are not for programs.
    if (!code || name.starts_with("_") || name == "test") continue;
    ++seen;
    const Module* row = FindModule(name);
    if (row == nullptr) without.push_back(name);
  }
  EXPECT_GT(seen, 100);
  EXPECT_THAT(without, testing::IsEmpty());
}

TEST(Modules, NoNameHasTwoRowsForGuests) {
  std::vector<std::string_view> names;
  for (auto part : {OfferedTable(), AbsentTable()}) {
    for (const Module& row : part) names.emplace_back(row.name);
  }
  std::ranges::sort(names);
  EXPECT_EQ(std::ranges::adjacent_find(names), names.end());
}

TEST(Modules, WithheldMembersAreNotOffered) {
  EXPECT_FALSE(OffersMember("types", "CodeType"));
  EXPECT_FALSE(OffersMember("types", "TracebackType"));
  EXPECT_TRUE(OffersMember("types", "SimpleNamespace"));
  EXPECT_FALSE(OffersMember("json", "decoder"));
  EXPECT_FALSE(OffersMember("enum", "_old_convert_"));
}

}  // namespace
}  // namespace terrarium::stdlib_allowlist
