// Settings that are one of a few words.
// Tested by: base/policy/policy_toml_test.cc, base/policy/policy_doc_test.cc.
#ifndef TERRARIUM_BASE_POLICY_CHOICE_TABLE_H_
#define TERRARIUM_BASE_POLICY_CHOICE_TABLE_H_

#include <span>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "terrarium/policy.h"

namespace terrarium::base {

struct ChoiceRow {
  std::string_view name;
  bool in_rules;  // in a policy file: a key of [rules], or at the top
  // The strictest first; the value of get and set is the index of a word.
  std::span<const std::string_view> words;
  std::string_view what;
  int (*get)(const Policy&);
  void (*set)(Policy&, int);

  std::string_view WordOf(const Policy& policy) const { return words[get(policy)]; }
};

std::span<const ChoiceRow> ChoiceTable();
const ChoiceRow* FindChoice(std::string_view name);

// Index of the word; InvalidArgument lists them and names the nearest.
absl::StatusOr<int> ParseChoice(const ChoiceRow& row, std::string_view word);

absl::StatusOr<Clock> ParseClock(std::string_view word);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_POLICY_CHOICE_TABLE_H_
