// Between std::string_view, which our headers use, and absl::string_view, which is another type
// where Abseil was built as C++14, as Debian's is.
// Tested by: base/text/suggest_test.cc, base/text/units_test.cc.
#ifndef TERRARIUM_BASE_TEXT_TEXT_H_
#define TERRARIUM_BASE_TEXT_TEXT_H_

#include <string>
#include <string_view>
#include <type_traits>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace terrarium::base {

inline absl::string_view ToAbsl(std::string_view text) {
  return absl::string_view(text.data(), text.size());
}

inline std::string_view ToStd(absl::string_view text) {
  return std::string_view(text.data(), text.size());
}

inline std::string MessageOf(const absl::Status& status) { return std::string(status.message()); }

template <typename T>
decltype(auto) CatArgument(const T& value) {
  if constexpr (std::is_same_v<T, std::string_view>) {
    return ToAbsl(value);
  } else {
    return (value);
  }
}

// absl::StrCat that takes std::string_view as well.
template <typename... Args>
std::string Cat(const Args&... args) {
  return absl::StrCat(CatArgument(args)...);
}

// An InvalidArgument whose message is Cat(args...).
template <typename... Args>
absl::Status Invalid(const Args&... args) {
  return absl::InvalidArgumentError(Cat(args...));
}

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_TEXT_TEXT_H_
