// Policy files.
//
//   extends = "plugin"        # a preset; this is the default
//   name = "shop-rules"
//   clock = "frozen"
//   [limits]
//   instructions = "5M"       # or a plain whole number
//   memory = "64MiB"
//   deadline = "50ms"
#ifndef INTERP_POLICY_POLICY_TOML_H_
#define INTERP_POLICY_POLICY_TOML_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "terrarium/policy.h"

namespace terrarium::internal {

// The policy in `text`. `file` is used in messages, and names the policy where
// the text does not. InvalidArgument, as "file:line: what is wrong", for text
// that is not TOML, for unknown keys, wrong types and values out of range.
absl::StatusOr<Policy> PolicyFromToml(std::string_view text,
                                      std::string_view file);

// The whole policy as a file that PolicyFromToml() reads back as an equal one.
std::string PolicyToToml(const Policy& policy);

}  // namespace terrarium::internal

#endif  // INTERP_POLICY_POLICY_TOML_H_
