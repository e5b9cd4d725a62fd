#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "base/text/number_text.h"
#include "base/text/text.h"
#include "base/text/utf8.h"
#include "base/values/typed_values.h"
#include "base/values/value_json.h"
#include "nlohmann/json.hpp"

namespace terrarium::base {
namespace {

absl::Status BadForm(std::string_view tag, std::string_view wanted) {
  return Invalid(tag, " needs ", wanted);
}

// What Python's int() takes, and so a guest.
constexpr size_t kMostDigits = 4300;

// REQUIRES: IsDecimalInt(text).
absl::StatusOr<Value> BigOrSmall(const std::string& text) {
  int64_t small;
  if (absl::SimpleAtoi(text, &small)) return Value(small);
  if (text.size() - (text[0] == '-' ? 1 : 0) > kMostDigits) {
    return Invalid("an integer has more than ", kMostDigits, " digits");
  }
  return Value::BigInt(text);
}

absl::StatusOr<Value> IntFromText(const std::string& text) {
  if (!IsDecimalInt(text)) return BadForm("$int", "a string of digits");
  return BigOrSmall(text);
}

absl::StatusOr<Value> FloatFromText(const std::string& text) {
  double number;
  if (!absl::SimpleAtod(text, &number)) {
    return BadForm("$float", "a string that spells a number, nan or inf");
  }
  return Value(number);
}

absl::StatusOr<Value> BytesFromText(const std::string& text) {
  std::string bytes;
  if (!absl::Base64Unescape(text, &bytes)) {
    return BadForm("$bytes", "a string of base64");
  }
  return Value::Bytes(std::move(bytes));
}

absl::StatusOr<Value> DictFromPairs(const Value::Items& items) {
  Value::Pairs pairs;
  for (const Value& item : items) {
    if (item.kind() != Value::Kind::kList || item.items().size() != 2) {
      return BadForm("$dict", "an array of [key, value] arrays");
    }
    pairs.emplace_back(item.items()[0], item.items()[1]);
  }
  return Value::Dict(std::move(pairs));
}

// The meaning of {tag: payload}.
absl::StatusOr<Value> FromTagged(const std::string& tag, const Value& payload) {
  using Kind = Value::Kind;
  if (tag == "$int" || tag == "$float" || tag == "$bytes") {
    if (payload.kind() != Kind::kStr) return BadForm(tag, "a string");
    if (tag == "$int") return IntFromText(payload.text());
    if (tag == "$float") return FloatFromText(payload.text());
    return BytesFromText(payload.text());
  }
  if (tag == "$tuple" || tag == "$set" || tag == "$frozenset" || tag == "$dict") {
    if (payload.kind() != Kind::kList) return BadForm(tag, "an array");
    if (tag == "$tuple") return Value::Tuple(payload.items());
    if (tag == "$set") return Value::Set(payload.items());
    if (tag == "$frozenset") return Value::FrozenSet(payload.items());
    return DictFromPairs(payload.items());
  }
  if (const TypedValue* row = FindTypedByJson(tag); row != nullptr && tag != "$object") {
    const bool tuple = row->payload[0] == '(' && payload.kind() == Kind::kList;
    absl::StatusOr<Value> typed =
        Value::Typed(row->kind, tuple ? Value::Tuple(payload.items()) : payload);
    if (!typed.ok()) return BadForm(tag, "what makes up such a value (docs/CONTRACT.md)");
    return typed;
  }
  if (tag == "$object") {
    return Invalid("$object stands for an object of the host's, which text cannot give");
  }
  if (tag == "$repr") {
    return Invalid("$repr stands for an object that cannot be read back");
  }
  return Invalid("unknown form ", tag,
                 "; a dict with a key that begins with $ is written as $dict");
}

// An array or object whose end has not been seen.
struct OpenContainer {
  bool is_object = false;
  Value::Items items;
  Value::Pairs pairs;
  absl::flat_hash_map<std::string, size_t> index;  // key -> place in `pairs`
  std::string key;
};

// nlohmann::json takes an int beyond 64 bits for a float, and refuses one that is too large to be
// finite: a long double has room for every integer that Python takes.
using WideJson =
    nlohmann::basic_json<std::map, std::vector, std::string, bool, int64_t, uint64_t, long double>;

// Builds values without recursion: nesting costs heap, and is limited.
class Builder : public nlohmann::json_sax<WideJson> {
 public:
  bool null() override { return Add(Value()); }
  bool boolean(bool v) override { return Add(Value(v)); }
  bool number_integer(int64_t v) override { return Add(Value(v)); }
  bool number_unsigned(uint64_t v) override { return Add(Value(v)); }
  bool number_float(long double, const std::string& text) override;
  bool string(std::string& v) override { return Add(Value(std::move(v))); }
  bool binary(binary_t&) override { return false; }
  bool start_array(size_t) override { return Open(false); }
  bool start_object(size_t) override { return Open(true); }
  bool key(std::string& v) override {
    open_.back().key = std::move(v);
    return true;
  }
  bool end_array() override {
    Value list = Value::List(std::move(open_.back().items));
    open_.pop_back();
    return Add(std::move(list));
  }
  bool end_object() override;
  bool parse_error(size_t position, const std::string&,
                   const nlohmann::json::exception& error) override;

