// The grammar of the command line, in CLI11's terms.
#ifndef CLI_PARSER_H_
#define CLI_PARSER_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "CLI/CLI.hpp"
#include "base/policy/presets.h"

namespace terrarium::cli {

// Flags as typed. CLI11 only splits the line; reading the values is ours, so that every error is
// one sentence in our words.
struct RawFlags {
  std::string policy{base::kDefaultPreset};
  std::map<std::string_view, std::optional<std::string>> limits;  // by flag
  std::vector<std::string> input;
  std::optional<std::string> inputs;
  std::optional<std::string> seed;
  std::optional<std::string> clock;
  std::string isolation = "native";
  std::optional<std::string> report;
  std::string repeat = "1";
  std::optional<std::string> jobs;
  std::string format = "text";
  std::string color = "auto";
  std::vector<std::string> preload;
  std::vector<std::string> file;
  std::vector<std::string> files;
  std::optional<std::string> files_out;
  std::vector<std::string> module;
  std::vector<std::string> modules;
  std::vector<std::string> paths;
  std::optional<std::string> audit_log;
  bool audit_details = false;
  bool json = false;
};

// The parser and what it fills. Commands take what they do not know as extras, which Misfit() then
// explains.
struct Parser {
  Parser();

  CLI::App app{"Terrarium runs untrusted Python in its own process.", "terrarium"};
  CLI::App* run;
  CLI::App* batch;
  CLI::App* check;
  CLI::App* repl;
  CLI::App* policy;
  CLI::App* policy_list;
  CLI::App* policy_show;
  CLI::App* policy_hash;
  CLI::App* policy_check;
  CLI::App* policy_diff;
  CLI::App* version;
  RawFlags raw;
};

}  // namespace terrarium::cli

#endif  // CLI_PARSER_H_
