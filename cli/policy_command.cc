#include <unistd.h>

#include "absl/strings/str_format.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "interp/policy/policy_toml.h"
#include "interp/policy/presets.h"
#include "interp/values/text.h"

namespace terrarium::cli {

int PolicyCommand(const Options& options) {
  std::string text;
  if (options.command == Command::kPolicyList) {
    for (const internal::PresetRow& row : internal::Presets()) {
      absl::StrAppendFormat(&text, "%-8s %s\n", internal::ToAbsl(row.name),
                            internal::ToAbsl(row.description));
    }
  } else if (options.command == Command::kPolicyShow) {
    text = internal::Cat(internal::PolicyToToml(options.policy), "\n# ",
                         options.policy.Hash(), "\n");
  } else {
    text = internal::Cat(options.policy.Hash(), "\n");
  }
  return Output(STDOUT_FILENO).Write(text) ? 0 : kInternalError;
}

}  // namespace terrarium::cli
