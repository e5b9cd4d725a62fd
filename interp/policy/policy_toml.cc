#include "interp/policy/policy_toml.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_replace.h"
#include "interp/policy/choice_table.h"
#include "interp/policy/limit_table.h"
#include "interp/policy/policy_builder.h"
#include "interp/policy/presets.h"
#include "interp/policy/suggest.h"
#include "interp/policy/units.h"
#include "interp/values/text.h"
#include "interp/values/utf8.h"

// Header-only: the shared library of the same name is built with exceptions.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
// Not all that it asserts is so ("[{" trips it), and behind each assertion the
// case is handled as an error of the file. Without NDEBUG it takes our word for
// TOML_ASSERT; with it, it would tell the compiler to assume them.
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)
#include "toml++/toml.h"
#pragma pop_macro("NDEBUG")

namespace terrarium::internal {
namespace {

// Stands for the names in the preset's list.
constexpr std::string_view kInherited = "...";

std::vector<std::string_view> TopLevelKeys() {
  return {"schema", "extends", "name",  "version", "description",
          "reason", "seed",    "clock", "limits",  "rules"};
}

uint32_t LineOf(const toml::node& node) { return node.source().begin.line; }

// Reads one file into `policy_`, which begins as what the file extends.
class Reader {
 public:
  Reader(std::string_view file, const NameCheck& check)
      : file_(file), check_(check) {}

  absl::StatusOr<PolicyFile> Read(const toml::table& root);
  absl::StatusOr<PolicyFile> ReadPreset(const toml::table& root);

  // "mod.toml:3: what is wrong"
  template <typename... Args>
  absl::Status Error(uint32_t line, const Args&... args) const {
    return Invalid(file_, ":", line, ": ", ToValidUtf8(Cat(args...)));
  }

 private:
  absl::Status ReadKeys(const toml::table& root);
  absl::Status ReadKey(std::string_view key, const toml::node& node);
  absl::Status ReadLimits(const toml::table& table);
  absl::Status ReadRules(const toml::table& table);
  absl::Status ReadLimit(const LimitRow& row, const toml::node& node);
  absl::Status ReadRule(const RuleRow& row, const toml::node& node);
  absl::Status ReadChoice(const ChoiceRow& row, const toml::node& node);
  absl::Status ReadName(const RuleRow& row, const toml::node& node,
                        NameSet& names);
  absl::Status ReadSeed(const toml::node& node);

  // The value of a setting: the node, or `value` of {value, reason}.
  absl::StatusOr<const toml::node*> ReadSetting(std::string_view setting,
                                                const toml::node& node);
  absl::StatusOr<std::string> ReadString(std::string_view key,
                                         const toml::node& node) const;
  absl::StatusOr<int64_t> ReadInt(std::string_view key, const toml::node& node,
                                  int64_t smallest, int64_t largest) const;
  absl::StatusOr<const toml::table*> ReadTable(std::string_view key,
                                               const toml::node& node) const;
  // A contradiction, or a loosening without reason, at the line that made it.
  absl::Status Validate() const;
  std::string NameFromFile() const;

