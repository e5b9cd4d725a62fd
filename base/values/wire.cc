#include "base/values/wire.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/text/text.h"
#include "base/values/typed_values.h"

namespace terrarium::base {
namespace {

template <typename T>
void AppendRaw(T raw, std::string& wire) {
  wire.append(reinterpret_cast<const char*>(&raw), sizeof(raw));
}

void AppendText(Tag tag, std::string_view text, std::string& wire) {
  wire.push_back(tag);
  AppendRaw(static_cast<uint32_t>(text.size()), wire);
  wire.append(text);
}

using internal::Misfit;

// False: the misfit says what was wrong.
bool Append(const Value& value, int depth, std::string& wire, Misfit& misfit);

bool AppendItems(Tag tag, const Value::Items& items, int depth, std::string& wire, Misfit& misfit) {
  wire.push_back(tag);
  AppendRaw(static_cast<uint32_t>(items.size()), wire);
  for (size_t i = 0; i < items.size(); ++i) {
    if (!Append(items[i], depth, wire, misfit)) return misfit.At(i), false;
  }
  return true;
}

bool AppendPairs(const Value::Pairs& pairs, int depth, std::string& wire, Misfit& misfit) {
  wire.push_back(kTagDict);
  AppendRaw(static_cast<uint32_t>(pairs.size()), wire);
  for (const auto& [key, item] : pairs) {
    if (!Append(key, depth, wire, misfit) || !Append(item, depth, wire, misfit)) {
      return misfit.AtKey(key), false;
    }
  }
  return true;
}

bool AppendTyped(const Value& value, int depth, std::string& wire, Misfit& misfit) {
  const TypedValue* row = FindTyped(value.kind());
  if (!row->goes_to_guests) {
    internal::Wrong(Cat(row->name, " does not go to a guest, which has its class; take plain()"),
                    misfit);
    return false;
  }
  wire.push_back(kTagTyped);
  wire.push_back(row->code);
  return Append(value.payload(), depth, wire, misfit);
}

bool Append(const Value& value, int depth, std::string& wire, Misfit& misfit) {
  if (depth > kMaxDepth) {
    internal::Wrong("the value is nested too deeply", misfit);
    return false;
  }
  switch (value.kind()) {
    case Value::Kind::kNone:
      wire.push_back(kTagNone);
      break;
    case Value::Kind::kBool:
      wire.push_back(value.bool_value() ? kTagTrue : kTagFalse);
      break;
    case Value::Kind::kInt:
      wire.push_back(kTagInt);
      AppendRaw(value.int_value(), wire);
      break;
    case Value::Kind::kFloat:
      wire.push_back(kTagFloat);
      AppendRaw(value.float_value(), wire);
      break;
    case Value::Kind::kBigInt:
      AppendText(kTagBigInt, value.text(), wire);
      break;
    case Value::Kind::kStr:
      AppendText(kTagStr, value.text(), wire);
      break;
    case Value::Kind::kBytes:
      AppendText(kTagBytes, value.text(), wire);
      break;
    case Value::Kind::kRepr:
      internal::Wrong("the repr() of an object does not go to a guest", misfit);
      return false;
    case Value::Kind::kList:
      return AppendItems(kTagList, value.items(), depth + 1, wire, misfit);
    case Value::Kind::kTuple:
      return AppendItems(kTagTuple, value.items(), depth + 1, wire, misfit);
    case Value::Kind::kSet:
      return AppendItems(kTagSet, value.items(), depth + 1, wire, misfit);
    case Value::Kind::kFrozenSet:
      return AppendItems(kTagFrozenSet, value.items(), depth + 1, wire, misfit);
    case Value::Kind::kDict:
      return AppendPairs(value.pairs(), depth + 1, wire, misfit);
    default:
      return AppendTyped(value, depth + 1, wire, misfit);
  }
  return true;
}

class Reader {
 public:
  explicit Reader(std::string_view wire) : rest_(wire) {}

