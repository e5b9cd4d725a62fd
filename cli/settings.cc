#include "cli/settings.h"

#include <unistd.h>

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "base/policy/limit_table.h"
#include "base/policy/policy_toml.h"
#include "base/text/text.h"
#include "base/text/units.h"
#include "base/values/value_json.h"
#include "cli/files.h"
#include "engine/policy_names.h"

namespace terrarium::cli {
namespace {

using base::Invalid;
using base::MessageOf;

constexpr uint64_t kPolicyFileLimit = MiB(1);
constexpr uint64_t kInputsFileLimit = MiB(256);

constexpr LimitFlag kLimitFlags[] = {
    {"--instructions", "instructions", "N", "instruction budget, such as 5M"},
    {"--allocations", "allocations", "N", "number of allocations"},
    {"--total-allocated", "total_allocated", "SIZE", "bytes ever allocated"},
    {"--memory", "memory", "SIZE", "live memory, such as 64MiB"},
    {"--deadline", "deadline", "DUR", "wall-clock time, such as 50ms"},
    {"--cpu-time", "cpu_time", "DUR", "CPU time, such as 2s"},
    {"--recursion", "recursion", "N", "depth of Python frames"},
    {"--output-limit", "output", "SIZE", "bytes of stdout and stderr"},
    {"--clock-step", "clock_step", "DUR", "steps of --clock real, 1us or more"},
};

// As far as it can be told without Python; the library has the last word.
bool LooksLikeIdentifier(std::string_view name) {
  if (name.empty() || absl::ascii_isdigit(name[0])) return false;
  return std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return absl::ascii_isalnum(c) || c == '_' || c >= 0x80;
  });
}

absl::Status AddInput(std::string name, Value value, Inputs& inputs) {
  if (!LooksLikeIdentifier(name)) {
    return Invalid("\"", name, "\" cannot name a global: it is not a Python identifier");
  }
  const auto same = std::find_if(inputs.begin(), inputs.end(),
                                 [&](const auto& input) { return input.first == name; });
  if (same != inputs.end()) {
    same->second = std::move(value);
  } else {
    inputs.emplace_back(std::move(name), std::move(value));
  }
  return absl::OkStatus();
}

absl::Status AddInputsFile(const std::string& file, Inputs& inputs) {
  const absl::StatusOr<std::string> text = ReadWhole(file, kInputsFileLimit);
  if (!text.ok()) return text.status();
  const absl::StatusOr<Value> value = base::ValueFromJson(*text);
  if (!value.ok()) {
    return Invalid("--inputs ", file, ": ", MessageOf(value.status()));
  }
  if (value->kind() != Value::Kind::kDict) {
    return Invalid("--inputs ", file, ": not an object of names and values");
  }
  for (const auto& [key, item] : value->pairs()) {
    if (key.kind() != Value::Kind::kStr) {
      return Invalid("--inputs ", file, ": a name is not a string");
    }
    absl::Status status = AddInput(key.text(), item, inputs);
    if (!status.ok()) {
      return Invalid("--inputs ", file, ": ", MessageOf(status));
    }
  }
  return absl::OkStatus();
}

}  // namespace

std::span<const LimitFlag> LimitFlags() { return kLimitFlags; }

absl::StatusOr<Policy> LoadPolicy(const std::string& name_or_file) {
  absl::StatusOr<Policy> preset = Policy::Preset(name_or_file);
  if (preset.ok()) return preset;
  const bool is_file = name_or_file.find('/') != std::string::npos ||
                       name_or_file.ends_with(".toml") ||
                       (!name_or_file.empty() && access(name_or_file.c_str(), F_OK) == 0);
  if (!is_file) return Invalid(MessageOf(preset.status()));
  const absl::StatusOr<std::string> text = ReadWhole(name_or_file, kPolicyFileLimit);
  if (!text.ok()) return text.status();
  return base::PolicyFromToml(*text, name_or_file, engine::CheckName);
}

Loosens OnCommandLine(std::string_view flag) {
  return Loosens(base::Cat(flag, " on the command line"));
}

absl::Status ApplyLimitFlag(const LimitFlag& flag, std::string_view text, Policy& policy) {
  const base::LimitRow* row = base::FindLimit(flag.limit);
  const absl::StatusOr<uint64_t> value = base::ParseLimit(*row, text);
  if (!value.ok()) {
    return Invalid(flag.flag, ": ", MessageOf(value.status()));
  }
  row->set(policy, *value);
  policy.Because(row->name, OnCommandLine(flag.flag));
  return absl::OkStatus();
}

absl::StatusOr<uint64_t> ParseNumberFlag(std::string_view flag, std::string_view text,
                                         uint64_t smallest, uint64_t largest) {
  const absl::StatusOr<uint64_t> number = base::ParseCount(text);
  if (!number.ok()) return Invalid(flag, ": ", MessageOf(number.status()));
  if (*number < smallest || *number > largest) {
    return Invalid(flag, ": ", text, " is not between ", smallest, " and ", largest);
  }
  return number;
}

absl::StatusOr<Inputs> LoadInputs(const std::optional<std::string>& file,
                                  const std::vector<std::string>& pairs) {
  Inputs inputs;
  if (file.has_value()) {
    absl::Status status = AddInputsFile(*file, inputs);
    if (!status.ok()) return status;
  }
  for (const std::string& pair : pairs) {
    const size_t equals = pair.find('=');
    if (equals == std::string::npos) {
      return Invalid("--input needs NAME=JSON, such as n=3, not \"", pair, "\"");
    }
    const std::string name = pair.substr(0, equals);
    absl::StatusOr<Value> value = base::ValueFromJson(std::string_view(pair).substr(equals + 1));
    if (!value.ok()) {
      return Invalid("--input ", name, ": ", MessageOf(value.status()));
    }
    absl::Status status = AddInput(name, *std::move(value), inputs);
    if (!status.ok()) return Invalid("--input: ", MessageOf(status));
  }
  return inputs;
}

}  // namespace terrarium::cli
