// Builds policies from files: the one way to a policy that starts from nothing, and to rules
// without reasons. What comes out must pass Validate().
// Tested by: base/policy/policy_toml_test.cc.
#ifndef TERRARIUM_BASE_POLICY_POLICY_BUILDER_H_
#define TERRARIUM_BASE_POLICY_POLICY_BUILDER_H_

#include <string>
#include <string_view>

#include "terrarium/policy.h"

namespace terrarium::internal {

struct PolicyBuilder {
  // Every limit 0, no rules: what a preset's file fills.
  static Policy Nothing(std::string_view name) {
    Policy policy;
    policy.name_ = name;
    return policy;
  }
  // From here on, what is wider than itself is loosened.
  static void BecomePreset(Policy& policy) { policy.base_ = policy.name_; }
  static Rules& RulesOf(Policy& policy) { return policy.rules_; }
};

}  // namespace terrarium::internal

#endif  // TERRARIUM_BASE_POLICY_POLICY_BUILDER_H_
