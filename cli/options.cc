#include "cli/options.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <sstream>
#include <string_view>
#include <thread>
#include <utility>

#include "base/policy/choice_table.h"
#include "base/policy/presets.h"
#include "base/text/suggest.h"
#include "base/text/text.h"
#include "cli/parser.h"
#include "cli/program.h"
#include "cli/settings.h"

namespace terrarium::cli {
namespace {

using base::Cat;
using base::DidYouMean;
using base::Invalid;
using base::MessageOf;

constexpr unsigned kOfRuns = kOfRun | kOfBatch;
constexpr FlagKind kText = FlagKind::kText;
constexpr FlagKind kList = FlagKind::kList;
constexpr FlagKind kSwitch = FlagKind::kSwitch;
constexpr std::string_view kPolicyHelp = "strict, plugin (default), game, agent, or a TOML file";

// A new flag: its row here, what it means below, and a field of Options.
constexpr Flag kFlags[] = {
    {"--policy", kOfRuns, kText, "NAME|FILE", kPolicyHelp},
    {"", kOfRuns, FlagKind::kLimits, "", ""},
    {"--input", kOfRuns, kList, "NAME=JSON", "a global of the script; may be repeated"},
    {"--inputs", kOfRuns, kText, "FILE", "a JSON object of globals"},
    {"--file", kOfRuns, kList, "NAME=PATH", "a file of the program's; may be repeated"},
    {"--files", kOfRuns, kList, "DIR", "every file below it; may be repeated"},
    {"--module", kOfRuns | kOfCheck, kList, "NAME=FILE",
     "a module of the program's own; may be repeated"},
    {"--modules", kOfRuns | kOfCheck, kList, "DIR",
     "every *.py below it as a module; may be repeated"},
    {"--policy", kOfCheck | kOfStubs, kText, "NAME|FILE", kPolicyHelp},
    {"--seed", kOfRuns, kText, "N", "seed of the guest's randomness"},
    {"--clock", kOfRuns, kText, "MODE", "frozen, virtual or real"},
    {"--isolation", kOfRuns, kText, "TIER", "native; process is not built yet"},
    {"--json", kOfRuns, kSwitch, "", "print the report as JSON on stdout"},
    {"--report", kOfRuns, kText, "FILE", "also write the report there"},
    {"--audit-log", kOfRuns, kText, "FILE", "append a line of JSON for each run"},
    {"--audit-details", kOfRuns, kSwitch, "", "with the whole report in each line"},
    {"--repeat", kOfRuns, kText, "K", "run each script K times, pristine each time"},
    {"--preload", kOfRuns, kList, "MODULE",
     "load a library module before the first run; may be repeated"},
    {"--files-out", kOfRun, kText, "DIR", "let the program write files, and write them there"},
    {"--files-out-allow", kOfRun, kList, "PATH",
     "a file below DIR that tools run unasked (conftest.py); may be repeated"},
    {"--format", kOfCheck, kText, "FORMAT", "text, json or sarif"},
    {"--json", kOfCheck, kSwitch, "", "the same as --format json"},
    {"--color", kOfCheck, kText, "WHEN", "auto, always or never"},
    {"--out", kOfStubs, kText, "DIR", "the folder to write to"},
    {"--jobs", kOfBatch | kOfCheck, kText, "N", "isolates in parallel"},
    {"--json", kOfDiff | kOfVersion, kSwitch, "", "as JSON"},
};

CLI::App* ChosenCommand(CLI::App& app) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  return chosen.empty() ? nullptr : chosen.front();
}

// "there is no command "rnu"; did you mean "run"?"
absl::Status UnknownCommand(CLI::App& app, const std::string& typed) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) {
    names.push_back(command->get_name());
  }
  return Invalid("there is no command \"", typed, "\"",
                 DidYouMean(typed, {names.begin(), names.end()}));
}

absl::Status UnknownFlag(CLI::App& command, const std::string& typed) {
  const std::string flag = typed.substr(0, typed.find('='));
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      names.push_back(Cat("--", name));
    }
  }
  return Invalid(command.get_name(), " has no flag \"", flag, "\"",
                 DidYouMean(flag, {names.begin(), names.end()}));
}

