// Policy files.
//
//   schema = 1                # of this format; older ones are read for ever
//   extends = "plugin"        # a preset; this is the default
//   name = "shop-rules"
//   clock = "frozen"
//   [limits]
//   instructions = "5M"       # or a plain whole number
//   memory = {value = "128MiB", reason = "holds the price list"}
//   [rules]
//   forbid_constructs = ["...", "while"]  # the preset's list and one more
//
// docs/POLICY.md describes every key. Errors: InvalidArgument, as
// "file:line: what is wrong".
#ifndef TERRARIUM_BASE_POLICY_POLICY_TOML_H_
#define TERRARIUM_BASE_POLICY_POLICY_TOML_H_

#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/policy/rule_table.h"
#include "terrarium/policy.h"

namespace terrarium::base {

inline constexpr int kPolicySchema = 1;

// Says whether a well-formed name of that row's list exists: modules and types are known to other
// folders. An error's message is one sentence.
using NameCheck = std::function<absl::Status(const RuleRow& row, std::string_view name)>;

// The policy in `text`. `file` is used in messages, and names the policy where the text does not.
absl::StatusOr<Policy> PolicyFromToml(std::string_view text, std::string_view file,
                                      const NameCheck& check = {});

struct PolicyFile {
  Policy policy;
  std::string description;
};

// A preset's own file: it extends nothing and has every limit.
absl::StatusOr<PolicyFile> PresetFromToml(std::string_view text, std::string_view name);

// The whole policy as a file that PolicyFromToml() reads back as an equal one.
std::string PolicyToToml(const Policy& policy);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_POLICY_POLICY_TOML_H_