  const absl::Status& status() const { return status_; }
  Value TakeResult() { return *std::move(result_); }

 private:
  bool Open(bool is_object);
  bool Add(Value value);
  bool Fail(absl::Status status) {
    status_ = std::move(status);
    return false;
  }

  std::vector<OpenContainer> open_;
  std::optional<Value> result_;
  absl::Status status_;
};

bool Builder::Open(bool is_object) {
  if (open_.size() >= kMaxJsonNesting) {
    return Fail(Invalid("nested too deeply"));
  }
  open_.emplace_back().is_object = is_object;
  return true;
}

bool Builder::Add(Value value) {
  if (open_.empty()) {
    result_ = std::move(value);
    return true;
  }
  OpenContainer& parent = open_.back();
  if (!parent.is_object) {
    parent.items.push_back(std::move(value));
    return true;
  }
  const auto [it, is_new] = parent.index.try_emplace(parent.key, parent.pairs.size());
  if (is_new) {
    parent.pairs.emplace_back(parent.key, std::move(value));
  } else {
    parent.pairs[it->second].second = std::move(value);
  }
  return true;
}

bool Builder::number_float(long double, const std::string& text) {
  if (IsDecimalInt(text)) {
    absl::StatusOr<Value> number = BigOrSmall(text);
    return number.ok() ? Add(*std::move(number)) : Fail(number.status());
  }
  double number;
  if (!absl::SimpleAtod(text, &number) || !std::isfinite(number)) {
    return Fail(Invalid("not JSON that can be taken: the number ", text.substr(0, 20),
                        text.size() > 20 ? "..." : "", " is too large for a float"));
  }
  return Add(Value(number));
}

bool Builder::end_object() {
  OpenContainer object = std::move(open_.back());
  open_.pop_back();
  for (const auto& [key, value] : object.pairs) {
    if (!key.text().starts_with('$')) continue;
    if (object.pairs.size() > 1) {
      return Fail(Invalid(key.text(), " must be the only key of its object"));
    }
    absl::StatusOr<Value> decoded = FromTagged(key.text(), value);
    if (!decoded.ok()) return Fail(decoded.status());
    return Add(*std::move(decoded));
  }
  return Add(Value::Dict(std::move(object.pairs)));
}

bool Builder::parse_error(size_t position, const std::string&,
                          const nlohmann::json::exception& error) {
  // "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error ...": what
  // follows the place is of use.
  std::string_view what = error.what();
  constexpr int kOutOfRange = 406;
  if (error.id == kOutOfRange) {
    return Fail(Invalid("not JSON that can be taken: the number at byte ", position,
                        " is too large: a float ends at 1.8e308, ", "an integer has at most ",
                        kMostDigits, " digits"));
  }
  if (size_t colon = what.find(": "); colon != std::string_view::npos) {
    what.remove_prefix(colon + 2);
  }
  return Fail(Invalid("not JSON at byte ", position, ": ", ToValidUtf8(what)));
}

}  // namespace

absl::StatusOr<Value> ValueFromJson(std::string_view json) {
  Builder builder;
  const bool ok = WideJson::sax_parse(json.begin(), json.end(), &builder);
  if (!ok) return builder.status();
  return builder.TakeResult();
}

}  // namespace terrarium::base
