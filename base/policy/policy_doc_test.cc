// The tables of docs/POLICY.md are what the code's tables say.
#include <string>

#include "base/policy/choice_table.h"
#include "base/policy/construct_table.h"
#include "base/policy/limit_table.h"
#include "base/policy/presets.h"
#include "base/policy/rule_table.h"
#include "base/text/text.h"
#include "gtest/gtest.h"
#include "tests/support/generated_doc.h"

namespace terrarium::base {
namespace {

const char kPath[] = TERRARIUM_SOURCE_DIR "/docs/POLICY.md";

std::string Cell(std::string_view text) { return Cat(" ", text, " |"); }

// A list in few words: the whole of it stands in the preset's file.
std::string Brief(const RuleRow& row, const Rules& rules) {
  constexpr size_t kFew = 3;
  const std::optional<NameSet> names = row.get(rules);
  if (!names.has_value()) return "all";
  if (names->empty()) return "none";
  if (names->size() > kFew) return Cat(names->size(), " names");
  std::string text;
  for (const std::string& name : *names) {
    text += Cat(text.empty() ? "`" : ", `", name, "`");
  }
  return text;
}

TEST(PolicyDoc, PresetsAreComparedAsTheyAre) {
  std::string text = "| setting |", rule = "\n|---|";
  for (const PresetRow& row : Presets()) {
    text += Cell(Cat("`", row.name, "`"));
    rule += "---|";
  }
  text += rule + "\n";
  const auto line = [&](std::string_view name, auto value) {
    text += Cat("|", Cell(Cat("`", name, "`")));
    for (const PresetRow& row : Presets()) text += Cell(value(row.policy));
    text += "\n";
  };
  for (const LimitRow& row : LimitTable()) {
    line(row.name,
         [&](const Policy& policy) { return FormatLimit(row, row.get(policy.limits())); });
  }
  for (const RuleRow& row : RuleTable()) {
    line(row.name, [&](const Policy& policy) { return Brief(row, policy.rules()); });
  }
  for (const ChoiceRow& row : ChoiceTable()) {
    line(row.name, [&](const Policy& policy) { return row.WordOf(policy); });
  }
  ExpectSection(kPath, "presets", text);
}

TEST(PolicyDoc, RulesAreListed) {
  std::string text = "| key | | names |\n|---|---|---|\n";
  for (const RuleRow& row : RuleTable()) {
    text += Cat("|", Cell(Cat("`", row.name, "`")),
                Cell(row.kind == RuleKind::kForbids ? "forbids" : "allows"),
                Cell(Cat(row.what, row.can_be_all ? "; or `\"all\"`" : "")), "\n");
  }
  for (const ChoiceRow& row : ChoiceTable()) {
    if (!row.in_rules) continue;
    std::string words;
    for (std::string_view word : row.words) {
      words += Cat(words.empty() ? "`\"" : ", `\"", word, "\"`");
    }
    text += Cat("|", Cell(Cat("`", row.name, "`")), Cell("one of"),
                Cell(Cat(words, ": ", row.what)), "\n");
  }
  ExpectSection(kPath, "rules", text);
}

TEST(PolicyDoc, ConstructsAreListed) {
  std::string text = "| construct | covers |\n|---|---|\n";
  for (const ConstructRow& row : ConstructTable()) {
    text += Cat("|", Cell(Cat("`", row.name, "`")), Cell(row.covers), "\n");
  }
  ExpectSection(kPath, "constructs", text);
}

}  // namespace
}  // namespace terrarium::base
