// Every list of names in a policy's rules as a table row.
// Tested by: base/policy/policy_doc_test.cc, base/policy/policy_toml_test.cc.
#ifndef TERRARIUM_BASE_POLICY_RULE_TABLE_H_
#define TERRARIUM_BASE_POLICY_RULE_TABLE_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "terrarium/rules.h"

namespace terrarium::base {

enum class RuleKind {
  kForbids,  // a name in the list takes something from the guest
  kAllows,   // a name in the list gives it something
};

enum class NameKind {
  kConstruct,   // of the construct table
  kIdentifier,  // x
  kDunder,      // __x__
  kModule,      // x.y
  kMember,      // module.x
  kType,        // x
};

struct RuleRow {
  std::string_view name;  // as in struct Rules
  RuleKind kind;
  NameKind names;
  bool can_be_all;  // of kAllows: no list at all means every name there is
  std::string_view what;
  std::optional<NameSet> (*get)(const Rules&);  // nullopt: all
  void (*set)(Rules&, const std::optional<NameSet>&);

  // Takes nothing away and gives nothing: left out of the canonical text.
  bool IsNeutral(const Rules& rules) const {
    const std::optional<NameSet> names = get(rules);
    return can_be_all ? !names.has_value() : names->empty();
  }
};

// In the order of struct Rules.
std::span<const RuleRow> RuleTable();
const RuleRow* FindRule(std::string_view name);
// The rows' names and the choices that stand in [rules].
std::vector<std::string_view> RuleNames();

// "all", or the names in order, with commas.
std::string FormatNames(const std::optional<NameSet>& names);

// InvalidArgument when `name` cannot be in that row's list.
absl::Status CheckRuleName(const RuleRow& row, std::string_view name);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_POLICY_RULE_TABLE_H_
