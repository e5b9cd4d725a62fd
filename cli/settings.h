// The flags that shape a run: text from the command line to policy and inputs.
#ifndef TERRARIUM_CLI_SETTINGS_H_
#define TERRARIUM_CLI_SETTINGS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "terrarium/policy.h"
#include "terrarium/value.h"

namespace terrarium::cli {

struct LimitFlag {
  std::string_view flag;     // "--cpu-time"
  std::string_view limit;    // "cpu_time"
  std::string_view metavar;  // "DUR"
  std::string_view help;
};
std::span<const LimitFlag> LimitFlags();

// A preset's name, or a policy file: what has a '/' or ends with ".toml", or is there.
absl::StatusOr<Policy> LoadPolicy(const std::string& name_or_file);

// Flags may loosen the policy: whoever writes the command line is the host. The report then gives
// the flag as the reason.
Loosens OnCommandLine(std::string_view flag);

// Sets one limit; the error begins with the flag.
absl::Status ApplyLimitFlag(const LimitFlag& flag, std::string_view text, Policy& policy);

// A whole number in [smallest, largest]; the error begins with the flag.
absl::StatusOr<uint64_t> ParseNumberFlag(std::string_view flag, std::string_view text,
                                         uint64_t smallest, uint64_t largest);

// `file`, if given, holds an object of globals; each of `pairs` is
// NAME=JSON and replaces a global of that name.
absl::StatusOr<Inputs> LoadInputs(const std::optional<std::string>& file,
                                  const std::vector<std::string>& pairs);

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_SETTINGS_H_
