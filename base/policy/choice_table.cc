#include "base/policy/choice_table.h"

#include <string>

#include "base/policy/policy_builder.h"
#include "base/text/suggest.h"
#include "base/text/text.h"

namespace terrarium::base {
namespace {

// In the order of the enums.
constexpr std::string_view kClocks[] = {"frozen", "virtual", "real"};
constexpr std::string_view kFiles[] = {"off", "read", "write"};
constexpr std::string_view kDynamicCode[] = {"off", "checked"};

constexpr ChoiceRow kChoices[] = {
    {"clock", false, kClocks,
     "the guest's time: it stands still, follows the instruction count, or is the machine's",
     [](const Policy& policy) { return static_cast<int>(policy.clock()); },
     [](Policy& policy, int i) { policy.ClockMode(static_cast<Clock>(i)); }},
    {"dynamic_code", true, kDynamicCode,
     "exec, eval and compile of text: absent, or under the same rules",
     [](const Policy& policy) { return static_cast<int>(policy.rules().dynamic_code); },
     [](Policy& policy, int i) {
       internal::PolicyBuilder::RulesOf(policy).dynamic_code = static_cast<DynamicCode>(i);
     }},
    {"files", true, kFiles,
     "open() and pathlib over the files that the host gives a run: none, "
     "read-only, or with changes in the report",
     [](const Policy& policy) { return static_cast<int>(policy.rules().files); },
     [](Policy& policy, int i) {
       internal::PolicyBuilder::RulesOf(policy).files = static_cast<Files>(i);
     }},
};

}  // namespace

std::span<const ChoiceRow> ChoiceTable() { return kChoices; }

const ChoiceRow* FindChoice(std::string_view name) {
  for (const ChoiceRow& row : kChoices) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

absl::StatusOr<int> ParseChoice(const ChoiceRow& row, std::string_view word) {
  std::string words;
  for (size_t i = 0; i < row.words.size(); ++i) {
    if (row.words[i] == word) return static_cast<int>(i);
    if (i > 0) words += i + 1 == row.words.size() ? " or " : ", ";
    words += row.words[i];
  }
  return Invalid(row.name, " is ", words, ", not \"", word, "\"",
                 DidYouMean(word, {row.words.begin(), row.words.end()}));
}

absl::StatusOr<Clock> ParseClock(std::string_view word) {
  const absl::StatusOr<int> index = ParseChoice(*FindChoice("clock"), word);
  if (!index.ok()) return index.status();
  return static_cast<Clock>(*index);
}

}  // namespace terrarium::base
