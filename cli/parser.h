// The grammar of the command line, in CLI11's terms.
#ifndef TERRARIUM_CLI_PARSER_H_
#define TERRARIUM_CLI_PARSER_H_

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "CLI/CLI.hpp"

namespace terrarium::cli {

// The commands that flags belong to, as bits.
enum FlagOf : unsigned {
  kOfRun = 1,
  kOfBatch = 2,
  kOfCheck = 4,
  kOfDiff = 8,
  kOfVersion = 16,
  kOfStubs = 32
};

enum class FlagKind {
  kText,    // takes a value; the last one counts
  kList,    // takes a value, and may be repeated
  kSwitch,  // takes none
  kLimits,  // stands for a flag of each limit that has one (settings.h)
};

struct Flag {
  std::string_view name;  // "--seed"
  unsigned commands;      // FlagOf
  FlagKind kind;
  std::string_view metavar;  // what --help calls the value
  std::string_view help;
};

// All flags, in the order of --help. They stand in options.cc, beside the code that gives them
// their meaning. A flag with another help in another command has a row for each.
std::span<const Flag> Flags();

// Flags as typed, by name. CLI11 only splits the line; reading the values is ours, so that every
// error is one sentence in our words. REQUIRES: the command has a flag of that name and kind.
class RawFlags {
 public:
  const std::optional<std::string>& Text(std::string_view name) const { return texts_.at(name); }
  const std::vector<std::string>& List(std::string_view name) const { return lists_.at(name); }
  bool Switch(std::string_view name) const { return switches_.at(name); }

 private:
  friend struct Parser;
  std::map<std::string_view, std::optional<std::string>> texts_;
  std::map<std::string_view, std::vector<std::string>> lists_;
  std::map<std::string_view, bool> switches_;
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
  CLI::App* stubs;
  CLI::App* version;
  std::vector<std::string> paths;  // what stands without a flag
  RawFlags raw;

 private:
  void AddFlags(CLI::App& command, FlagOf bit);
};

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_PARSER_H_
