#include <unistd.h>

#include <algorithm>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/policy/compare.h"
#include "base/policy/policy_toml.h"
#include "base/policy/presets.h"
#include "base/text/json_text.h"
#include "base/text/text.h"
#include "cli/commands.h"
#include "cli/files.h"

namespace terrarium::cli {
namespace {

using base::Cat;
using base::Change;
using base::ToAbsl;

std::string List() {
  std::string text;
  for (const base::PresetRow& row : base::Presets()) {
    absl::StrAppendFormat(&text, "%-8s %s\n", ToAbsl(row.name), row.description);
  }
  return text;
}

// "64MiB -> 128MiB", or the names that a list lost and gained.
std::string FromTo(const Change& change) {
  if (change.before.starts_with('-') || change.after.starts_with('+')) {
    const bool both = !change.before.empty() && !change.after.empty();
    return Cat(change.before, both ? " " : "", change.after);
  }
  return Cat(change.before, " -> ", change.after);
}

std::string ReasonOf(const Policy& policy, const std::string& setting) {
  for (const LoosenedSetting& loosened : policy.Loosened()) {
    if (loosened.setting == setting) return loosened.reason;
  }
  return "";
}

size_t Count(const std::vector<Change>& changes, base::Direction direction) {
  return static_cast<size_t>(
      std::count_if(changes.begin(), changes.end(), [&](const Change& change) {
        return change.direction == direction || (change.direction == base::Direction::kBoth &&
                                                 direction != base::Direction::kNeither);
      }));
}

// One line a change, and a line that counts them.
std::string Differences(const Policy& before, const Policy& after) {
  const std::vector<Change> changes = base::Compare(before, after);
  if (changes.empty()) return "nothing is granted that differs\n";
  std::string text;
  for (const Change& change : changes) {
    absl::StrAppendFormat(&text, "%-9s %-18s %s", ToAbsl(base::DirectionName(change.direction)),
                          change.setting, FromTo(change));
    const std::string reason = ReasonOf(after, change.setting);
    text += reason.empty() ? "\n" : Cat("  (", reason, ")\n");
  }
  return Cat(text, Count(changes, base::Direction::kLoosens), " loosen, ",
             Count(changes, base::Direction::kTightens), " tighten\n");
}

std::string DifferencesAsJson(const Policy& before, const Policy& after) {
  base::JsonWriter json;
  json.BeginArray();
  for (const Change& change : base::Compare(before, after)) {
    json.BeginObject();
    json.Key("setting").String(change.setting);
    json.Key("direction").String(base::DirectionName(change.direction));
    json.Key("before").String(change.before);
    json.Key("after").String(change.after);
    json.Key("reason").String(ReasonOf(after, change.setting));
    json.EndObject();
  }
  json.EndArray();
  return Cat(json.Take(), "\n");
}

std::string Text(const Options& options) {
  const Policy& policy = options.policy;
  switch (options.command) {
    case Command::kPolicyList:
      return List();
    case Command::kPolicyShow:
      return Cat(base::PolicyToToml(policy), "\n# ", policy.Hash(), "\n");
    case Command::kPolicyCheck:
      return Cat(options.paths[0], ": valid; against \"", policy.base(), "\":\n",
                 Differences(*Policy::Preset(policy.base()), policy));
    case Command::kPolicyDiff:
      return options.json ? DifferencesAsJson(policy, options.other)
                          : Differences(policy, options.other);
    default:
      return Cat(policy.Hash(), "\n");
  }
}

}  // namespace

int PolicyCommand(const Options& options) {
  return Output(STDOUT_FILENO).Write(Text(options)) ? 0 : kInternalError;
}

}  // namespace terrarium::cli
