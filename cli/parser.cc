#include "cli/parser.h"

#include "cli/settings.h"

namespace terrarium::cli {
namespace {

CLI::App* Add(CLI::App& parent, const char* name, const char* help) {
  return parent.add_subcommand(name, help)->allow_extras();
}

void AddText(CLI::App& command, std::string_view name, std::optional<std::string>& value,
             std::string_view metavar, std::string_view help) {
  command.add_option(std::string(name), value, std::string(help))
      ->type_name(std::string(metavar))
      ->take_last();
}

}  // namespace

void Parser::AddFlags(CLI::App& command, FlagOf bit) {
  for (const Flag& flag : Flags()) {
    if ((flag.commands & bit) == 0) continue;
    switch (flag.kind) {
      case FlagKind::kText:
        AddText(command, flag.name, raw.texts_[flag.name], flag.metavar, flag.help);
        break;
      case FlagKind::kList:
        command.add_option(std::string(flag.name), raw.lists_[flag.name], std::string(flag.help))
            ->type_name(std::string(flag.metavar))
            ->allow_extra_args(false);
        break;
      case FlagKind::kSwitch:
        command.add_flag(std::string(flag.name), raw.switches_[flag.name], std::string(flag.help));
        break;
      case FlagKind::kLimits:
        for (const LimitFlag& limit : LimitFlags()) {
          AddText(command, limit.flag, raw.texts_[limit.flag], limit.metavar, limit.help);
        }
        break;
    }
  }
}

Parser::Parser() {
  app.allow_extras();
  run = Add(app, "run", "run one script, FILE or - for standard input");
  run->add_option("FILE", paths, "the script; - is standard input");
  AddFlags(*run, kOfRun);
  batch = Add(app, "batch", "run files and folders of *.py in one process");
  batch->add_option("PATH", paths, "files, or folders to search");
  AddFlags(*batch, kOfBatch);
  check = Add(app, "check", "static check only, of files, folders and -");
  check->add_option("PATH", paths, "files, folders to search, or -");
  AddFlags(*check, kOfCheck);
  repl = Add(app, "repl", "persistent session (not built yet)");
  policy = Add(app, "policy", "list, show, check, hash or compare policies");
  policy_list = Add(*policy, "list", "the presets");
  policy_show = Add(*policy, "show", "the settings of NAME or FILE, as TOML");
  policy_show->add_option("POLICY", paths, "NAME or FILE");
  policy_hash = Add(*policy, "hash", "the hash of NAME or FILE");
  policy_hash->add_option("POLICY", paths, "NAME or FILE");
  policy_check = Add(*policy, "check", "whether FILE is valid, and what it does");
  policy_check->add_option("FILE", paths, "NAME or FILE");
  policy_diff = Add(*policy, "diff", "what B loosens and tightens against A");
  policy_diff->add_option("POLICY", paths, "A and B, each NAME or FILE");
  AddFlags(*policy_diff, kOfDiff);
  stubs = Add(app, "stubs", "write what the library offers as .pyi files");
  AddFlags(*stubs, kOfStubs);
  version = Add(app, "version", "print the versions");
  AddFlags(*version, kOfVersion);
}

}  // namespace terrarium::cli
