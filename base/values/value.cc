#include "terrarium/value.h"

#include "base/text/text.h"
#include "base/values/debug_string.h"

namespace terrarium {
namespace {

std::string_view KindName(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::kNone:
      return "None";
    case Value::Kind::kBool:
      return "a bool";
    case Value::Kind::kInt:
      return "an int";
    case Value::Kind::kBigInt:
      return "an int beyond 64 bits";
    case Value::Kind::kFloat:
      return "a float";
    case Value::Kind::kStr:
      return "a str";
    case Value::Kind::kBytes:
      return "bytes";
    case Value::Kind::kList:
      return "a list";
    case Value::Kind::kTuple:
      return "a tuple";
    case Value::Kind::kSet:
      return "a set";
    case Value::Kind::kFrozenSet:
      return "a frozenset";
    case Value::Kind::kDict:
      return "a dict";
    case Value::Kind::kRepr:
      return "an object of another type";
  }
  return "nothing known";
}

}  // namespace

const Value* Value::Find(std::string_view key) const {
  if (kind_ != Kind::kDict) return nullptr;
  for (const auto& [name, value] : pairs()) {
    if (name.kind() == Kind::kStr && name.text() == key) return &value;
  }
  return nullptr;
}

std::string Value::DebugString() const { return base::PythonSpelling(*this); }

absl::Status Value::WrongKind(std::string_view wanted) const {
  return base::Invalid("expected ", wanted, ", got ", KindName(kind_));
}

}  // namespace terrarium
