#include "terrarium/policy.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "interp/policy/limit_table.h"
#include "interp/policy/presets.h"
#include "interp/policy/sha256.h"
#include "interp/policy/suggest.h"
#include "interp/values/text.h"

namespace terrarium {
namespace {

using internal::Cat;
using internal::Invalid;
using internal::LimitRow;
using internal::PresetRow;

// Canonical() holds the name on a line of its own, so it must not bring lines.
bool IsName(std::string_view name) {
  constexpr size_t kLongest = 64;
  return !name.empty() && name.size() <= kLongest &&
         std::all_of(name.begin(), name.end(), [](unsigned char c) {
           return absl::ascii_isalnum(c) || c == '.' || c == '_' || c == '-';
         });
}

}  // namespace

Policy::Policy(std::string name, const Limits& limits)
    : name_(std::move(name)), limits_(limits) {}

absl::StatusOr<Policy> Policy::Preset(std::string_view name) {
  for (const PresetRow& row : internal::Presets()) {
    if (row.name != name) continue;
    Policy policy(std::string(row.name), row.limits);
    policy.ClockMode(row.clock);
    return policy;
  }
  return absl::NotFoundError(
      Cat("there is no policy preset \"", name,
          "\" (there are strict, plugin, game and agent)",
          internal::DidYouMean(name, PresetNames())));
}

std::vector<std::string_view> Policy::PresetNames() {
  std::vector<std::string_view> names;
  for (const PresetRow& row : internal::Presets()) names.push_back(row.name);
  return names;
}

Policy Policy::Strict() { return *Preset("strict"); }
Policy Policy::Plugin() { return *Preset("plugin"); }
Policy Policy::Game() { return *Preset("game"); }
Policy Policy::Agent() { return *Preset("agent"); }

absl::Status Policy::Validate() const {
  if (!IsName(name_)) {
    return Invalid(
        "a policy's name is 1 to 64 letters, digits, '.', '_' or '-'");
  }
  if (version_ <= 0) return Invalid("a policy's version must be above zero");
  for (const LimitRow& row : internal::LimitTable()) {
    absl::Status status = internal::CheckLimit(row, row.get(limits_));
    if (!status.ok()) return status;
  }
  if (limits_.value_depth > limits_.value_nodes) {
    return Invalid("value_depth (", limits_.value_depth,
                   ") cannot be above value_nodes (", limits_.value_nodes,
                   "): each level of nesting is a node");
  }
  return absl::OkStatus();
}

std::string Policy::Canonical() const {
  std::string text = Cat("name=", name_, "\nversion=", version_, "\n");
  for (const LimitRow& row : internal::LimitTable()) {
    const bool is_time = row.unit == internal::LimitUnit::kNanoseconds;
    text += Cat(row.name, "=", row.get(limits_), is_time ? "ns" : "", "\n");
  }
  return Cat(text, "seed=", seed_, "\nclock=", internal::ClockName(clock_),
             "\n");
}

std::string Policy::Hash() const {
  return Cat("sha256:", internal::Sha256Hex(Canonical()));
}

}  // namespace terrarium
