// Which scripts a command line means.
#ifndef TERRARIUM_CLI_SCRIPTS_H_
#define TERRARIUM_CLI_SCRIPTS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace terrarium::cli {

// Files as given; folders as the *.py in them at any depth, sorted; "-" as itself. InvalidArgument,
// before anything runs, when one cannot be read or when there is none.
absl::StatusOr<std::vector<std::string>> FindScripts(const std::vector<std::string>& paths);

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_SCRIPTS_H_
