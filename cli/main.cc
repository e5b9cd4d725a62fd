// The terrarium command. docs/CONTRACT.md says what outside tools rely on.
#include <unistd.h>

#include <csignal>

#include "absl/status/statusor.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/options.h"

namespace {

int Dispatch(const terrarium::cli::Options& options) {
  using terrarium::cli::Command;
  switch (options.command) {
    case Command::kHelp:
      terrarium::cli::Output(STDOUT_FILENO).Write(options.help);
      return 0;
    case Command::kRun:
      return terrarium::cli::RunCommand(options);
    case Command::kBatch:
      return terrarium::cli::BatchCommand(options);
    case Command::kCheck:
      return terrarium::cli::CheckCommand(options);
    case Command::kPolicyList:
    case Command::kPolicyShow:
    case Command::kPolicyHash:
    case Command::kPolicyCheck:
    case Command::kPolicyDiff:
      return terrarium::cli::PolicyCommand(options);
    case Command::kVersion:
      return terrarium::cli::VersionCommand(options);
  }
  return terrarium::cli::kInternalError;
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away is an error of write(), not the end of us.
  std::signal(SIGPIPE, SIG_IGN);
  const absl::StatusOr<terrarium::cli::Options> options = terrarium::cli::ParseOptions(argc, argv);
  if (!options.ok()) return terrarium::cli::FailWith(options.status());
  return Dispatch(*options);
}
