// What each command does. All return the process's exit code.
#ifndef TERRARIUM_CLI_COMMANDS_H_
#define TERRARIUM_CLI_COMMANDS_H_

#include "absl/status/status.h"
#include "cli/options.h"

namespace terrarium::cli {

inline constexpr int kUsageError = 2;
inline constexpr int kInterrupted = 9;
inline constexpr int kInternalError = 70;

int RunCommand(const Options& options);
int BatchCommand(const Options& options);
int CheckCommand(const Options& options);
int PolicyCommand(const Options& options);
int StubsCommand(const Options& options);
int VersionCommand(const Options& options);

// Prints a host-side error and answers its exit code: 2 for what the caller can mend in the
// arguments, 70 for the rest.
int FailWith(const absl::Status& status);

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_COMMANDS_H_
