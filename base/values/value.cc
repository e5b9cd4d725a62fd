#include "terrarium/value.h"

#include <ostream>

#include "base/text/text.h"
#include "base/values/debug_string.h"
#include "base/values/typed_values.h"
#include "base/values/value_json.h"

namespace terrarium {
namespace {

const Value& None() {
  static const Value& none = *new Value();
  return none;
}

}  // namespace

std::string_view Value::TypeName() const {
  switch (kind_) {
    case Kind::kNone:
      return "None";
    case Kind::kBool:
      return "bool";
    case Kind::kInt:
    case Kind::kBigInt:
      return "int";
    case Kind::kFloat:
      return "float";
    case Kind::kStr:
      return "str";
    case Kind::kBytes:
      return "bytes";
    case Kind::kList:
      return "list";
    case Kind::kTuple:
      return "tuple";
    case Kind::kSet:
      return "set";
    case Kind::kFrozenSet:
      return "frozenset";
    case Kind::kDict:
      return "dict";
    case Kind::kRepr:
      return "object";
    default:
      return base::FindTyped(kind_)->name;
  }
}

absl::StatusOr<Value> Value::Typed(Kind kind, Value payload) {
  const base::TypedValue* row = base::FindTyped(kind);
  if (row == nullptr) return base::Invalid("this kind of value has no payload");
  if (!base::FitsPayload(*row, payload)) {
    return base::Invalid(row->name, " cannot be made of ", payload.TypeName(),
                         " as its payload: see Value::Kind");
  }
  Items items;
  items.push_back(std::move(payload));
  return Value(kind, std::move(items));
}

const Value& Value::plain() const {
  switch (kind_) {
    case Kind::kOrderedDict:
    case Kind::kCounter:
      return payload();
    case Kind::kDefaultDict:
    case Kind::kDeque:
    case Kind::kStruct:
    case Kind::kNamedTuple:
    case Kind::kDataclass:
      return payload().items()[1];
    case Kind::kEnum:
      return payload().items()[2];
    default:
      return *this;
  }
}

const Value* Value::Find(std::string_view key) const {
  const Value& dict = plain();
  if (dict.kind_ != Kind::kDict) return nullptr;
  for (const auto& [name, value] : dict.pairs()) {
    if (name.kind() == Kind::kStr && name.text() == key) return &value;
  }
  return nullptr;
}

const Value& Value::operator[](std::string_view key) const {
  const Value* found = Find(key);
  return found == nullptr ? None() : *found;
}

const Value& Value::Element(int64_t index) const {
  const Value& list = plain();
  if (list.kind_ != Kind::kList && list.kind_ != Kind::kTuple) return None();
  const auto size = static_cast<int64_t>(list.items().size());
  if (index < 0) index += size;
  return index < 0 || index >= size ? None() : list.items()[static_cast<size_t>(index)];
}

size_t Value::size() const {
  const Value& value = plain();
  if (value.kind_ == Kind::kDict) return value.pairs().size();
  return value.kind_ >= Kind::kList && value.kind_ <= Kind::kFrozenSet ? value.items().size() : 0;
}

std::string Value::DebugString() const { return base::PythonSpelling(*this); }

std::ostream& operator<<(std::ostream& out, const Value& value) {
  return out << value.DebugString();
}

std::string Value::ToJson() const { return base::ValueToJson(*this); }

absl::StatusOr<Value> Value::FromJson(std::string_view json) { return base::ValueFromJson(json); }

}  // namespace terrarium
