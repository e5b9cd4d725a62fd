#include <algorithm>
#include <cmath>
#include <vector>

#include "absl/strings/escaping.h"
#include "base/text/json_text.h"
#include "base/text/number_text.h"
#include "base/values/value_json.h"

namespace terrarium::base {
namespace {

// Numbers that any JSON reader keeps exact.
constexpr int64_t kExactInt = int64_t{1} << 53;

void Write(const Value& value, int depth, JsonWriter& json);

void WriteTagged(std::string_view tag, std::string_view text, JsonWriter& json) {
  json.BeginObject();
  json.Key(tag).String(text);
  json.EndObject();
}

void WriteItems(const Value::Items& items, int depth, JsonWriter& json) {
  json.BeginArray();
  for (const Value& item : items) Write(item, depth + 1, json);
  json.EndArray();
}

void WriteTaggedItems(std::string_view tag, const Value::Items& items, int depth,
                      JsonWriter& json) {
  json.BeginObject();
  WriteItems(items, depth, json.Key(tag));
  json.EndObject();
}

// A set has no order of its own: sorting the texts makes reports comparable.
void WriteSet(std::string_view tag, const Value::Items& items, int depth, JsonWriter& json) {
  std::vector<std::string> texts;
  texts.reserve(items.size());
  for (const Value& item : items) {
    JsonWriter one;
    Write(item, depth + 1, one);
    texts.push_back(one.Take());
  }
  std::sort(texts.begin(), texts.end());
  json.BeginObject();
  json.Key(tag).BeginArray();
  for (const std::string& text : texts) json.Raw(text);
  json.EndArray();
  json.EndObject();
}

void WriteDict(const Value::Pairs& pairs, int depth, JsonWriter& json) {
  const bool plain = std::all_of(pairs.begin(), pairs.end(), [](const auto& pair) {
    const Value& key = pair.first;
    return key.kind() == Value::Kind::kStr && !key.text().starts_with('$');
  });
  json.BeginObject();
  if (plain) {
    for (const auto& [key, item] : pairs) {
      Write(item, depth + 1, json.Key(key.text()));
    }
  } else {
    json.Key("$dict").BeginArray();
    for (const auto& [key, item] : pairs) {
      json.BeginArray();
      Write(key, depth + 1, json);
      Write(item, depth + 1, json);
      json.EndArray();
    }
    json.EndArray();
  }
  json.EndObject();
}

void Write(const Value& value, int depth, JsonWriter& json) {
  if (depth > kMaxJsonValueDepth) {
    WriteTagged("$repr", "...", json);
    return;
  }
  switch (value.kind()) {
    case Value::Kind::kNone:
      json.Null();
      break;
    case Value::Kind::kBool:
      json.Bool(value.bool_value());
      break;
    case Value::Kind::kInt:
      if (value.int_value() < -kExactInt || value.int_value() > kExactInt) {
        WriteTagged("$int", std::to_string(value.int_value()), json);
      } else {
        json.Int(value.int_value());
      }
      break;
    case Value::Kind::kBigInt:
      WriteTagged("$int", value.text(), json);
      break;
    case Value::Kind::kFloat:
      if (std::isfinite(value.float_value())) {
        json.Raw(FloatText(value.float_value()));
      } else {
        WriteTagged("$float", FloatText(value.float_value()), json);
      }
      break;
    case Value::Kind::kStr:
      json.String(value.text());
      break;
    case Value::Kind::kBytes:
      WriteTagged("$bytes", absl::Base64Escape(value.text()), json);
      break;
    case Value::Kind::kList:
      WriteItems(value.items(), depth, json);
      break;
    case Value::Kind::kTuple:
      WriteTaggedItems("$tuple", value.items(), depth, json);
      break;
    case Value::Kind::kSet:
      WriteSet("$set", value.items(), depth, json);
      break;
    case Value::Kind::kFrozenSet:
      WriteSet("$frozenset", value.items(), depth, json);
      break;
    case Value::Kind::kDict:
      WriteDict(value.pairs(), depth, json);
      break;
    case Value::Kind::kRepr:
      WriteTagged("$repr", value.text(), json);
      break;
  }
}

}  // namespace

void WriteValue(const Value& value, JsonWriter& json) { Write(value, 0, json); }

std::string ValueToJson(const Value& value) {
  JsonWriter json;
  WriteValue(value, json);
  return json.Take();
}

}  // namespace terrarium::base