  std::string_view file_;
  const NameCheck& check_;
  Policy policy_ = PolicyBuilder::Nothing("");
  std::string description_;
  std::map<std::string, uint32_t, std::less<>> lines_;  // of settings
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

absl::StatusOr<const toml::table*> Reader::ReadTable(
    std::string_view key, const toml::node& node) const {
  const toml::table* table = node.as_table();
  if (table == nullptr) {
    return Error(LineOf(node), key, " must be a table: [", key, "]");
  }
  return table;
}

absl::StatusOr<const toml::node*> Reader::ReadSetting(std::string_view setting,
                                                      const toml::node& node) {
  lines_.insert_or_assign(std::string(setting), LineOf(node));
  const toml::table* table = node.as_table();
  if (table == nullptr) return &node;
  for (const auto& [key, value] : *table) {
    if (key.str() != "value" && key.str() != "reason") {
      return Error(key.source().begin.line, "unknown key \"", key.str(),
                   "\" in ", setting,
                   DidYouMean(key.str(), {"value", "reason"}));
    }
  }
  const toml::node* value = table->get("value");
  const toml::node* reason = table->get("reason");
  if (value == nullptr || reason == nullptr) {
    return Error(LineOf(node), setting,
                 " is a value, or {value = ..., reason = \"...\"}");
  }
  const absl::StatusOr<std::string> text = ReadString("reason", *reason);
  if (!text.ok()) return text.status();
  policy_.Because(setting, Loosens(*text));
  return value;
}

absl::Status Reader::ReadLimit(const LimitRow& row, const toml::node& node) {
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
  row.set(policy_, *value);
  return absl::OkStatus();
}

absl::Status Reader::ReadLimits(const toml::table& table) {
  for (const auto& [key, node] : table) {
    const LimitRow* row = FindLimit(key.str());
    if (row == nullptr) {
      return Error(key.source().begin.line, "unknown limit \"", key.str(), "\"",
                   DidYouMean(key.str(), LimitNames()));
    }
    const absl::StatusOr<const toml::node*> value =
        ReadSetting(row->name, node);
    if (!value.ok()) return value.status();
    absl::Status status = ReadLimit(*row, **value);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status Reader::ReadName(const RuleRow& row, const toml::node& node,
                              NameSet& names) {
  const toml::value<std::string>* text = node.as_string();
  if (text == nullptr) {
    return Error(LineOf(node), row.name, " must hold strings in quotes");
  }
  const std::string& name = text->get();
  if (name == kInherited) {
    std::optional<NameSet> inherited = row.get(policy_.rules());
    if (!inherited.has_value()) {
      return Error(LineOf(node), row.name,
                   ": \"...\" stands for the list of \"", policy_.base(),
                   "\", which is not a list but \"all\"");
    }
    names.merge(*inherited);
    return absl::OkStatus();
  }
  absl::Status status = CheckRuleName(row, name);
  if (status.ok() && check_) status = check_(row, name);
  if (!status.ok()) return Error(LineOf(node), MessageOf(status));
  names.insert(name);
  return absl::OkStatus();
}

absl::Status Reader::ReadRule(const RuleRow& row, const toml::node& node) {
  const toml::value<std::string>* word = node.as_string();
  if (row.can_be_all && word != nullptr && word->get() == "all") {
    row.set(PolicyBuilder::RulesOf(policy_), std::nullopt);
    return absl::OkStatus();
  }
  const toml::array* array = node.as_array();
  if (array == nullptr) {
    return Error(LineOf(node), row.name, " must be a list of names",
                 row.can_be_all ? ", or \"all\"" : "");
  }
  NameSet names;
  for (const toml::node& item : *array) {
    absl::Status status = ReadName(row, item, names);
    if (!status.ok()) return status;
  }
  row.set(PolicyBuilder::RulesOf(policy_), names);
  return absl::OkStatus();
}

absl::Status Reader::ReadChoice(const ChoiceRow& row, const toml::node& node) {
  const absl::StatusOr<std::string> word = ReadString(row.name, node);
  if (!word.ok()) return word.status();
  const absl::StatusOr<int> index = ParseChoice(row, *word);
  if (!index.ok()) return Error(LineOf(node), MessageOf(index.status()));
  row.set(policy_, *index);
  return absl::OkStatus();
}

absl::Status Reader::ReadRules(const toml::table& table) {
  for (const auto& [key, node] : table) {
    const RuleRow* rule = FindRule(key.str());
    const ChoiceRow* choice = FindChoice(key.str());
    if (rule == nullptr && (choice == nullptr || !choice->in_rules)) {
      return Error(key.source().begin.line, "unknown rule \"", key.str(), "\"",
                   DidYouMean(key.str(), RuleNames()));
    }
    const absl::StatusOr<const toml::node*> value =
        ReadSetting(key.str(), node);
    if (!value.ok()) return value.status();
    absl::Status status = rule != nullptr ? ReadRule(*rule, **value)
                                          : ReadChoice(*choice, **value);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status Reader::ReadSeed(const toml::node& node) {
  if (const auto* text = node.as_string()) {
    // TOML's own numbers end at 2^63.
    const absl::StatusOr<uint64_t> number = ParseCount(text->get());
    if (!number.ok()) {
      return Error(LineOf(node), "seed: ", MessageOf(number.status()));
    }
    policy_.Seed(*number);
    return absl::OkStatus();
  }
  const absl::StatusOr<int64_t> number =
      ReadInt("seed", node, 0, std::numeric_limits<int64_t>::max());
  if (!number.ok()) return number.status();
  policy_.Seed(static_cast<uint64_t>(*number));
  return absl::OkStatus();
}

absl::Status Reader::ReadKey(std::string_view key, const toml::node& node) {
  if (key == "schema") {
    return ReadInt(key, node, 1, kPolicySchema).status();
  }
  if (key == "extends") return absl::OkStatus();  // read before all others
  if (key == "seed") return ReadSeed(node);
  if (key == "limits" || key == "rules") {
    const absl::StatusOr<const toml::table*> table = ReadTable(key, node);
    if (!table.ok()) return table.status();
    return key == "limits" ? ReadLimits(**table) : ReadRules(**table);
  }
  if (key == "version") {
    const absl::StatusOr<int64_t> number =
        ReadInt(key, node, 1, std::numeric_limits<int>::max());
    if (!number.ok()) return number.status();
    policy_.Named(policy_.name(), static_cast<int>(*number));
    return absl::OkStatus();
  }
  if (const ChoiceRow* choice = FindChoice(key)) {
    const absl::StatusOr<const toml::node*> value = ReadSetting(key, node);
    if (!value.ok()) return value.status();
    return ReadChoice(*choice, **value);
  }
  absl::StatusOr<std::string> text = ReadString(key, node);
  if (!text.ok()) return text.status();
  if (key == "name") {
    policy_.Named(*text, policy_.version());
  } else if (key == "reason") {
    policy_.Because(Loosens(*text));
  } else {
    description_ = *std::move(text);
  }
  return absl::OkStatus();
}

absl::Status Reader::ReadKeys(const toml::table& root) {
  const std::vector<std::string_view> known = TopLevelKeys();
  for (const auto& [key, node] : root) {
    if (std::find(known.begin(), known.end(), key.str()) == known.end()) {
      std::string hint = DidYouMean(key.str(), known);
      if (FindLimit(key.str()) != nullptr) hint = "; it belongs into [limits]";
      const std::vector<std::string_view> rules = RuleNames();
      if (std::find(rules.begin(), rules.end(), key.str()) != rules.end()) {
        hint = "; it belongs into [rules]";
      }
      return Error(key.source().begin.line, "unknown key \"", key.str(), "\"",
                   hint);
    }
    absl::Status status = ReadKey(key.str(), node);
    if (!status.ok()) return status;
  }
  return Validate();
}

absl::Status Reader::Validate() const {
  for (const LoosenedSetting& loosened : policy_.Loosened()) {
    if (!loosened.reason.empty()) continue;
    return Error(lines_.find(loosened.setting)->second, loosened.setting,
                 " is wider than in \"", policy_.base(),
                 "\"; say why: ", loosened.setting,
                 " = {value = ..., reason = \"...\"}, or reason = \"...\" at "
                 "the top for the whole file");
  }
  const absl::Status status = policy_.Validate();
  if (status.ok()) return status;
  // The message names settings; one of them is in this file.
  std::string_view rest = ToStd(status.message());
  while (!rest.empty()) {
    const auto end = std::find_if(rest.begin(), rest.end(), [](char c) {
      return !absl::ascii_isalpha(static_cast<unsigned char>(c)) && c != '_';
    });
    const size_t length = static_cast<size_t>(end - rest.begin());
    if (auto line = lines_.find(rest.substr(0, length)); line != lines_.end()) {
      return Error(line->second, MessageOf(status));
    }
    rest.remove_prefix(std::min(rest.size(), length + 1));
  }
  return Invalid(file_, ": ", MessageOf(status));
}

absl::StatusOr<PolicyFile> Reader::Read(const toml::table& root) {
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
  policy_ = *std::move(policy);
  policy_.Named(NameFromFile());
  absl::Status status = ReadKeys(root);
  if (!status.ok()) return status;
  return PolicyFile{std::move(policy_), std::move(description_)};
}

absl::StatusOr<PolicyFile> Reader::ReadPreset(const toml::table& root) {
  if (const toml::node* extends = root.get("extends")) {
    return Error(LineOf(*extends), "a preset extends nothing");
  }
  policy_ = PolicyBuilder::Nothing(file_);
  absl::Status status = ReadKeys(root);
  if (!status.ok()) return status;
  PolicyBuilder::BecomePreset(policy_);
  return PolicyFile{std::move(policy_), std::move(description_)};
}

absl::StatusOr<PolicyFile> ReadFile(
    std::string_view text, std::string_view file, const NameCheck& check,
    absl::StatusOr<PolicyFile> (Reader::*read)(const toml::table&)) {
  Reader reader(file, check);
  const toml::parse_result result = toml::parse(text, file);
  if (!result) {
    const toml::parse_error& error = result.error();
    return reader.Error(error.source().begin.line, "not TOML: ",
                        absl::StrReplaceAll(ToAbsl(error.description()),
                                            {{"\n", " "}, {"\r", " "}}));
  }
  return (reader.*read)(result.table());
}

}  // namespace

absl::StatusOr<Policy> PolicyFromToml(std::string_view text,
                                      std::string_view file,
                                      const NameCheck& check) {
  absl::StatusOr<PolicyFile> read = ReadFile(text, file, check, &Reader::Read);
  if (!read.ok()) return read.status();
  return std::move(read->policy);
}

absl::StatusOr<PolicyFile> PresetFromToml(std::string_view text,
                                          std::string_view name) {
  return ReadFile(text, name, {}, &Reader::ReadPreset);
}

}  // namespace terrarium::internal
