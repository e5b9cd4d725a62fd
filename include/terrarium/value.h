// A value: plain data that crosses between host and guest, in either direction. A Value owns its
// data; it never refers to a guest's memory.
//
//   terrarium::Value v = {{"sku", "apple"}, {"n", 3}};      // a list of lists
//   terrarium::Value d = terrarium::Value::Dict({{"sku", "apple"}, {"n", 3}});
//   absl::StatusOr<int64_t> n = d.Get<int64_t>("n");
//   absl::StatusOr<double> p = order.Get<double>("skus[3].price");
//   // InvalidArgument: skus[3].price: expected float, got str
//
// C++ types are converted both ways: Value(t) and Value::From(t) make a value, As<T>() and
// Get<T>(path) take one. crossing.h has the table of types. `Value w{v}` is a copy of v, and
// `Value w{1}` a list.
//
// Typed values are objects of Python's standard library (Decimal, datetime, namedtuple and the
// like; see Kind). payload() has what they are made of, TypeName() their name in Python.
//
// A conversion loses nothing, or it is refused.
//
// Threads: a value type. Different objects may be used on different threads.
//
// Errors: As<T>() returns InvalidArgument when the value is not a T, and says where. The guest
// chooses the type of its result, so asking for the wrong type is never fatal. A value may be
// nested as deeply as memory allows; one that goes to a guest is refused below 200 levels.
#ifndef TERRARIUM_VALUE_H_
#define TERRARIUM_VALUE_H_

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "terrarium/api.h"
#include "terrarium/crossing.h"

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
    // Typed values, with their payload.
    kComplex,      // (real, imaginary)
    kRange,        // (start, stop, step)
    kByteArray,    // bytes
    kArray,        // array.array or a memoryview: (type letter, bytes)
    kDecimal,      // its text
    kFraction,     // (numerator, denominator)
    kDate,         // "2026-11-28"
    kTime,         // "15:21:00.5"
    kDateTime,     // "2026-11-28T15:21:00+00:00"
    kTimeDelta,    // (days, seconds, microseconds)
    kUuid,         // its text
    kDefaultDict,  // (name of the factory or None, dict)
    kOrderedDict,  // dict
    kCounter,      // dict
    kDeque,        // (maxlen or None, list)
    // Of classes that the guest has made, so they do not go to a guest: take plain() of them.
    kEnum,        // (class, name or None, value)
    kNamedTuple,  // (class, dict of its fields)
    kDataclass,   // (class, dict of its fields)
    kStruct,      // of a value class (HostModule::ValueClass): (C++ name, list of floats)
    kObject,      // a handle of a host object (host_class.h), as three numbers
  };
  using Items = std::vector<Value>;
  using Pairs = std::vector<std::pair<Value, Value>>;
  // An element of a braced list.
  class Item;

  // Not "= default": clang 14 would then not find it where a container of Values makes one.
  Value() noexcept {}
  Value(const Value& other) { CopyFrom(other); }
  // A value that was moved from is None.
  Value(Value&& other) noexcept
      : kind_(std::exchange(other.kind_, Kind::kNone)), data_(std::exchange(other.data_, Data())) {}
  Value& operator=(const Value& other) {
    if (this != &other) *this = Value(other);
    return *this;
  }
  // By way of a third: `other` may lie in this value.
  Value& operator=(Value&& other) noexcept {
    Value taken(std::move(other));
    std::swap(kind_, taken.kind_);
    std::swap(data_, taken.data_);
    return *this;
  }
  ~Value() {
    if (data_.index() >= kFirstNested) Dismantle();
  }

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
  Value(std::initializer_list<Item> items);  // NOLINT
  // The other types of crossing.h.
  template <typename T>
  requires(!std::is_arithmetic_v<T> && !std::is_same_v<T, Value> &&
           !std::is_convertible_v<const T&, std::string_view> && internal::CrossesToGuest<T>())
      Value(const T& v);  // NOLINT

  static Value BigInt(std::string decimal) { return Value(Kind::kBigInt, std::move(decimal)); }
  static Value Bytes(std::string bytes) { return Value(Kind::kBytes, std::move(bytes)); }
  static Value Repr(std::string text) { return Value(Kind::kRepr, std::move(text)); }
  static Value List(Items items) { return Value(Kind::kList, std::move(items)); }
  static Value Tuple(Items items) { return Value(Kind::kTuple, std::move(items)); }
  static Value Set(Items items) { return Value(Kind::kSet, std::move(items)); }
  static Value FrozenSet(Items items) { return Value(Kind::kFrozenSet, std::move(items)); }
  static Value Dict(Pairs pairs) { return Value(Kind::kDict, std::move(pairs)); }
  // InvalidArgument for a payload that `kind` does not have (see there).
  static absl::StatusOr<Value> Typed(Kind kind, Value payload);
  template <typename T>
  static Value From(const T& v);

  Kind kind() const { return kind_; }
  bool is_none() const { return kind_ == Kind::kNone; }
  bool is_typed() const { return kind_ > Kind::kRepr; }
  // "int", "decimal.Decimal"; "object" for kRepr.
  std::string_view TypeName() const;

  // REQUIRES: the value has the kind that the function's name says.
  bool bool_value() const { return std::get<bool>(data_); }
  int64_t int_value() const { return std::get<int64_t>(data_); }
  double float_value() const { return std::get<double>(data_); }
  // REQUIRES: kStr, kBytes, kBigInt (decimal digits) or kRepr.
  const std::string& text() const { return std::get<std::string>(data_); }
  // REQUIRES: kList, kTuple, kSet or kFrozenSet.
  const Items& items() const { return std::get<Items>(data_); }
  const Pairs& pairs() const { return std::get<Pairs>(data_); }
  // The items themselves, without a copy; the value is None afterwards. REQUIRES: as items().
  Items TakeItems() {
    Items items = std::move(std::get<Items>(data_));
    *this = Value();
    return items;
  }
  // REQUIRES: is_typed().
  const Value& payload() const { return std::get<Items>(data_)[0]; }
  // What a typed value stands for in plain data: the dict of a defaultdict, the list of a deque,
  // the value of an enum's member, the fields of a namedtuple or dataclass. Any other value itself.
  const Value& plain() const;

  // The entry of a dict under a str key; null when there is none, or when this is not a dict.
  const Value* Find(std::string_view key) const;

  // The value as a T (crossing.h). An int becomes a double where a double is asked for and holds it
  // exactly; plain() is looked at for a typed value; nothing else is converted.
  template <typename T>
  absl::StatusOr<T> As() const;

  // What lies at a path: names (keys of dicts) and indices, "skus[3].price", "['two words'][-1]".
  // NotFound when there is nothing, InvalidArgument for a path that is none.
  absl::StatusOr<const Value*> At(std::string_view path) const;
  absl::StatusOr<Value*> At(std::string_view path);
  template <typename T>
  absl::StatusOr<T> Get(std::string_view path) const;
  // Sets what lies at a path. The last step may be a new key of a dict, or the index behind the
  // last element of a list.
  absl::Status Set(std::string_view path, Value value);

  // Element or entry; None where there is none.
  template <typename I>
  requires std::is_integral_v<I>
  const Value& operator[](I index) const { return Element(static_cast<int64_t>(index)); }
  const Value& operator[](std::string_view key) const;

  // Elements of a list, tuple or set, entries of a dict, of plain(); 0 for the rest.
  size_t size() const;

  // Python's spelling, for messages and tests: [1, 'a', None].
  std::string DebugString() const;
  // JSON, in the spelling of docs/CONTRACT.md.
  std::string ToJson() const;
  static absl::StatusOr<Value> FromJson(std::string_view json);

  // The same kinds and data. The elements of sets, and the entries of dicts, may stand in any
  // order; 1 and 1.0 differ, 0.0 and -0.0 do not.
  friend bool operator==(const Value& a, const Value& b) { return Equal(a, b); }
  size_t Hash() const;
  template <typename H>
  friend H AbslHashValue(H h, const Value& value) {
    return H::combine(std::move(h), value.Hash());
  }
  template <typename Sink>
  friend void AbslStringify(Sink& sink, const Value& value) {
    sink.Append(value.DebugString());
  }
  friend TERRARIUM_API std::ostream& operator<<(std::ostream& out, const Value& value);

 private:
  using Data = std::variant<std::monostate, bool, int64_t, double, std::string, Items, Pairs>;
  static constexpr size_t kFirstNested = 5;

  template <typename D>
  Value(Kind kind, D data) : kind_(kind), data_(std::move(data)) {}
  static bool Equal(const Value& a, const Value& b);
  void CopyFrom(const Value& other);
  void Dismantle();
  void TakeNested(std::vector<Value>& out);
  const Value& Element(int64_t index) const;

  Kind kind_ = Kind::kNone;
  Data data_;
};

