// Which C++ types cross between host and guest, and what a host adds to them. value.h includes
// this; the conversions themselves are in convert.h.
//
//   struct Sku { std::string name; double price; };
//   TERRARIUM_FIELDS(Sku, name, price)            // a dict with the keys "name" and "price"
//
//   enum class Team { kRed, kBlue };
//   TERRARIUM_ENUM_NAMES(Team, {"red", Team::kRed}, {"blue", Team::kBlue})
//
// Both macros stand in the namespace of the type, behind it. An enum without names crosses as its
// number.
//
// | C++                                          | Python                                    |
// |----------------------------------------------|-------------------------------------------|
// | bool, integers, double, float                | bool, int, float                          |
// | std::string; std::string_view (to a guest)   | str; bytes are taken as well              |
// | vector, deque, list, array                   | list; a tuple or a deque is taken as well |
// | pair, tuple                                  | tuple; a list is taken as well            |
// | set, unordered_set                           | set; a frozenset is taken as well         |
// | map, unordered_map                           | dict, of any keys                         |
// | optional                                     | None or the value                         |
// | variant                                      | the first alternative that fits           |
// | complex                                      | complex                                   |
// | std::span<const T> of numbers                | array.array, as one block                 |
// | chrono durations, absl::Duration             | timedelta, in microseconds                |
// | chrono system_clock time points, absl::Time  | datetime, in UTC and microseconds         |
// | enums, structs with one of the macros        | as above                                  |
// | structs with TERRARIUM_VALUE_CLASS           | a class of their own                      |
//
// Times count whole microseconds: a finer part is cut off on the way to a guest, and what is beyond
// the years 1 to 9999 becomes the nearest time that Python has.
#ifndef TERRARIUM_CROSSING_H_
#define TERRARIUM_CROSSING_H_

#include <array>
#include <chrono>
#include <complex>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "terrarium/api.h"

namespace terrarium {

class Value;

namespace internal {

// A handle of a host object (host_class.h). Tables count from 1.
struct ObjectRef {
  uint32_t table = 0;
  uint32_t slot = 0;
  uint32_t generation = 0;
  friend bool operator==(const ObjectRef&, const ObjectRef&) = default;
};

// The table of a guest's function, whose other numbers name it.
inline constexpr uint32_t kGuestFunctions = UINT32_MAX;

}  // namespace internal

// A guest's function in the host's hands (guest_function.h).
class TERRARIUM_API GuestFunction {
 public:
  // Names none.
  GuestFunction() = default;
  explicit GuestFunction(const internal::ObjectRef& ref);

  template <typename... Args>
  absl::StatusOr<Value> Call(const Args&... args) const;
  absl::StatusOr<Value> CallWith(absl::Span<const Value> arguments) const;

  // The same object of a guest's.
  friend bool operator==(const GuestFunction& a, const GuestFunction& b) {
    return a.ref_ == b.ref_;
  }
  const internal::ObjectRef& ref() const { return ref_; }

