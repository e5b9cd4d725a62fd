#include "interp/policy/policy_toml.h"

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_replace.h"
#include "interp/policy/limit_table.h"
#include "interp/policy/presets.h"
#include "interp/policy/suggest.h"
#include "interp/policy/units.h"
#include "interp/values/text.h"
#include "interp/values/utf8.h"

// Header-only: the shared library of the same name is built with exceptions.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include "toml++/toml.h"

namespace terrarium::internal {
namespace {

const std::vector<std::string_view>& TopLevelKeys() {
  static const auto& keys = *new std::vector<std::string_view>{
      "extends", "name", "version", "seed", "clock", "limits"};
  return keys;
}

class Reader {
 public:
  explicit Reader(std::string_view file) : file_(file) {}

  absl::StatusOr<Policy> Read(const toml::table& root);

  // "mod.toml:3: what is wrong"
  template <typename... Args>
  absl::Status Error(uint32_t line, const Args&... args) const {
    return Invalid(file_, ":", line, ": ", ToValidUtf8(Cat(args...)));
  }

 private:
  absl::Status ReadKey(std::string_view key, const toml::node& node,
                       Policy& policy) const;
  absl::Status ReadLimits(const toml::node& node, Policy& policy) const;
  absl::Status ReadLimit(const LimitRow& row, const toml::node& node,
                         Policy& policy) const;
  absl::StatusOr<std::string> ReadString(std::string_view key,
                                         const toml::node& node) const;
  absl::StatusOr<int64_t> ReadInt(std::string_view key, const toml::node& node,
                                  int64_t smallest, int64_t largest) const;
  std::string NameFromFile() const;

  static uint32_t LineOf(const toml::node& node) {
    return node.source().begin.line;
  }

