// Whether the names in a policy's rules are names of something: a rule about a module that does not
// exist protects nobody.
#ifndef TERRARIUM_ENGINE_POLICY_NAMES_H_
#define TERRARIUM_ENGINE_POLICY_NAMES_H_

#include <string_view>

#include "absl/status/status.h"
#include "base/policy/rule_table.h"
#include "terrarium/rules.h"

namespace terrarium::engine {

// As an base::NameCheck. InvalidArgument with "did you mean".
absl::Status CheckName(const base::RuleRow& row, std::string_view name);

// CheckName() for every name of the rules.
absl::Status CheckNames(const Rules& rules);

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_POLICY_NAMES_H_
