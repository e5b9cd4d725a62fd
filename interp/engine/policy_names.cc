#include "interp/engine/policy_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "interp/policy/suggest.h"
#include "interp/values/text.h"
#include "shims/type_guard.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::engine {
namespace {

using internal::NameKind;

absl::Status CheckType(const internal::RuleRow& row, std::string_view name) {
  std::vector<std::string_view> known;
  std::string list;
  for (const char* type : shims::WithholdableTypes()) {
    if (name == type) return absl::OkStatus();
    known.push_back(type);
    list += internal::Cat(list.empty() ? "" : ", ", type);
  }
  return internal::Invalid(row.name, ": \"", name,
                           "\" cannot be withheld; what can is ", list,
                           internal::DidYouMean(name, known));
}

}  // namespace

absl::Status CheckName(const internal::RuleRow& row, std::string_view name) {
  if (row.names == NameKind::kType) {
    const auto types = shims::WithholdableTypes();
    const std::vector<std::string_view> known(types.begin(), types.end());
    if (std::find(known.begin(), known.end(), name) != known.end()) {
      return absl::OkStatus();
    }
    return internal::Invalid(row.name, ": \"", name,
                             "\" is not a type that can be withheld",
                             internal::DidYouMean(name, known));
  }
  if (row.names == NameKind::kType) return CheckType(row, name);
  std::string_view module = name;
  if (row.names == NameKind::kMember) {
    module = name.substr(0, name.rfind('.'));
  } else if (row.names != NameKind::kModule) {
    return absl::OkStatus();
  }
  const std::vector<std::string_view> known = stdlib::OfferedModules();
  if (std::find(known.begin(), known.end(), module) != known.end()) {
    return absl::OkStatus();
  }
  return internal::Invalid(row.name, ": no module \"", module,
                           "\" is offered to guests",
                           internal::DidYouMean(module, known));
}

absl::Status CheckNames(const Rules& rules) {
  for (const internal::RuleRow& row : internal::RuleTable()) {
    const std::optional<NameSet> names = row.get(rules);
    if (!names.has_value()) continue;
    for (const std::string& name : *names) {
      absl::Status status = CheckName(row, name);
      if (!status.ok()) return status;
    }
  }
  return absl::OkStatus();
}

}  // namespace terrarium::engine