 private:
  internal::ObjectRef ref_;
  std::shared_ptr<const void> held_;  // so that the guest keeps it
};

namespace internal {

template <typename T, template <typename...> class Template>
inline constexpr bool kIs = false;
template <typename... A, template <typename...> class Template>
inline constexpr bool kIs<Template<A...>, Template> = true;

template <typename T>
inline constexpr bool kIsArray = false;
template <typename T, size_t N>
inline constexpr bool kIsArray<std::array<T, N>> = true;

template <typename T>
inline constexpr bool kIsSpan = false;
template <typename T, size_t N>
inline constexpr bool kIsSpan<std::span<T, N>> = true;

template <typename T>
concept Number = std::is_arithmetic_v<T>;

template <typename T>
concept Dictionary = requires {
  typename T::key_type;
  typename T::mapped_type;
}
&&requires(T t, typename T::key_type k, typename T::mapped_type m) {
  t.insert_or_assign(std::move(k), std::move(m));
};

template <typename T>
concept SetLike = requires(T t, typename T::key_type k) {
  requires std::same_as<typename T::key_type, typename T::value_type>;
  t.insert(std::move(k));
};

template <typename T>
concept Sequence = !std::same_as<T, std::string> && requires(T t, typename T::value_type v) {
  t.push_back(std::move(v));
  t.begin();
  t.end();
  t.size();
};

template <typename T>
inline constexpr bool kIsDuration = false;
template <typename R, typename P>
inline constexpr bool kIsDuration<std::chrono::duration<R, P>> = true;

template <typename T>
inline constexpr bool kIsTimePoint = false;
template <typename D>
inline constexpr bool kIsTimePoint<std::chrono::time_point<std::chrono::system_clock, D>> = true;

template <typename T>
concept Fields = requires {
  TerrariumFields(static_cast<const T*>(nullptr));
};
template <typename T>
concept IsValueClass = Fields<T> && requires {
  TerrariumValueClass(static_cast<const T*>(nullptr));
};
template <typename T>
concept NamedEnum = std::is_enum_v<T> && requires {
  TerrariumEnumNames(static_cast<const T*>(nullptr));
};

// Numbers that cross as one block; the letter is array.array's.
template <typename T>
constexpr char ArrayLetter() {
  if constexpr (std::is_same_v<T, double>) return 'd';
  if constexpr (std::is_same_v<T, float>) return 'f';
  if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
    constexpr bool kSigned = std::is_signed_v<T>;
    if constexpr (sizeof(T) == 1) return kSigned ? 'b' : 'B';
    if constexpr (sizeof(T) == 2) return kSigned ? 'h' : 'H';
    if constexpr (sizeof(T) == 4) return kSigned ? 'i' : 'I';
    if constexpr (sizeof(T) == 8) return kSigned ? 'q' : 'Q';
  }
  return 0;
}

// How a type crosses: both ways, only to a guest (views), or not at all.
template <typename T>
struct Crossing;

template <typename T>
constexpr bool CrossesToHost() {
  return Crossing<T>::kToHost;
}
template <typename T>
constexpr bool CrossesToGuest() {
  return Crossing<T>::kToGuest;
}

template <typename... T>
constexpr bool AllCrossToHost(const std::tuple<T...>*) {
  return (CrossesToHost<std::remove_cv_t<T>>() && ...);
}
template <typename... T>
constexpr bool AllCrossToGuest(const std::tuple<T...>*) {
  return (CrossesToGuest<std::remove_cv_t<T>>() && ...);
}

template <typename T>
constexpr bool ToHost() {
  // NOLINTNEXTLINE(bugprone-branch-clone): the order of the questions counts
  if constexpr (kIs<T, std::optional> || kIsArray<T> || SetLike<T>) {
    return CrossesToHost<typename T::value_type>();
  } else if constexpr (Dictionary<T>) {
    return CrossesToHost<typename T::key_type>() && CrossesToHost<typename T::mapped_type>();
  } else if constexpr (Sequence<T>) {
    return CrossesToHost<typename T::value_type>();
  } else if constexpr (kIs<T, std::pair>) {
    return CrossesToHost<typename T::first_type>() && CrossesToHost<typename T::second_type>();
  } else if constexpr (kIs<T, std::tuple>) {
    return AllCrossToHost(static_cast<const T*>(nullptr));
  } else if constexpr (kIs<T, std::variant>) {
    return []<typename... A>(const std::variant<A...>*) {
      return (CrossesToHost<A>() && ...);
    }(static_cast<const T*>(nullptr));
  } else {
    return Number<T> || std::is_enum_v<T> || std::is_same_v<T, std::string> ||
           std::is_same_v<T, Value> || std::is_same_v<T, std::monostate> ||
           std::is_same_v<T, absl::Duration> || std::is_same_v<T, absl::Time> ||
           std::is_same_v<T, std::complex<double>> || std::is_same_v<T, ObjectRef> ||
           std::is_same_v<T, GuestFunction> || kIsDuration<T> || kIsTimePoint<T> || Fields<T>;
  }
}

template <typename T>
constexpr bool ToGuest() {
  if constexpr (std::is_same_v<T, std::string_view> || std::is_same_v<T, const char*> ||
                std::is_same_v<T, char*>) {
    return true;
  } else if constexpr (kIsSpan<T>) {
    return ArrayLetter<std::remove_cv_t<typename T::element_type>>() != 0;
    // NOLINTNEXTLINE(bugprone-branch-clone): the order of the questions counts
  } else if constexpr (kIs<T, std::optional> || kIsArray<T> || SetLike<T>) {
    return CrossesToGuest<typename T::value_type>();
  } else if constexpr (Dictionary<T>) {
    return CrossesToGuest<typename T::key_type>() && CrossesToGuest<typename T::mapped_type>();
  } else if constexpr (Sequence<T>) {
    return CrossesToGuest<typename T::value_type>();
  } else if constexpr (kIs<T, std::pair>) {
    return CrossesToGuest<std::remove_cv_t<typename T::first_type>>() &&
           CrossesToGuest<std::remove_cv_t<typename T::second_type>>();
  } else if constexpr (kIs<T, std::tuple>) {
    return AllCrossToGuest(static_cast<const T*>(nullptr));
  } else if constexpr (kIs<T, std::variant>) {
    return []<typename... A>(const std::variant<A...>*) {
      return (CrossesToGuest<A>() && ...);
    }(static_cast<const T*>(nullptr));
  } else {
    return ToHost<T>();
  }
}

template <typename T>
struct Crossing {
  static constexpr bool kToHost = ToHost<T>();
  static constexpr bool kToGuest = ToGuest<T>();
};

// Instantiated for a type that does not cross: the compiler names it beside the sentence.
template <typename T>
struct TheType {
  static constexpr bool kCrosses = CrossesToHost<T>();
  static_assert(kCrosses,
                "this type cannot cross between host and guest: see terrarium/crossing.h for those "
                "that can, or give it TERRARIUM_FIELDS(Type, members...)");
};
template <typename T>
struct TheResultType {
  static constexpr bool kCrosses = CrossesToGuest<T>();
  static_assert(kCrosses,
                "this result type cannot cross between host and guest: see terrarium/crossing.h "
                "for those that can, or give it TERRARIUM_FIELDS(Type, members...)");
};

template <typename C, typename M>
struct Field {
  std::string_view name;
  M C::*member;
};
template <typename C, typename M>
Field(std::string_view, M C::*) -> Field<C, M>;

template <typename E>
using EnumName = std::pair<std::string_view, E>;

}  // namespace internal
}  // namespace terrarium

