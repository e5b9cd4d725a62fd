// The command line, understood.
#ifndef TERRARIUM_CLI_OPTIONS_H_
#define TERRARIUM_CLI_OPTIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "terrarium/policy.h"
#include "terrarium/program.h"
#include "terrarium/value.h"

namespace terrarium::cli {

enum class Command {
  kHelp,
  kRun,
  kBatch,
  kCheck,
  kPolicyList,
  kPolicyShow,
  kPolicyHash,
  kPolicyCheck,
  kPolicyDiff,
  kStubs,
  kVersion,
};

enum class Format { kText, kJson, kSarif };

struct Options {
  Command command = Command::kHelp;
  std::string help;                  // kHelp: what to print
  std::vector<std::string> paths;    // kRun: exactly one
  Policy policy = Policy::Plugin();  // flags applied, valid
  Policy other = Policy::Plugin();   // kPolicyDiff: what it is compared with
  Inputs inputs;
  std::vector<std::string> preload;
  FileMap files;
  std::optional<std::string> files_out;
  std::string stubs_out;  // kStubs: a folder
  std::vector<std::string> files_out_allow;
  std::vector<GuestModule> modules;
  std::optional<std::string> report_file;
  std::string audit_log;  // "" for none
  bool audit_details = false;
  uint64_t repeat = 1;
  int jobs = 1;
  Format format = Format::kText;  // kCheck
  bool color = false;             // kCheck
  bool json = false;
};

// InvalidArgument, in one sentence, for whatever is wrong with the arguments or with a file that
// they name, scripts excepted.
absl::StatusOr<Options> ParseOptions(int argc, const char* const* argv);

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_OPTIONS_H_
