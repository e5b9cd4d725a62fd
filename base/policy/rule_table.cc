#include "base/policy/rule_table.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_join.h"
#include "base/policy/choice_table.h"
#include "base/policy/construct_table.h"
#include "base/text/suggest.h"
#include "base/text/text.h"

namespace terrarium::base {
namespace {

std::optional<NameSet> GetConstructs(const Rules& rules) {
  NameSet names;
  for (const ConstructRow& row : ConstructTable()) {
    if (rules.Forbids(row.construct)) names.emplace(row.name);
  }
  return names;
}

void SetConstructs(Rules& rules, const std::optional<NameSet>& names) {
  rules.forbid_constructs = {};
  for (const ConstructRow& row : ConstructTable()) {
    if (names->contains(row.name)) rules.forbid_constructs.Add(row.construct);
  }
}

// A list that always is one.
template <NameSet Rules::*kField>
std::optional<NameSet> Get(const Rules& rules) {
  return rules.*kField;
}
template <NameSet Rules::*kField>
void Set(Rules& rules, const std::optional<NameSet>& names) {
  rules.*kField = *names;
}

// A list that can be "all".
template <std::optional<NameSet> Rules::*kField>
std::optional<NameSet> GetOrAll(const Rules& rules) {
  return rules.*kField;
}
template <std::optional<NameSet> Rules::*kField>
void SetOrAll(Rules& rules, const std::optional<NameSet>& names) {
  rules.*kField = names;
}

constexpr auto kForbids = RuleKind::kForbids;
constexpr auto kAllows = RuleKind::kAllows;

constexpr RuleRow kRules[] = {
    {"forbid_constructs", kForbids, NameKind::kConstruct, false,
     "parts of the language that are refused", GetConstructs, SetConstructs},
    {"forbid_names", kForbids, NameKind::kIdentifier, false,
     "names that may not be read, bound or deleted", Get<&Rules::forbid_names>,
     Set<&Rules::forbid_names>},
    {"forbid_attributes", kForbids, NameKind::kIdentifier, false,
     "attributes that may not be used, also through getattr()", Get<&Rules::forbid_attributes>,
     Set<&Rules::forbid_attributes>},
    {"allow_attributes", kAllows, NameKind::kDunder, false,
     "dunder attributes beyond those that are always harmless", Get<&Rules::allow_attributes>,
     Set<&Rules::allow_attributes>},
    {"dunder_definitions", kAllows, NameKind::kDunder, true,
     "special methods and dunder names that a program may define",
     GetOrAll<&Rules::dunder_definitions>, SetOrAll<&Rules::dunder_definitions>},
    {"modules", kAllows, NameKind::kModule, true,
     "modules that can be imported, with their submodules", GetOrAll<&Rules::modules>,
     SetOrAll<&Rules::modules>},
    {"deny_modules", kForbids, NameKind::kModule, false,
     "modules that cannot, with their submodules", Get<&Rules::deny_modules>,
     Set<&Rules::deny_modules>},
    {"withhold_members", kForbids, NameKind::kMember, false,
     "members that a module does not have, such as math.factorial", Get<&Rules::withhold_members>,
     Set<&Rules::withhold_members>},
    {"withhold_types", kForbids, NameKind::kType, false,
     "built-in types of which no instance can be made", Get<&Rules::withhold_types>,
     Set<&Rules::withhold_types>},
};

// As far as it can be told without Python; the parser has the last word.
bool IsIdentifier(std::string_view name) {
  return !name.empty() && !absl::ascii_isdigit(name[0]) &&
         std::all_of(name.begin(), name.end(), [](unsigned char c) {
           return absl::ascii_isalnum(c) || c == '_' || c >= 0x80;
         });
}

bool IsDunder(std::string_view name) {
  return IsIdentifier(name) && name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

bool IsDotted(std::string_view name) {
  for (size_t dot; (dot = name.find('.')) != std::string_view::npos; name.remove_prefix(dot + 1)) {
    if (!IsIdentifier(name.substr(0, dot))) return false;
  }
  return IsIdentifier(name);
}

}  // namespace

std::span<const RuleRow> RuleTable() { return kRules; }

const RuleRow* FindRule(std::string_view name) {
  for (const RuleRow& row : kRules) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

std::vector<std::string_view> RuleNames() {
  std::vector<std::string_view> names;
  for (const RuleRow& row : kRules) names.push_back(row.name);
  for (const ChoiceRow& row : ChoiceTable()) {
    if (row.in_rules) names.push_back(row.name);
  }
  return names;
}

std::string FormatNames(const std::optional<NameSet>& names) {
  return names.has_value() ? absl::StrJoin(*names, ",") : "all";
}

absl::Status CheckRuleName(const RuleRow& row, std::string_view name) {
  switch (row.names) {
    case NameKind::kConstruct:
      if (FindConstruct(name).has_value()) return absl::OkStatus();
      return Invalid(row.name, ": unknown construct \"", name, "\"",
                     DidYouMean(name, ConstructNames()));
    case NameKind::kIdentifier:
    case NameKind::kType:
      if (IsIdentifier(name)) return absl::OkStatus();
      return Invalid(row.name, ": \"", name, "\" is not a Python name");
    case NameKind::kDunder:
      if (IsDunder(name)) return absl::OkStatus();
      return Invalid(row.name, ": \"", name, "\" does not begin and end with two underscores");
    case NameKind::kModule:
      if (IsDotted(name)) return absl::OkStatus();
      return Invalid(row.name, ": \"", name, "\" is not a module's name");
    case NameKind::kMember:
      if (IsDotted(name) && name.find('.') != std::string_view::npos) {
        return absl::OkStatus();
      }
      return Invalid(row.name, ": \"", name,
                     "\" is not a module and a member, as in math.factorial");
  }
  return absl::OkStatus();
}

}  // namespace terrarium::base