// The macros' helpers: up to sixteen members.
#define TERRARIUM_INTERNAL_FIELD(T, m) \
  ::terrarium::internal::Field { #m, &T::m }
#define TERRARIUM_INTERNAL_F1(T, a) TERRARIUM_INTERNAL_FIELD(T, a)
#define TERRARIUM_INTERNAL_F2(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F1(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F3(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F2(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F4(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F3(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F5(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F4(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F6(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F5(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F7(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F6(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F8(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F7(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F9(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F8(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F10(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F9(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F11(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F10(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F12(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F11(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F13(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F12(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F14(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F13(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F15(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F14(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_F16(T, a, ...) \
  TERRARIUM_INTERNAL_FIELD(T, a), TERRARIUM_INTERNAL_F15(T, __VA_ARGS__)
#define TERRARIUM_INTERNAL_PICK(_1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11, _12, _13, _14, _15, \
                                _16, name, ...)                                                   \
  name
#define TERRARIUM_INTERNAL_FIELDS(T, ...)                                                         \
  TERRARIUM_INTERNAL_PICK(__VA_ARGS__, TERRARIUM_INTERNAL_F16, TERRARIUM_INTERNAL_F15,            \
                          TERRARIUM_INTERNAL_F14, TERRARIUM_INTERNAL_F13, TERRARIUM_INTERNAL_F12, \
                          TERRARIUM_INTERNAL_F11, TERRARIUM_INTERNAL_F10, TERRARIUM_INTERNAL_F9,  \
                          TERRARIUM_INTERNAL_F8, TERRARIUM_INTERNAL_F7, TERRARIUM_INTERNAL_F6,    \
                          TERRARIUM_INTERNAL_F5, TERRARIUM_INTERNAL_F4, TERRARIUM_INTERNAL_F3,    \
                          TERRARIUM_INTERNAL_F2, TERRARIUM_INTERNAL_F1, )                         \
  (T, __VA_ARGS__)

// The public members of a struct that cross, at most sixteen. Members of std::optional may be
// missing in a guest's dict; all others must be there, and no other key may.
#define TERRARIUM_FIELDS(Type, ...)                                       \
  [[maybe_unused]] inline constexpr auto TerrariumFields(const Type*) {   \
    return std::make_tuple(TERRARIUM_INTERNAL_FIELDS(Type, __VA_ARGS__)); \
  }

// A small struct of doubles and floats that guests compute with by themselves, in their own memory:
// a class with these fields, +, - and, with numbers, * and / (HostModule::ValueClass).
#define TERRARIUM_VALUE_CLASS(Type, ...)                                                \
  TERRARIUM_FIELDS(Type, __VA_ARGS__)                                                   \
  [[maybe_unused]] inline constexpr std::string_view TerrariumValueClass(const Type*) { \
    return #Type;                                                                       \
  }

// The names of an enum's values, each as {"name", Type::kValue}.
#define TERRARIUM_ENUM_NAMES(Type, ...)                                         \
  [[maybe_unused]] inline constexpr auto TerrariumEnumNames(const Type*) {      \
    return std::to_array<::terrarium::internal::EnumName<Type>>({__VA_ARGS__}); \
  }

#endif  // TERRARIUM_CROSSING_H_
