// A value: plain data that crosses between host and guest, in either direction. A Value owns its
// data; it never refers to a guest's memory.
//
//   terrarium::Value v = {{"sku", "apple"}, {"n", 3}};      // a list of lists
//   terrarium::Value d = terrarium::Value::Dict({{"sku", "apple"}, {"n", 3}});
//   absl::StatusOr<int64_t> n = d.Find("n")->As<int64_t>();
//
// Threads: a value type. Different objects may be used on different threads.
//
// Errors: As<T>() returns InvalidArgument when the value is not a T. The guest chooses the type of
// its result, so asking for the wrong type is never fatal.
#ifndef TERRARIUM_VALUE_H_
#define TERRARIUM_VALUE_H_

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "terrarium/api.h"

namespace terrarium {

class TERRARIUM_API Value {
 public:
  enum class Kind {
    kNone,
    kBool,
    kInt,     // fits in int64_t
    kBigInt,  // does not; decimal text
    kFloat,
    kStr,  // UTF-8; a lone surrogate is kept as its three-byte form
    kBytes,
    kList,
    kTuple,
    kSet,
    kFrozenSet,
    kDict,  // in insertion order
    kRepr,  // any other object of a guest's: its repr(); never goes to a guest
  };
  using Items = std::vector<Value>;
  using Pairs = std::vector<std::pair<Value, Value>>;

  // Not "= default": clang 14 would then not find it where a container of Values makes one.
  Value() noexcept {}
  Value(std::nullptr_t) {}  // NOLINT(google-explicit-constructor)
  template <typename T>
  // NOLINTNEXTLINE(google-explicit-constructor): {{"n", 3}} must read well
  requires std::is_arithmetic_v<T> Value(T v) {
    if constexpr (std::is_same_v<T, bool>) {
      kind_ = Kind::kBool;
      data_ = v;
    } else if constexpr (std::is_floating_point_v<T>) {
      kind_ = Kind::kFloat;
      data_ = static_cast<double>(v);
    } else if constexpr (std::is_unsigned_v<T> && sizeof(T) == 8) {
      if (v > static_cast<uint64_t>(INT64_MAX)) {
        *this = BigInt(std::to_string(v));
      } else {
        kind_ = Kind::kInt;
        data_ = static_cast<int64_t>(v);
      }
    } else {
      kind_ = Kind::kInt;
      data_ = static_cast<int64_t>(v);
    }
  }
  Value(const char* v) : Value(std::string(v)) {}       // NOLINT
  Value(std::string_view v) : Value(std::string(v)) {}  // NOLINT
  Value(std::string v)                                  // NOLINT
      : kind_(Kind::kStr), data_(std::move(v)) {}
  Value(std::initializer_list<Value> items)  // NOLINT
      : kind_(Kind::kList), data_(Items(items)) {}
  template <typename T>
  Value(const std::vector<T>& v)  // NOLINT
      : kind_(Kind::kList), data_(Items(v.begin(), v.end())) {}
  template <typename T>
  Value(const std::map<std::string, T>& v) : kind_(Kind::kDict) {  // NOLINT
    Pairs pairs;
    for (const auto& [key, value] : v) pairs.emplace_back(key, value);
    data_ = std::move(pairs);
  }
  template <typename T>
  Value(const std::optional<T>& v) {  // NOLINT
    if (v.has_value()) *this = Value(*v);
  }

  static Value BigInt(std::string decimal) { return Value(Kind::kBigInt, std::move(decimal)); }
  static Value Bytes(std::string bytes) { return Value(Kind::kBytes, std::move(bytes)); }
  static Value Repr(std::string text) { return Value(Kind::kRepr, std::move(text)); }
  static Value List(Items items) { return Value(Kind::kList, std::move(items)); }
  static Value Tuple(Items items) { return Value(Kind::kTuple, std::move(items)); }
  static Value Set(Items items) { return Value(Kind::kSet, std::move(items)); }
  static Value FrozenSet(Items items) { return Value(Kind::kFrozenSet, std::move(items)); }
  static Value Dict(Pairs pairs) { return Value(Kind::kDict, std::move(pairs)); }

  Kind kind() const { return kind_; }
  bool is_none() const { return kind_ == Kind::kNone; }

