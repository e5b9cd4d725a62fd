#include <cmath>
#include <cstdint>
#include <string>

#include "absl/strings/numbers.h"
#include "base/text/text.h"
#include "terrarium/value.h"

namespace terrarium::internal {
namespace {

using Kind = Value::Kind;

// Floats hold every integer up to this one.
constexpr int64_t kExactInt = int64_t{1} << 53;

constexpr size_t kMostShown = 40;

size_t SizeOfLetter(char letter) {
  switch (letter) {
    case 'b':
    case 'B':
      return 1;
    case 'h':
    case 'H':
      return 2;
    case 'i':
    case 'I':
    case 'f':
      return 4;
    default:
      return 8;
  }
}

// array.array has two letters for eight bytes.
char Canonical(char letter) { return letter == 'l' ? 'q' : letter == 'L' ? 'Q' : letter; }

}  // namespace

Misfit& Misfit::At(size_t index) {
  path.insert(0, base::Cat("[", index, "]"));
  return *this;
}

Misfit& Misfit::AtName(std::string_view name) {
  path.insert(0, base::Cat(".", name));
  return *this;
}

Misfit& Misfit::AtKey(const Value& key) {
  const bool plain =
      key.kind() == Kind::kStr && !key.text().empty() && key.text().size() <= kMostShown &&
      key.text().find_first_not_of(
          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string::npos;
  if (plain) return AtName(key.text());
  std::string shown = key.DebugString();
  if (shown.size() > kMostShown) shown = base::Cat(key.TypeName(), "...");
  path.insert(0, base::Cat("[", shown, "]"));
  return *this;
}

std::string Misfit::Sentence(std::string_view root) const {
  std::string where = base::Cat(root, path);
  if (root.empty() && !where.empty() && where[0] == '.') where.erase(0, 1);
  const std::string what = got.empty() ? expected : base::Cat("expected ", expected, ", got ", got);
  return where.empty() ? what : base::Cat(where, ": ", what);
}

absl::Status Misfit::ToStatus(std::string_view root) const {
  return absl::InvalidArgumentError(Sentence(root));
}

std::nullopt_t Expected(std::string_view expected, const Value& got, Misfit& misfit) {
  misfit.expected = std::string(expected);
  misfit.got = std::string(got.TypeName());
  return std::nullopt;
}

std::nullopt_t Wrong(std::string sentence, Misfit& misfit) {
  misfit.expected = std::move(sentence);
  misfit.got.clear();
  return std::nullopt;
}

std::nullopt_t OutOfRange(const Value& got, std::string_view what, Misfit& misfit) {
  misfit.out_of_range = true;
  std::string digits = got.DebugString();
  if (digits.size() > kMostShown) digits = "an int of many digits";
  return Wrong(base::Cat("expected ", what, ", and ", digits, " does not fit"), misfit);
}

std::optional<uint64_t> Uint64Of(const Value& value) {
  uint64_t number;
  if (!absl::SimpleAtoi(value.text(), &number)) return std::nullopt;
  return number;
}

std::optional<double> FloatOf(const Value& value, Misfit& misfit) {
  if (value.kind() == Kind::kFloat) return value.float_value();
  if (value.kind() == Kind::kBigInt) return OutOfRange(value, "float", misfit);
  if (value.kind() != Kind::kInt) return Expected("float", value, misfit);
  const int64_t number = value.int_value();
  const auto exact = static_cast<double>(number);
  if ((number > kExactInt || number < -kExactInt) &&
      (exact >= 0x1p63 || static_cast<int64_t>(exact) != number)) {
    return OutOfRange(value, "float", misfit);
  }
  return exact;
}

const Value::Items* SequenceOf(const Value& value) {
  if (value.kind() == Kind::kNamedTuple) return nullptr;
  const Value& list = value.plain();
  if (list.kind() != Kind::kList && list.kind() != Kind::kTuple) return nullptr;
  return &list.items();
}

std::optional<std::complex<double>> ComplexOf(const Value& value, Misfit& misfit) {
  if (value.kind() != Kind::kComplex) {
    std::optional<double> real = FloatOf(value, misfit);
    if (!real) return Expected("complex", value, misfit);
    return std::complex<double>(*real);
  }
  const Value::Items& parts = value.payload().items();
  return std::complex<double>(parts[0].float_value(), parts[1].float_value());
}

Value ComplexOf(std::complex<double> number) {
  return *Value::Typed(Kind::kComplex, Value::Tuple({number.real(), number.imag()}));
}

Value ObjectValue(const ObjectRef& ref) {
  return *Value::Typed(Kind::kObject, Value::Tuple({ref.table, ref.slot, ref.generation}));
}

ObjectRef RefOf(const Value& value) {
  if (value.kind() != Kind::kObject) return {};
  uint32_t parts[3];
  for (size_t i = 0; i < 3; ++i) {
    const Value& part = value.payload().items()[i];
    if (part.kind() != Kind::kInt || !std::in_range<uint32_t>(part.int_value())) return {};
    parts[i] = static_cast<uint32_t>(part.int_value());
  }
  return {parts[0], parts[1], parts[2]};
}

const Value::Items* StructOf(std::string_view name, size_t fields, const Value& value) {
  if (value.kind() != Kind::kStruct) return nullptr;
  const Value::Items& parts = value.payload().items();
  if (parts[0].text() != name || parts[1].items().size() != fields) return nullptr;
  for (const Value& part : parts[1].items()) {
    if (part.kind() != Kind::kFloat) return nullptr;
  }
  return &parts[1].items();
}

Value MakeStruct(std::string_view name, Value::Items floats) {
  return *Value::Typed(Kind::kStruct, Value::Tuple({name, Value::List(std::move(floats))}));
}

Value ArrayOf(char letter, const void* data, size_t bytes) {
  return *Value::Typed(
      Kind::kArray,
      Value::Tuple({std::string(1, letter),
                    Value::Bytes(std::string(static_cast<const char*>(data), bytes))}));
}

const std::string* BlockOf(char letter, const Value& value) {
  if (value.kind() != Kind::kArray) return nullptr;
  const Value::Items& parts = value.payload().items();
  if (parts[0].text().size() != 1 || Canonical(parts[0].text()[0]) != letter) return nullptr;
  const std::string& block = parts[1].text();
  return block.size() % SizeOfLetter(letter) == 0 ? &block : nullptr;
}

}  // namespace terrarium::internal
