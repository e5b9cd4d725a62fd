#include "cli/parser.h"

#include "cli/settings.h"

namespace terrarium::cli {
namespace {

constexpr std::string_view kPolicyHelp = "strict, plugin (default), game, agent, or a TOML file";

// Text: std::string, or an optional one where "" is not the same as nothing.
template <typename Text>
void AddText(CLI::App& app, std::string_view flag, Text& value, std::string_view metavar,
             std::string_view help) {
  app.add_option(std::string(flag), value, std::string(help))
      ->type_name(std::string(metavar))
      ->take_last();
}

void AddList(CLI::App& app, const char* flag, std::vector<std::string>& values, const char* metavar,
             const char* help) {
  app.add_option(flag, values, help)->type_name(metavar)->allow_extra_args(false);
}

void AddModuleFlags(CLI::App& app, RawFlags& raw) {
  AddList(app, "--module", raw.module, "NAME=FILE",
          "a module of the program's own; may be repeated");
  AddList(app, "--modules", raw.modules, "DIR", "every *.py below it as a module; may be repeated");
}

void AddRunFlags(CLI::App& app, RawFlags& raw) {
  AddText(app, "--policy", raw.policy, "NAME|FILE", kPolicyHelp);
  for (const LimitFlag& flag : LimitFlags()) {
    AddText(app, flag.flag, raw.limits[flag.flag], flag.metavar, flag.help);
  }
  AddList(app, "--input", raw.input, "NAME=JSON", "a global of the script; may be repeated");
  AddText(app, "--inputs", raw.inputs, "FILE", "a JSON object of globals");
  AddList(app, "--file", raw.file, "NAME=PATH", "a file of the program's; may be repeated");
  AddList(app, "--files", raw.files, "DIR", "every file below it; may be repeated");
  AddModuleFlags(app, raw);
  AddText(app, "--seed", raw.seed, "N", "seed of the guest's randomness");
  AddText(app, "--clock", raw.clock, "MODE", "frozen, virtual or real");
  AddText(app, "--isolation", raw.isolation, "TIER", "native; process is not built yet");
  app.add_flag("--json", raw.json, "print the report as JSON on stdout");
  AddText(app, "--report", raw.report, "FILE", "also write the report there");
  AddText(app, "--audit-log", raw.audit_log, "FILE", "append a line of JSON for each run");
  app.add_flag("--audit-details", raw.audit_details, "with the whole report in each line");
  AddText(app, "--repeat", raw.repeat, "K", "run each script K times, pristine each time");
  AddList(app, "--preload", raw.preload, "MODULE",
          "load a library module before the first run; may be repeated");
}

CLI::App* Add(CLI::App& parent, const char* name, const char* help) {
  return parent.add_subcommand(name, help)->allow_extras();
}

}  // namespace

Parser::Parser() {
  app.allow_extras();
  run = Add(app, "run", "run one script, FILE or - for standard input");
  run->add_option("FILE", raw.paths, "the script; - is standard input");
  AddRunFlags(*run, raw);
  AddText(*run, "--files-out", raw.files_out, "DIR",
          "let the program write files, and write them there");
  batch = Add(app, "batch", "run files and folders of *.py in one process");
  batch->add_option("PATH", raw.paths, "files, or folders to search");
  AddRunFlags(*batch, raw);
  AddText(*batch, "--jobs", raw.jobs, "N", "isolates in parallel");
  check = Add(app, "check", "static check only, of files, folders and -");
  check->add_option("PATH", raw.paths, "files, folders to search, or -");
  AddModuleFlags(*check, raw);
  AddText(*check, "--policy", raw.policy, "NAME|FILE", kPolicyHelp);
  AddText(*check, "--format", raw.format, "FORMAT", "text, json or sarif");
  check->add_flag("--json", raw.json, "the same as --format json");
  AddText(*check, "--color", raw.color, "WHEN", "auto, always or never");
  AddText(*check, "--jobs", raw.jobs, "N", "isolates in parallel");
  repl = Add(app, "repl", "persistent session (not built yet)");
  policy = Add(app, "policy", "list, show, check, hash or compare policies");
  policy_list = Add(*policy, "list", "the presets");
  policy_show = Add(*policy, "show", "the settings of NAME or FILE, as TOML");
  policy_show->add_option("POLICY", raw.paths, "NAME or FILE");
  policy_hash = Add(*policy, "hash", "the hash of NAME or FILE");
  policy_hash->add_option("POLICY", raw.paths, "NAME or FILE");
  policy_check = Add(*policy, "check", "whether FILE is valid, and what it does");
  policy_check->add_option("FILE", raw.paths, "NAME or FILE");
  policy_diff = Add(*policy, "diff", "what B loosens and tightens against A");
  policy_diff->add_option("POLICY", raw.paths, "A and B, each NAME or FILE");
  policy_diff->add_flag("--json", raw.json, "as JSON");
  version = Add(app, "version", "print the versions");
  version->add_flag("--json", raw.json, "as JSON");
}

}  // namespace terrarium::cli