  // REQUIRES: the value has the kind that the function's name says.
  bool bool_value() const { return std::get<bool>(data_); }
  int64_t int_value() const { return std::get<int64_t>(data_); }
  double float_value() const { return std::get<double>(data_); }
  // REQUIRES: kStr, kBytes, kBigInt (decimal digits) or kRepr.
  const std::string& text() const { return std::get<std::string>(data_); }
  // REQUIRES: kList, kTuple, kSet or kFrozenSet.
  const Items& items() const { return std::get<Items>(data_); }
  const Pairs& pairs() const { return std::get<Pairs>(data_); }

  // The entry of a dict under a str key; null when there is none, or when this is not a dict.
  const Value* Find(std::string_view key) const;

  // The value as a T, which may be: bool, an integer type, double, float, std::string,
  // std::vector<T>, std::map<std::string, T>, std::optional<T>, Value. An int becomes a double
  // where a double is asked for; nothing else is converted.
  template <typename T>
  absl::StatusOr<T> As() const;

  // Python's spelling, for messages and tests: [1, 'a', None].
  std::string DebugString() const;

  friend bool operator==(const Value&, const Value&) = default;

 private:
  template <typename Data>
  Value(Kind kind, Data data) : kind_(kind), data_(std::move(data)) {}
  absl::Status WrongKind(std::string_view wanted) const;

  Kind kind_ = Kind::kNone;
  std::variant<std::monostate, bool, int64_t, double, std::string, Items, Pairs> data_;
};

// The global variables that a run starts with: names and values.
using Inputs = std::vector<std::pair<std::string, Value>>;

namespace internal {
template <typename T>
struct IsVector : std::false_type {};
template <typename T>
struct IsVector<std::vector<T>> : std::true_type {};
template <typename T>
struct IsStringMap : std::false_type {};
template <typename T>
struct IsStringMap<std::map<std::string, T>> : std::true_type {};
template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};

// The types that cross between host and guest. Another type is an error at compile time, where Bind
// or As is spelled.
template <typename T>
constexpr bool Crosses() {
  if constexpr (IsVector<T>::value || IsOptional<T>::value) {
    return Crosses<typename T::value_type>();
  } else if constexpr (IsStringMap<T>::value) {
    return Crosses<typename T::mapped_type>();
  } else {
    return std::is_arithmetic_v<T> || std::is_same_v<T, std::string> || std::is_same_v<T, Value>;
  }
}
}  // namespace internal

template <typename T>
absl::StatusOr<T> Value::As() const {
  static_assert(internal::Crosses<T>(), "this type cannot cross between host and guest");
  if constexpr (std::is_same_v<T, Value>) {
    return *this;
  } else if constexpr (std::is_same_v<T, bool>) {
    if (kind_ != Kind::kBool) return WrongKind("a bool");
    return bool_value();
  } else if constexpr (std::is_integral_v<T>) {
    if (kind_ != Kind::kInt) return WrongKind("an int");
    if (!std::in_range<T>(int_value())) return WrongKind("an int in range");
    return static_cast<T>(int_value());
  } else if constexpr (std::is_floating_point_v<T>) {
    if (kind_ == Kind::kInt) return static_cast<T>(int_value());
    if (kind_ != Kind::kFloat) return WrongKind("a float");
    return static_cast<T>(float_value());
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (kind_ != Kind::kStr && kind_ != Kind::kBytes) return WrongKind("a str");
    return text();
  } else if constexpr (internal::IsOptional<T>::value) {
    if (is_none()) return T();
    absl::StatusOr<typename T::value_type> inner = As<typename T::value_type>();
    if (!inner.ok()) return inner.status();
    return T(*std::move(inner));
  } else if constexpr (internal::IsVector<T>::value) {
    if (kind_ != Kind::kList && kind_ != Kind::kTuple) {
      return WrongKind("a list");
    }
    T out;
    out.reserve(items().size());
    for (const Value& item : items()) {
      absl::StatusOr<typename T::value_type> one = item.template As<typename T::value_type>();
      if (!one.ok()) return one.status();
      out.push_back(*std::move(one));
    }
    return out;
  } else {
    if (kind_ != Kind::kDict) return WrongKind("a dict");
    T out;
    for (const auto& [key, value] : pairs()) {
      absl::StatusOr<std::string> name = key.template As<std::string>();
      if (!name.ok()) return name.status();
      absl::StatusOr<typename T::mapped_type> one = value.template As<typename T::mapped_type>();
      if (!one.ok()) return one.status();
      out.insert_or_assign(*std::move(name), *std::move(one));
    }
    return out;
  }
}

}  // namespace terrarium

#endif  // TERRARIUM_VALUE_H_