// What `command` was given and has no use for.
std::vector<std::string> Extras(const CLI::App& command) {
  std::vector<std::string> extras = command.remaining();
  std::erase(extras, "--");  // it has done its work
  return extras;
}

absl::Status Misfit(CLI::App& command) {
  const std::vector<std::string> extras = Extras(command);
  if (extras.empty()) return absl::OkStatus();
  const std::string& first = extras.front();
  if (first.starts_with('-') && first != "-") {
    return UnknownFlag(command, first);
  }
  if (!command.get_subcommands({}).empty()) {
    return UnknownCommand(command, first);
  }
  return Invalid(command.get_name(), " does not take \"", first, "\"");
}

absl::Status ReadJobs(const std::optional<std::string>& text, int fallback, Options& options) {
  constexpr uint64_t kMostJobs = 256;
  options.jobs = fallback;
  if (!text.has_value()) return absl::OkStatus();
  const absl::StatusOr<uint64_t> jobs = ParseNumberFlag("--jobs", *text, 1, kMostJobs);
  if (!jobs.ok()) return jobs.status();
  options.jobs = static_cast<int>(*jobs);
  return absl::OkStatus();
}

// "--format" and the like: the index of the word among `words`.
absl::StatusOr<size_t> ReadWord(std::string_view flag, const std::string& word,
                                const std::vector<std::string_view>& words) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found != words.end()) {
    return static_cast<size_t>(found - words.begin());
  }
  std::string all;
  for (std::string_view known : words) {
    all += Cat(all.empty() ? "" : known == words.back() ? " or " : ", ", known);
  }
  return Invalid(flag, " is ", all, ", not \"", word, "\"", DidYouMean(word, words));
}

// Colour is for people: on a terminal that can show it, unless the user's environment says no
// (no-color.org).
bool WantsColor() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string_view(value == nullptr ? "" : value);
  };
  return isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

absl::Status ReadModuleFlags(const RawFlags& raw, Options& options) {
  absl::StatusOr<std::vector<GuestModule>> modules =
      LoadModules(raw.List("--modules"), raw.List("--module"), options.policy.limits().source);
  if (!modules.ok()) return modules.status();
  options.modules = *std::move(modules);
  return absl::OkStatus();
}

// What the flags give, the policy offers.
void OfferFiles(const RawFlags& raw, const Options& options, Policy& policy) {
  const Files offered = policy.rules().files;
  if (options.files_out.has_value() && offered != Files::kWrite) {
    policy.OfferFiles(Files::kWrite, OnCommandLine("--files-out"));
  } else if (offered == Files::kOff) {
    for (const char* flag : {"--file", "--files"}) {
      if (raw.List(flag).empty()) continue;
      policy.OfferFiles(Files::kRead, OnCommandLine(flag));
      break;
    }
  }
}

absl::Status ReadCheckFlags(const RawFlags& raw, Options& options) {
  if (options.paths.empty()) {
    return Invalid("check needs files, folders, or - for standard input");
  }
  absl::StatusOr<Policy> policy =
      LoadPolicy(raw.Text("--policy").value_or(std::string(base::kDefaultPreset)));
  if (!policy.ok()) return policy.status();
  options.policy = *std::move(policy);
  const absl::StatusOr<size_t> format =
      ReadWord("--format", raw.Text("--format").value_or("text"), {"text", "json", "sarif"});
  if (!format.ok()) return format.status();
  options.format = static_cast<Format>(*format);
  if (options.json) {
    if (options.format == Format::kSarif) {
      return Invalid("--json and --format sarif contradict each other");
    }
    options.format = Format::kJson;
  }
  const absl::StatusOr<size_t> color =
      ReadWord("--color", raw.Text("--color").value_or("auto"), {"auto", "always", "never"});
  if (!color.ok()) return color.status();
  options.color = *color == 1 || (*color == 0 && WantsColor());
  if (absl::Status status = ReadModuleFlags(raw, options); !status.ok()) {
    return status;
  }
  const unsigned cores = std::thread::hardware_concurrency();
  return ReadJobs(raw.Text("--jobs"), std::max(1, static_cast<int>(cores)), options);
}