class Value::Item {
 public:
  Item() {}
  Item(const Value& value) : value_(value), is_value_(true) {}        // NOLINT
  Item(Value&& value) : value_(std::move(value)), is_value_(true) {}  // NOLINT
  Item(std::initializer_list<Item> items) : value_(items) {}          // NOLINT
  template <typename T>
  requires(!std::is_same_v<std::remove_cvref_t<T>, Value> &&
           !std::is_same_v<std::remove_cvref_t<T>, Item> && std::is_convertible_v<T, Value>)
      Item(T&& v)  // NOLINT
      : value_(std::forward<T>(v)) {}

 private:
  friend class Value;
  mutable Value value_;  // a braced list is const, and its elements are moved out
  bool is_value_ = false;
};

inline Value::Value(std::initializer_list<Item> items) {
  if (items.size() == 1 && items.begin()->is_value_) {
    *this = std::move(items.begin()->value_);
    return;
  }
  Items list;
  list.reserve(items.size());
  for (const Item& item : items) list.push_back(std::move(item.value_));
  kind_ = Kind::kList;
  data_ = std::move(list);
}

// The global variables that a run starts with: names and values.
using Inputs = std::vector<std::pair<std::string, Value>>;

}  // namespace terrarium

template <>
struct std::hash<terrarium::Value> {
  size_t operator()(const terrarium::Value& value) const { return value.Hash(); }
};

#include "terrarium/convert.h"  // IWYU pragma: export

#endif  // TERRARIUM_VALUE_H_
