#include "base/values/typed_values.h"

namespace terrarium::base {
namespace {

using Kind = Value::Kind;

constexpr TypedValue kTypedValues[] = {
    {Kind::kComplex, 'c', "$complex", "complex", "(ff)", true},
    {Kind::kRange, 'r', "$range", "range", "(iii)", true},
    {Kind::kByteArray, 'b', "$bytearray", "bytearray", "b", true},
    {Kind::kArray, 'a', "$array", "array.array", "(sb)", true},
    {Kind::kDecimal, 'd', "$decimal", "decimal.Decimal", "s", true},
    {Kind::kFraction, 'f', "$fraction", "fractions.Fraction", "(ii)", true},
    {Kind::kDate, 'D', "$date", "datetime.date", "s", true},
    {Kind::kTime, 'T', "$time", "datetime.time", "s", true},
    {Kind::kDateTime, 'W', "$datetime", "datetime.datetime", "s", true},
    {Kind::kTimeDelta, 't', "$timedelta", "datetime.timedelta", "(iii)", true},
    {Kind::kUuid, 'u', "$uuid", "uuid.UUID", "s", true},
    {Kind::kDefaultDict, 'm', "$defaultdict", "collections.defaultdict", "(SD)", true},
    {Kind::kOrderedDict, 'o', "$ordereddict", "collections.OrderedDict", "D", true},
    {Kind::kCounter, 'n', "$counter", "collections.Counter", "D", true},
    {Kind::kDeque, 'q', "$deque", "collections.deque", "(IL)", true},
    {Kind::kEnum, 'e', "$enum", "an enum's member", "(sSv)", false},
    {Kind::kNamedTuple, 'N', "$namedtuple", "a namedtuple", "(sD)", false},
    {Kind::kDataclass, 'C', "$dataclass", "a dataclass", "(sD)", false},
    {Kind::kStruct, 'v', "$struct", "value class", "(sL)", true},
    {Kind::kObject, 'h', "$object", "host object", "(iii)", true},
};

bool FitsLetter(char letter, const Value& value) {
  switch (letter) {
    case 's':
      return value.kind() == Kind::kStr;
    case 'S':
      return value.is_none() || value.kind() == Kind::kStr;
    case 'i':
      return value.kind() == Kind::kInt || value.kind() == Kind::kBigInt;
    case 'I':
      return value.is_none() || value.kind() == Kind::kInt;
    case 'f':
      return value.kind() == Kind::kFloat;
    case 'b':
      return value.kind() == Kind::kBytes;
    case 'L':
      return value.kind() == Kind::kList;
    case 'D':
      return value.kind() == Kind::kDict;
    default:
      return true;
  }
}

template <typename Fits>
const TypedValue* FindRow(Fits fits) {
  for (const TypedValue& row : kTypedValues) {
    if (fits(row)) return &row;
  }
  return nullptr;
}

}  // namespace

std::span<const TypedValue> TypedValues() { return kTypedValues; }

const TypedValue* FindTyped(Kind kind) {
  return FindRow([kind](const TypedValue& row) { return row.kind == kind; });
}
const TypedValue* FindTypedByCode(char code) {
  return FindRow([code](const TypedValue& row) { return row.code == code; });
}
const TypedValue* FindTypedByJson(std::string_view key) {
  return FindRow([key](const TypedValue& row) { return row.json == key; });
}

bool FitsPayload(const TypedValue& row, const Value& payload) {
  if (row.payload[0] != '(') return FitsLetter(row.payload[0], payload);
  if (payload.kind() != Kind::kTuple) return false;
  const std::string_view letters = row.payload.substr(1, row.payload.size() - 2);
  if (payload.items().size() != letters.size()) return false;
  for (size_t i = 0; i < letters.size(); ++i) {
    if (!FitsLetter(letters[i], payload.items()[i])) return false;
  }
  return true;
}

}  // namespace terrarium::base
