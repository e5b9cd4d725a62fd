#include <unistd.h>

#include <algorithm>
#include <vector>

#include "absl/strings/str_format.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "interp/policy/compare.h"
#include "interp/policy/policy_toml.h"
#include "interp/policy/presets.h"
#include "interp/values/json_text.h"
#include "interp/values/text.h"

namespace terrarium::cli {
namespace {

using internal::Cat;
using internal::Change;
using internal::ToAbsl;

std::string List() {
  std::string text;
  for (const internal::PresetRow& row : internal::Presets()) {
    absl::StrAppendFormat(&text, "%-8s %s\n", ToAbsl(row.name),
                          row.description);
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

size_t Count(const std::vector<Change>& changes,
             internal::Direction direction) {
  return static_cast<size_t>(
      std::count_if(changes.begin(), changes.end(), [&](const Change& change) {
        return change.direction == direction ||
               (change.direction == internal::Direction::kBoth &&
                direction != internal::Direction::kNeither);
      }));
}

// One line a change, and a line that counts them.
std::string Differences(const Policy& before, const Policy& after) {
  const std::vector<Change> changes = internal::Compare(before, after);
  if (changes.empty()) return "nothing is granted that differs\n";
  std::string text;
  for (const Change& change : changes) {
    absl::StrAppendFormat(&text, "%-9s %-18s %s",
                          ToAbsl(internal::DirectionName(change.direction)),
                          change.setting, FromTo(change));
    const std::string reason = ReasonOf(after, change.setting);
    text += reason.empty() ? "\n" : Cat("  (", reason, ")\n");
  }
  return Cat(text, Count(changes, internal::Direction::kLoosens), " loosen, ",
             Count(changes, internal::Direction::kTightens), " tighten\n");
}

std::string DifferencesAsJson(const Policy& before, const Policy& after) {
  internal::JsonWriter json;
  json.BeginArray();
  for (const Change& change : internal::Compare(before, after)) {
    json.BeginObject();
    json.Key("setting").String(change.setting);
    json.Key("direction").String(internal::DirectionName(change.direction));
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
      return Cat(internal::PolicyToToml(policy), "\n# ", policy.Hash(), "\n");
    case Command::kPolicyCheck:
      return Cat(options.paths[0], ": valid; against \"", policy.base(),
                 "\":\n", Differences(*Policy::Preset(policy.base()), policy));
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