  std::string_view file_;
};

std::string Reader::NameFromFile() const {
  std::string_view stem = file_;
  if (size_t slash = stem.rfind('/'); slash != std::string_view::npos) {
    stem.remove_prefix(slash + 1);
  }
  if (stem.ends_with(".toml")) stem.remove_suffix(5);
  return std::string(stem);
}

absl::StatusOr<std::string> Reader::ReadString(std::string_view key,
                                               const toml::node& node) const {
  const toml::value<std::string>* text = node.as_string();
  if (text == nullptr) {
    return Error(LineOf(node), key, " must be a string in quotes");
  }
  return text->get();
}

absl::StatusOr<int64_t> Reader::ReadInt(std::string_view key,
                                        const toml::node& node,
                                        int64_t smallest,
                                        int64_t largest) const {
  const toml::value<int64_t>* number = node.as_integer();
  if (number == nullptr || number->get() < smallest ||
      number->get() > largest) {
    return Error(LineOf(node), key, " must be a whole number from ", smallest,
                 " to ", largest);
  }
  return number->get();
}

absl::Status Reader::ReadLimit(const LimitRow& row, const toml::node& node,
                               Policy& policy) const {
  std::string text;
  if (const toml::value<int64_t>* number = node.as_integer()) {
    if (row.unit == LimitUnit::kNanoseconds) {
      return Error(LineOf(node), row.name,
                   " needs a unit in quotes, such as \"50ms\"");
    }
    text = Cat(number->get());
  } else if (const toml::value<std::string>* string = node.as_string()) {
    text = string->get();
  } else {
    return Error(LineOf(node), row.name,
                 " must be a whole number or a string such as \"5M\"");
  }
  const absl::StatusOr<uint64_t> value = ParseLimit(row, text);
  if (!value.ok()) {
    const std::string message = MessageOf(value.status());
    if (message.starts_with(row.name)) return Error(LineOf(node), message);
    return Error(LineOf(node), row.name, ": ", message);
  }
  row.set(policy, *value);
  return absl::OkStatus();
}

absl::Status Reader::ReadLimits(const toml::node& node, Policy& policy) const {
  const toml::table* limits = node.as_table();
  if (limits == nullptr) {
    return Error(LineOf(node), "limits must be a table: [limits]");
  }
  for (const auto& [key, value] : *limits) {
    const LimitRow* row = FindLimit(key.str());
    if (row == nullptr) {
      return Error(key.source().begin.line, "unknown limit \"", key.str(), "\"",
                   DidYouMean(key.str(), LimitNames()));
    }
    absl::Status status = ReadLimit(*row, value, policy);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status Reader::ReadKey(std::string_view key, const toml::node& node,
                             Policy& policy) const {
  constexpr int64_t kLargest = std::numeric_limits<int64_t>::max();
  if (key == "limits") return ReadLimits(node, policy);
  if (const auto* seed = node.as_string(); key == "seed" && seed != nullptr) {
    // TOML's own numbers end at 2^63.
    const absl::StatusOr<uint64_t> number = ParseCount(seed->get());
    if (!number.ok()) {
      return Error(LineOf(node), "seed: ", MessageOf(number.status()));
    }
    policy.Seed(*number);
    return absl::OkStatus();
  }
  if (key == "version" || key == "seed") {
    const bool is_seed = key == "seed";
    const absl::StatusOr<int64_t> number =
        ReadInt(key, node, is_seed ? 0 : 1,
                is_seed ? kLargest : std::numeric_limits<int>::max());
    if (!number.ok()) return number.status();
    if (is_seed) {
      policy.Seed(static_cast<uint64_t>(*number));
    } else {
      policy.Named(policy.name(), static_cast<int>(*number));
    }
    return absl::OkStatus();
  }
  const absl::StatusOr<std::string> text = ReadString(key, node);
  if (!text.ok()) return text.status();
  if (key == "name") {
    policy.Named(*text, policy.version());
  } else if (key == "clock") {
    const absl::StatusOr<Clock> clock = ParseClock(*text);
    if (!clock.ok()) return Error(LineOf(node), MessageOf(clock.status()));
    policy.ClockMode(*clock);
  }
  return absl::OkStatus();
}

absl::StatusOr<Policy> Reader::Read(const toml::table& root) {
  std::string base(kDefaultPreset);
  uint32_t base_line = 1;
  if (const toml::node* extends = root.get("extends")) {
    absl::StatusOr<std::string> name = ReadString("extends", *extends);
    if (!name.ok()) return name.status();
    base = *std::move(name);
    base_line = LineOf(*extends);
  }
  absl::StatusOr<Policy> policy = Policy::Preset(base);
  if (!policy.ok()) return Error(base_line, MessageOf(policy.status()));
  policy->Named(NameFromFile());
  for (const auto& [key, node] : root) {
    if (Nearest(key.str(), TopLevelKeys()) != key.str()) {
      std::string hint = DidYouMean(key.str(), TopLevelKeys());
      if (FindLimit(key.str()) != nullptr) hint = "; it belongs into [limits]";
      return Error(key.source().begin.line, "unknown key \"", key.str(), "\"",
                   hint);
    }
    absl::Status status = ReadKey(key.str(), node, *policy);
    if (!status.ok()) return status;
  }
  const absl::Status valid = policy->Validate();
  if (!valid.ok()) return Invalid(file_, ": ", MessageOf(valid));
  return policy;
}

}  // namespace

absl::StatusOr<Policy> PolicyFromToml(std::string_view text,
                                      std::string_view file) {
  Reader reader(file);
  const toml::parse_result result = toml::parse(text, file);
  if (!result) {
    const toml::parse_error& error = result.error();
    return reader.Error(error.source().begin.line, "not TOML: ",
                        absl::StrReplaceAll(ToAbsl(error.description()),
                                            {{"\n", " "}, {"\r", " "}}));
  }
  return reader.Read(result.table());
}

std::string PolicyToToml(const Policy& policy) {
  std::string text =
      Cat("name = \"", policy.name(), "\"\nversion = ", policy.version(),
          "\nseed = \"", policy.seed(), "\"\nclock = \"",
          ClockName(policy.clock()), "\"\n\n[limits]\n");
  for (const LimitRow& row : LimitTable()) {
    text += Cat(row.name, " = \"", FormatLimit(row, row.get(policy.limits())),
                "\"\n");
  }
  return text;
}

}  // namespace terrarium::internal