absl::Status ReadStubsFlags(const RawFlags& raw, Options& options) {
  absl::StatusOr<Policy> policy =
      LoadPolicy(raw.Text("--policy").value_or(std::string(base::kDefaultPreset)));
  if (!policy.ok()) return policy.status();
  options.policy = *std::move(policy);
  options.stubs_out = raw.Text("--out").value_or("");
  if (options.stubs_out.empty()) return Invalid("stubs needs --out DIR");
  return absl::OkStatus();
}

// A run's or batch's flags, read.
absl::Status ReadRunFlags(const RawFlags& raw, Options& options) {
  absl::StatusOr<Policy> policy =
      LoadPolicy(raw.Text("--policy").value_or(std::string(base::kDefaultPreset)));
  if (!policy.ok()) return policy.status();
  for (const LimitFlag& flag : LimitFlags()) {
    const std::optional<std::string>& text = raw.Text(flag.flag);
    if (!text.has_value()) continue;
    absl::Status status = ApplyLimitFlag(flag, *text, *policy);
    if (!status.ok()) return status;
  }
  if (const std::optional<std::string>& text = raw.Text("--seed"); text.has_value()) {
    const absl::StatusOr<uint64_t> seed =
        ParseNumberFlag("--seed", *text, 0, std::numeric_limits<uint64_t>::max());
    if (!seed.ok()) return seed.status();
    policy->Seed(*seed);
  }
  if (const std::optional<std::string>& text = raw.Text("--clock"); text.has_value()) {
    const absl::StatusOr<Clock> clock = base::ParseClock(*text);
    if (!clock.ok()) return Invalid("--clock: ", MessageOf(clock.status()));
    policy->ClockMode(*clock).Because("clock", OnCommandLine("--clock"));
  }
  OfferFiles(raw, options, *policy);
  absl::Status valid = policy->Validate();
  if (!valid.ok()) return valid;
  options.policy = *std::move(policy);
  const std::string isolation = raw.Text("--isolation").value_or("native");
  if (isolation == "process") {
    return Invalid("--isolation process is not built yet; use native");
  }
  if (isolation != "native") {
    return Invalid("--isolation: \"", isolation, "\" is not a tier; it is native or process",
                   DidYouMean(isolation, {"native", "process"}));
  }
  constexpr uint64_t kMostRepeats = 1'000'000'000;
  const absl::StatusOr<uint64_t> repeat =
      ParseNumberFlag("--repeat", raw.Text("--repeat").value_or("1"), 1, kMostRepeats);
  if (!repeat.ok()) return repeat.status();
  options.repeat = *repeat;
  absl::StatusOr<Inputs> inputs = LoadInputs(raw.Text("--inputs"), raw.List("--input"));
  if (!inputs.ok()) return inputs.status();
  options.inputs = *std::move(inputs);
  absl::StatusOr<FileMap> files =
      LoadFiles(raw.List("--files"), raw.List("--file"), options.policy.limits().file_bytes);
  if (!files.ok()) return files.status();
  options.files = *std::move(files);
  absl::Status status = ReadModuleFlags(raw, options);
  if (!status.ok()) return status;
  options.report_file = raw.Text("--report");
  const std::optional<std::string>& audit_log = raw.Text("--audit-log");
  options.audit_details = raw.Switch("--audit-details");
  if (options.audit_details && !audit_log.has_value()) {
    return Invalid("--audit-details needs --audit-log FILE");
  }
  if (audit_log.has_value() && audit_log->empty()) {
    return Invalid("--audit-log needs a file");
  }
  options.audit_log = audit_log.value_or("");
  options.preload = raw.List("--preload");
  return absl::OkStatus();
}

