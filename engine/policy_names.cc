#include "engine/policy_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/text/suggest.h"
#include "base/text/text.h"
#include "shims/type_guard.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::engine {
namespace {

using base::NameKind;

absl::Status CheckType(const base::RuleRow& row, std::string_view name) {
  std::vector<std::string_view> known;
  std::string list;
  for (const char* type : shims::WithholdableTypes()) {
    if (name == type) return absl::OkStatus();
    known.push_back(type);
    list += base::Cat(list.empty() ? "" : ", ", type);
  }
  return base::Invalid(row.name, ": \"", name, "\" cannot be withheld; what can is ", list,
                       base::DidYouMean(name, known));
}

}  // namespace

absl::Status CheckName(const base::RuleRow& row, std::string_view name) {
  if (row.names == NameKind::kType) {
    const auto types = shims::WithholdableTypes();
    const std::vector<std::string_view> known(types.begin(), types.end());
    if (std::find(known.begin(), known.end(), name) != known.end()) {
      return absl::OkStatus();
    }
    return base::Invalid(row.name, ": \"", name, "\" is not a type that can be withheld",
                         base::DidYouMean(name, known));
  }
  if (row.names == NameKind::kType) return CheckType(row, name);
  std::string_view module = name;
  if (row.names == NameKind::kMember) {
    module = name.substr(0, name.rfind('.'));
  } else if (row.names != NameKind::kModule) {
    return absl::OkStatus();
  }
  const std::vector<std::string_view> known = stdlib_allowlist::OfferedModules();
  if (std::find(known.begin(), known.end(), module) != known.end()) {
    return absl::OkStatus();
  }
  return base::Invalid(row.name, ": no module \"", module, "\" is offered to guests",
                       base::DidYouMean(module, known));
}

absl::Status CheckNames(const Rules& rules) {
  for (const base::RuleRow& row : base::RuleTable()) {
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