  bool Read(int depth, Value& out) {
    if (depth > kMaxDepth || rest_.empty()) return false;
    char tag = rest_[0];
    rest_.remove_prefix(1);
    switch (tag) {
      case kTagNone:
        out = Value();
        return true;
      case kTagTrue:
        out = Value(true);
        return true;
      case kTagFalse:
        out = Value(false);
        return true;
      case kTagInt:
        return ReadAs<int64_t>(out);
      case kTagFloat:
        return ReadAs<double>(out);
      case kTagStr:
        return ReadText(out, [](std::string s) { return Value(std::move(s)); });
      case kTagBytes:
        return ReadText(out, Value::Bytes);
      case kTagBigInt:
        return ReadText(out, Value::BigInt);
      case kTagRepr:
        return ReadText(out, Value::Repr);
      case kTagList:
        return ReadItems(depth, out, Value::List);
      case kTagTuple:
        return ReadItems(depth, out, Value::Tuple);
      case kTagSet:
        return ReadItems(depth, out,
                         [](Value::Items items) { return Value::Set(std::move(items)); });
      case kTagFrozenSet:
        return ReadItems(depth, out, Value::FrozenSet);
      case kTagDict:
        return ReadPairs(depth, out);
      case kTagTyped:
        return ReadTyped(depth, out);
      default:
        return false;
    }
  }
  bool done() const { return rest_.empty(); }

 private:
  template <typename T>
  bool ReadRaw(T& raw) {
    if (rest_.size() < sizeof(raw)) return false;
    memcpy(&raw, rest_.data(), sizeof(raw));
    rest_.remove_prefix(sizeof(raw));
    return true;
  }
  template <typename T>
  bool ReadAs(Value& out) {
    T raw;
    if (!ReadRaw(raw)) return false;
    out = Value(raw);
    return true;
  }
  template <typename Make>
  bool ReadText(Value& out, Make make) {
    uint32_t size;
    if (!ReadRaw(size) || size > rest_.size()) return false;
    out = make(std::string(rest_.substr(0, size)));
    rest_.remove_prefix(size);
    return true;
  }
  // A count is not believed before its items are there: each takes a byte of the wire, but a Value
  // takes many.
  static constexpr uint32_t kMostBelieved = 1 << 16;
  template <typename Make>
  bool ReadItems(int depth, Value& out, Make make) {
    uint32_t count;
    if (!ReadRaw(count) || count > rest_.size()) return false;
    Value::Items items;
    items.reserve(std::min(count, kMostBelieved));
    for (uint32_t i = 0; i < count; ++i) {
      if (!Read(depth + 1, items.emplace_back())) return false;
    }
    out = make(std::move(items));
    return true;
  }
  bool ReadTyped(int depth, Value& out) {
    char code;
    if (!ReadRaw(code)) return false;
    const TypedValue* row = FindTypedByCode(code);
    Value payload;
    if (row == nullptr || !Read(depth + 1, payload)) return false;
    absl::StatusOr<Value> typed = Value::Typed(row->kind, std::move(payload));
    if (!typed.ok()) return false;
    out = *std::move(typed);
    return true;
  }
  bool ReadPairs(int depth, Value& out) {
    uint32_t count;
    if (!ReadRaw(count) || count > rest_.size()) return false;
    Value::Pairs pairs;
    pairs.reserve(std::min(count, kMostBelieved));
    for (uint32_t i = 0; i < count; ++i) {
      auto& [key, value] = pairs.emplace_back();
      if (!Read(depth + 1, key) || !Read(depth + 1, value)) return false;
    }
    out = Value::Dict(std::move(pairs));
    return true;
  }

  std::string_view rest_;
};

}  // namespace

absl::Status AppendWire(const Value& value, std::string& wire, std::string_view root) {
  Misfit misfit;
  if (Append(value, 0, wire, misfit)) return absl::OkStatus();
  // Of what is too deep, the place is no help.
  if (misfit.path.size() > kMaxDepth) misfit.path.clear();
  return misfit.ToStatus(root);
}

absl::StatusOr<Value> ReadWire(std::string_view wire) {
  Reader reader(wire);
  Value value;
  if (!reader.Read(0, value) || !reader.done()) {
    return absl::InvalidArgumentError("the guest's value is not well-formed");
  }
  return value;
}

}  // namespace terrarium::base
