#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_replace.h"
#include "base/policy/choice_table.h"
#include "base/policy/limit_table.h"
#include "base/policy/policy_toml.h"
#include "base/policy/rule_table.h"
#include "base/text/text.h"

namespace terrarium::base {
namespace {

// A file must have a reason where the host's code may do without.
constexpr std::string_view kUnexplained = "set in the host's code";

using Reasons = std::map<std::string, std::string, std::less<>>;

std::string Quoted(std::string_view text) {
  return Cat("\"", absl::StrReplaceAll(ToAbsl(text), {{"\\", "\\\\"}, {"\"", "\\\""}}), "\"");
}

// "memory = value", with its reason if it has one.
std::string Line(std::string_view setting, const std::string& value, const Reasons& reasons) {
  const auto reason = reasons.find(setting);
  if (reason == reasons.end()) return Cat(setting, " = ", value, "\n");
  return Cat(setting, " = {value = ", value, ", reason = ", Quoted(reason->second), "}\n");
}

std::string List(const std::optional<NameSet>& names) {
  if (!names.has_value()) return Quoted("all");
  std::string text;
  for (const std::string& name : *names) {
    text += Cat(text.empty() ? "" : ", ", Quoted(name));
  }
  return Cat("[", text, "]");
}

std::string Choices(const Policy& policy, bool in_rules, const Reasons& reasons) {
  std::string text;
  for (const ChoiceRow& row : ChoiceTable()) {
    if (row.in_rules != in_rules) continue;
    text += Line(row.name, Quoted(row.WordOf(policy)), reasons);
  }
  return text;
}

}  // namespace

std::string PolicyToToml(const Policy& policy) {
  Reasons reasons;
  for (LoosenedSetting& loosened : policy.Loosened()) {
    if (loosened.reason.empty()) loosened.reason = kUnexplained;
    reasons.emplace(std::move(loosened.setting), std::move(loosened.reason));
  }
  std::string text = Cat("schema = ", kPolicySchema, "\nextends = ", Quoted(policy.base()),
                         "\nname = ", Quoted(policy.name()), "\nversion = ", policy.version(),
                         "\nseed = ", Quoted(Cat(policy.seed())), "\n",
                         Choices(policy, false, reasons), "\n[limits]\n");
  for (const LimitRow& row : LimitTable()) {
    text += Line(row.name, Quoted(FormatLimit(row, row.get(policy.limits()))), reasons);
  }
  text += "\n[rules]\n";
  for (const RuleRow& row : RuleTable()) {
    text += Line(row.name, List(row.get(policy.rules())), reasons);
  }
  return text + Choices(policy, true, reasons);
}

}  // namespace terrarium::base
