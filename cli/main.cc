// The terrarium command. docs/CONTRACT.md says what outside tools rely on.
#include <unistd.h>

#include <exception>
#include <new>

#include "absl/status/statusor.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/process.h"

namespace {

int Dispatch(const terrarium::cli::Options& options) {
  using terrarium::cli::Command;
  switch (options.command) {
    case Command::kHelp:
      return terrarium::cli::Output(STDOUT_FILENO).Write(options.help)
                 ? 0
                 : terrarium::cli::kInternalError;
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
    case Command::kStubs:
      return terrarium::cli::StubsCommand(options);
    case Command::kVersion:
      return terrarium::cli::VersionCommand(options);
  }
  return terrarium::cli::kInternalError;
}

}  // namespace

int main(int argc, char** argv) try {
  const absl::Status prepared = terrarium::cli::PrepareProcess();
  if (!prepared.ok()) return terrarium::cli::FailWith(prepared);
  const absl::StatusOr<terrarium::cli::Options> options = terrarium::cli::ParseOptions(argc, argv);
  if (!options.ok()) return terrarium::cli::FailWith(options.status());
  return Dispatch(*options);
} catch (const std::bad_alloc&) {
  terrarium::cli::Complain("out of memory");
  return terrarium::cli::kInternalError;
} catch (const std::exception& error) {
  terrarium::cli::Complain(error.what());
  return terrarium::cli::kInternalError;
}
