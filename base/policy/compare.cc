#include "base/policy/compare.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "absl/strings/str_join.h"
#include "base/policy/choice_table.h"
#include "base/policy/limit_table.h"
#include "base/policy/rule_table.h"
#include "base/text/text.h"

namespace terrarium::base {
namespace {

Direction Towards(bool loosens) { return loosens ? Direction::kLoosens : Direction::kTightens; }

NameSet Minus(const NameSet& a, const NameSet& b) {
  NameSet difference;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(),
                      std::inserter(difference, difference.end()));
  return difference;
}

std::string Signed(const NameSet& names, std::string_view sign) {
  std::string text;
  for (const std::string& name : names) {
    text += Cat(text.empty() ? "" : " ", sign, name);
  }
  return text;
}

std::optional<Change> CompareRule(const RuleRow& row, const Rules& before, const Rules& after) {
  const std::optional<NameSet> old_names = row.get(before);
  const std::optional<NameSet> new_names = row.get(after);
  if (old_names == new_names) return std::nullopt;
  Change change{std::string(row.name), "", "", Direction::kBoth};
  if (!old_names.has_value() || !new_names.has_value()) {
    change.before = FormatNames(old_names);
    change.after = FormatNames(new_names);
    change.direction = Towards(!new_names.has_value());
    return change;
  }
  const NameSet lost = Minus(*old_names, *new_names);
  const NameSet gained = Minus(*new_names, *old_names);
  change.before = Signed(lost, "-");
  change.after = Signed(gained, "+");
  if (lost.empty() || gained.empty()) {
    change.direction = Towards(lost.empty() == (row.kind == RuleKind::kAllows));
  }
  return change;
}

}  // namespace

std::vector<Change> Compare(const Policy& before, const Policy& after) {
  std::vector<Change> changes;
  for (const LimitRow& row : LimitTable()) {
    const uint64_t from = row.get(before.limits());
    const uint64_t to = row.get(after.limits());
    if (from == to) continue;
    changes.push_back({std::string(row.name), FormatLimit(row, from), FormatLimit(row, to),
                       Towards((to > from) == row.more_is_wider)});
  }
  for (const RuleRow& row : RuleTable()) {
    if (std::optional<Change> change = CompareRule(row, before.rules(), after.rules())) {
      changes.push_back(*std::move(change));
    }
  }
  for (const ChoiceRow& row : ChoiceTable()) {
    if (row.get(before) == row.get(after)) continue;
    changes.push_back({std::string(row.name), std::string(row.WordOf(before)),
                       std::string(row.WordOf(after)), Towards(row.get(after) > row.get(before))});
  }
  if (before.seed() != after.seed()) {
    changes.push_back({"seed", Cat(before.seed()), Cat(after.seed()), Direction::kNeither});
  }
  return changes;
}

std::string_view DirectionName(Direction direction) {
  switch (direction) {
    case Direction::kTightens:
      return "tightens";
    case Direction::kLoosens:
      return "loosens";
    case Direction::kBoth:
      return "both";
    case Direction::kNeither:
      return "changes";
  }
  return "";
}

}  // namespace terrarium::base
