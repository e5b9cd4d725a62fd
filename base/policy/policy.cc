#include "terrarium/policy.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "base/policy/choice_table.h"
#include "base/policy/compare.h"
#include "base/policy/limit_table.h"
#include "base/policy/presets.h"
#include "base/policy/rule_table.h"
#include "base/text/sha256.h"
#include "base/text/suggest.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

namespace terrarium {
namespace {

using base::Cat;
using base::Change;
using base::ChoiceRow;
using base::Direction;
using base::Invalid;
using base::LimitRow;
using base::PresetRow;
using base::RuleRow;

// Canonical() holds the name on a line of its own, so it must not bring lines.
bool IsName(std::string_view name) {
  constexpr size_t kLongest = 64;
  return !name.empty() && name.size() <= kLongest &&
         std::all_of(name.begin(), name.end(), [](unsigned char c) {
           return absl::ascii_isalnum(c) || c == '.' || c == '_' || c == '-';
         });
}

constexpr size_t kLongestReason = 200;

// Canonical() and the report's readers take a reason to be one line.
bool IsReason(std::string_view text) {
  return !text.empty() && text.size() <= kLongestReason && base::ToValidUtf8(text) == text &&
         std::none_of(text.begin(), text.end(),
                      [](unsigned char c) { return absl::ascii_iscntrl(c); });
}

absl::Status CheckRules(const Rules& rules) {
  for (const RuleRow& row : base::RuleTable()) {
    const std::optional<NameSet> names = row.get(rules);
    if (!names.has_value()) continue;
    for (const std::string& name : *names) {
      absl::Status status = base::CheckRuleName(row, name);
      if (!status.ok()) return status;
    }
  }
  for (const std::string& name : rules.allow_attributes) {
    if (rules.forbid_attributes.contains(name)) {
      return Invalid("allow_attributes and forbid_attributes both name ", name);
    }
  }
  if (rules.modules.has_value()) {
    for (const std::string& name : *rules.modules) {
      if (!rules.AllowsModule(name)) {
        return Invalid("modules and deny_modules both name ", name);
      }
    }
  }
  return absl::OkStatus();
}

absl::Status CheckLimits(const Limits& limits) {
  for (const LimitRow& row : base::LimitTable()) {
    absl::Status status = base::CheckLimit(row, row.get(limits));
    if (!status.ok()) return status;
  }
  if (limits.value_depth > limits.value_nodes) {
    return Invalid("value_depth (", limits.value_depth, ") cannot be above value_nodes (",
                   limits.value_nodes, "): each level of nesting is a node");
  }
  if (limits.source_depth > limits.source_nodes) {
    return Invalid("source_depth (", limits.source_depth, ") cannot be above source_nodes (",
                   limits.source_nodes, "): each level of nesting is a node");
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Policy> Policy::Preset(std::string_view name) {
  for (const PresetRow& row : base::Presets()) {
    if (row.name == name) return row.policy;
  }
  return absl::NotFoundError(Cat("there is no policy preset \"", name,
                                 "\" (there are strict, plugin, game and agent)",
                                 base::DidYouMean(name, PresetNames())));
}

std::vector<std::string_view> Policy::PresetNames() {
  std::vector<std::string_view> names;
  for (const PresetRow& row : base::Presets()) names.push_back(row.name);
  return names;
}

Policy Policy::Strict() { return *Preset("strict"); }
Policy Policy::Plugin() { return *Preset("plugin"); }
Policy Policy::Game() { return *Preset("game"); }
Policy Policy::Agent() { return *Preset("agent"); }

Policy& Policy::AllowAttribute(std::string name, const Loosens& why) {
  rules_.allow_attributes.insert(std::move(name));
  return Because("allow_attributes", why);
}

Policy& Policy::OfferFiles(Files files, const Loosens& why) {
  rules_.files = files;
  return Because("files", why);
}

Policy& Policy::ReplaceRules(Rules rules, const Loosens& why) {
  rules_ = std::move(rules);
  for (std::string_view name : base::RuleNames()) Because(name, why);
  return *this;
}

std::vector<LoosenedSetting> Policy::Loosened() const {
  std::vector<LoosenedSetting> loosened;
  if (base_.empty()) return loosened;  // a preset in the making
  for (Change& change : base::Compare(*Preset(base_), *this)) {
    if (change.direction != Direction::kLoosens && change.direction != Direction::kBoth) {
      continue;
    }
    const auto own = reasons_.find(change.setting);
    loosened.push_back({std::move(change.setting), own == reasons_.end() ? reason_ : own->second});
  }
  return loosened;
}

absl::Status Policy::Validate() const {
  if (!IsName(name_)) {
    return Invalid("a policy's name is 1 to 64 letters, digits, '.', '_' or '-'");
  }
  if (version_ <= 0) return Invalid("a policy's version must be above zero");
  if (absl::Status status = CheckLimits(limits_); !status.ok()) return status;
  if (absl::Status status = CheckRules(rules_); !status.ok()) return status;
  for (const LoosenedSetting& loosened : Loosened()) {
    const bool is_budget =
        base::FindLimit(loosened.setting) != nullptr || loosened.setting == "clock";
    if (loosened.reason.empty() && is_budget) continue;
    if (!IsReason(loosened.reason)) {
      return Invalid(loosened.setting, " is wider than preset \"", base_,
                     "\" has it, which needs a reason: one line of 1 to ", kLongestReason,
                     " characters");
    }
  }
  return absl::OkStatus();
}

std::string Policy::Canonical() const {
  std::string text = Cat("name=", name_, "\nversion=", version_, "\nbase=", base_, "\n");
  for (const LimitRow& row : base::LimitTable()) {
    if (row.needs == base::LimitNeeds::kFiles && rules_.files == Files::kOff) continue;
    if (row.needs == base::LimitNeeds::kRealClock && clock_ != Clock::kReal) continue;
    const bool is_time = row.unit == base::LimitUnit::kNanoseconds;
    text += Cat(row.name, "=", row.get(limits_), is_time ? "ns" : "", "\n");
  }
  text += Cat("seed=", seed_, "\n");
  for (const RuleRow& row : base::RuleTable()) {
    if (row.IsNeutral(rules_)) continue;
    text += Cat(row.name, "=", base::FormatNames(row.get(rules_)), "\n");
  }
  for (const ChoiceRow& row : base::ChoiceTable()) {
    if (row.in_rules && row.get(*this) == 0) continue;
    text += Cat(row.name, "=", row.WordOf(*this), "\n");
  }
  for (const LoosenedSetting& loosened : Loosened()) {
    text += Cat("reason.", loosened.setting, "=", loosened.reason, "\n");
  }
  return text;
}

std::string Policy::Hash() const { return Cat("sha256:", base::Sha256Hex(Canonical())); }

}  // namespace terrarium