absl::Status ReadPolicyCommand(const Parser& parser, const CLI::App* command, Options& options) {
  if (command == parser.policy_list) {
    options.command = Command::kPolicyList;
    return absl::OkStatus();
  }
  if (command == parser.policy_show) options.command = Command::kPolicyShow;
  if (command == parser.policy_hash) options.command = Command::kPolicyHash;
  if (command == parser.policy_check) options.command = Command::kPolicyCheck;
  if (command == parser.policy_diff) options.command = Command::kPolicyDiff;
  const bool is_diff = options.command == Command::kPolicyDiff;
  if (options.paths.size() != (is_diff ? 2u : 1u)) {
    return Invalid(
        "policy ", command->get_name(),
        is_diff ? " needs two policies, each a NAME or FILE" : " needs one policy, a NAME or FILE");
  }
  absl::StatusOr<Policy> policy = LoadPolicy(options.paths[0]);
  if (!policy.ok()) return policy.status();
  options.policy = *std::move(policy);
  if (!is_diff) return absl::OkStatus();
  absl::StatusOr<Policy> other = LoadPolicy(options.paths[1]);
  if (!other.ok()) return other.status();
  options.other = *std::move(other);
  return absl::OkStatus();
}

absl::Status ReadCommand(Parser& parser, Options& options) {
  CLI::App* command = ChosenCommand(parser.app);
  if (command == nullptr) {
    absl::Status status = Misfit(parser.app);
    if (!status.ok()) return status;
    return Invalid("no command was given; write \"terrarium run FILE\", or \"terrarium --help\"");
  }
  if (command == parser.repl) {
    return Invalid(command->get_name(), " is not built yet");
  }
  const std::vector<std::string> before = Extras(parser.app);
  if (!before.empty()) {
    return Invalid("\"", before.front(), "\" stands before the command; flags follow it");
  }
  if (command == parser.policy) {
    CLI::App* chosen = ChosenCommand(*command);
    absl::Status status = Misfit(*command);
    if (!status.ok()) return status;
    if (chosen == nullptr) {
      return Invalid("policy needs a command: list, show, check, hash or diff");
    }
    status = Misfit(*chosen);
    if (!status.ok()) return status;
    return ReadPolicyCommand(parser, chosen, options);
  }
  absl::Status status = Misfit(*command);
  if (!status.ok()) return status;
  if (command == parser.version) {
    options.command = Command::kVersion;
    return absl::OkStatus();
  }
  if (command == parser.stubs) {
    options.command = Command::kStubs;
    return ReadStubsFlags(parser.raw, options);
  }
  if (command == parser.check) {
    options.command = Command::kCheck;
    return ReadCheckFlags(parser.raw, options);
  }
  const bool is_run = command == parser.run;
  options.command = is_run ? Command::kRun : Command::kBatch;
  if (options.paths.empty()) {
    return Invalid(is_run ? "run needs a script: a FILE, or - for standard input"
                          : "batch needs files or folders");
  }
  if (is_run && options.paths.size() > 1) {
    return Invalid("run takes one script, not ", options.paths.size(), "; batch takes many");
  }
  if (is_run) {
    options.files_out = parser.raw.Text("--files-out");
    options.files_out_allow = parser.raw.List("--files-out-allow");
    if (!options.files_out_allow.empty() && !options.files_out.has_value()) {
      return Invalid("--files-out-allow needs --files-out DIR");
    }
  } else if (status = ReadJobs(parser.raw.Text("--jobs"), 1, options); !status.ok()) {
    return status;
  }
  return ReadRunFlags(parser.raw, options);
}

}  // namespace

std::span<const Flag> Flags() { return kFlags; }

absl::StatusOr<Options> ParseOptions(int argc, const char* const* argv) {
  Parser parser;
  Options options;
  try {
    parser.app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    std::ostringstream out;
    parser.app.exit(help, out, out);
    options.help = out.str();
    return options;
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();
    return Invalid(what.substr(0, what.find(':')), " needs a value");
  } catch (const CLI::ParseError& error) {
    const std::string what = error.what();
    return Invalid(what.substr(0, what.find('\n')));
  }
  options.paths = parser.paths;
  options.json = parser.raw.Switch("--json");
  absl::Status status = ReadCommand(parser, options);
  if (!status.ok()) return status;
  return options;
}

}  // namespace terrarium::cli
