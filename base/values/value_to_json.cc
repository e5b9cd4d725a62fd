#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text/json_text.h"
#include "base/text/number_text.h"
#include "base/values/set_order.h"
#include "base/values/typed_values.h"
#include "base/values/value_json.h"

namespace terrarium::base {
namespace {

// Numbers that any JSON reader keeps exact.
constexpr int64_t kExactInt = int64_t{1} << 53;

// Writes values; inside a set of several elements to a text of its own, which is sorted at its end.
class Writer {
 public:
  explicit Writer(JsonWriter& json) : json_(&json) {}
  void Write(const Value& value, int depth);

 private:
  void WriteTagged(std::string_view tag, std::string_view text);
  void WriteItems(const Value::Items& items, int depth);
  void WriteTaggedItems(std::string_view tag, const Value::Items& items, int depth);
  void WriteSet(std::string_view tag, const Value::Items& items, int depth);
  void WriteElements(const Value::Items& items, int depth);
  void WriteDict(const Value::Pairs& pairs, int depth);
  void WriteTyped(const Value& value, int depth);

  JsonWriter* json_;
  SetOrder* order_ = nullptr;  // null: outside of such sets
};

void Writer::WriteTagged(std::string_view tag, std::string_view text) {
  json_->BeginObject();
  json_->Key(tag).String(text);
  json_->EndObject();
}

void Writer::WriteItems(const Value::Items& items, int depth) {
  json_->BeginArray();
  for (const Value& item : items) Write(item, depth + 1);
  json_->EndArray();
}

void Writer::WriteTaggedItems(std::string_view tag, const Value::Items& items, int depth) {
  json_->BeginObject();
  json_->Key(tag);
  WriteItems(items, depth);
  json_->EndObject();
}

void Writer::WriteSet(std::string_view tag, const Value::Items& items, int depth) {
  json_->BeginObject();
  json_->Key(tag).BeginArray();
  if (items.size() < 2) {
    for (const Value& item : items) Write(item, depth + 1);
  } else if (order_ != nullptr) {
    WriteElements(items, depth);
  } else {
    SetOrder order;
    JsonWriter text;
    JsonWriter* outside = std::exchange(json_, &text);
    order_ = &order;
    WriteElements(items, depth);
    order_ = nullptr;
    json_ = outside;
    order.Emit(text.text(), [this](std::string_view piece) { json_->Piece(piece); });
  }
  json_->EndArray();
  json_->EndObject();
}

void Writer::WriteElements(const Value::Items& items, int depth) {
  order_->BeginSet(json_->text().size());
  for (const Value& item : items) {
    json_->NoComma();
    order_->BeginElement(json_->text().size());
    Write(item, depth + 1);
    order_->EndElement(json_->text().size());
  }
  order_->EndSet(json_->text().size());
}

void Writer::WriteDict(const Value::Pairs& pairs, int depth) {
  const bool plain = std::all_of(pairs.begin(), pairs.end(), [](const auto& pair) {
    const Value& key = pair.first;
    return key.kind() == Value::Kind::kStr && !key.text().starts_with('$') &&
           IsOneJsonString(key.text());
  });
  json_->BeginObject();
  if (plain) {
    for (const auto& [key, item] : pairs) {
      json_->Key(key.text());
      Write(item, depth + 1);
    }
  } else {
    json_->Key("$dict").BeginArray();
    for (const auto& [key, item] : pairs) {
      json_->BeginArray();
      Write(key, depth + 1);
      Write(item, depth + 1);
      json_->EndArray();
    }
    json_->EndArray();
  }
  json_->EndObject();
}

void Writer::WriteTyped(const Value& value, int depth) {
  const Value& payload = value.payload();
  json_->BeginObject();
  json_->Key(FindTyped(value.kind())->json);
  if (payload.kind() == Value::Kind::kTuple) {
    WriteItems(payload.items(), depth);
  } else {
    Write(payload, depth + 1);
  }
  json_->EndObject();
}

void Writer::Write(const Value& value, int depth) {
  if (depth > kMaxJsonValueDepth) {
    WriteTagged("$repr", "...");
    return;
  }
  switch (value.kind()) {
    case Value::Kind::kNone:
      json_->Null();
      break;
    case Value::Kind::kBool:
      json_->Bool(value.bool_value());
      break;
    case Value::Kind::kInt:
      if (value.int_value() < -kExactInt || value.int_value() > kExactInt) {
        WriteTagged("$int", std::to_string(value.int_value()));
      } else {
        json_->Int(value.int_value());
      }
      break;
    case Value::Kind::kBigInt:
      WriteTagged("$int", value.text());
      break;
    case Value::Kind::kFloat:
      if (std::isfinite(value.float_value())) {
        json_->Raw(FloatText(value.float_value()));
      } else {
        WriteTagged("$float", FloatText(value.float_value()));
      }
      break;
    case Value::Kind::kStr:
      json_->String(value.text());
      break;
    case Value::Kind::kBytes:
      json_->BeginObject();
      json_->Key("$bytes").Base64(value.text());
      json_->EndObject();
      break;
    case Value::Kind::kList:
      WriteItems(value.items(), depth);
      break;
    case Value::Kind::kTuple:
      WriteTaggedItems("$tuple", value.items(), depth);
      break;
    case Value::Kind::kSet:
      WriteSet("$set", value.items(), depth);
      break;
    case Value::Kind::kFrozenSet:
      WriteSet("$frozenset", value.items(), depth);
      break;
    case Value::Kind::kDict:
      WriteDict(value.pairs(), depth);
      break;
    case Value::Kind::kRepr:
      WriteTagged("$repr", value.text());
      break;
    default:
      WriteTyped(value, depth);
  }
}

}  // namespace

void WriteValue(const Value& value, JsonWriter& json) { Writer(json).Write(value, 0); }

std::string ValueToJson(const Value& value) {
  JsonWriter json;
  WriteValue(value, json);
  return json.Take();
}

}  // namespace terrarium::base
