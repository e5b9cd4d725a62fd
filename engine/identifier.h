// Names that a host gives to what its guests see.
// Tested by: tests/integration/bind_test.cc, tests/integration/sandbox_test.cc.
#ifndef TERRARIUM_ENGINE_IDENTIFIER_H_
#define TERRARIUM_ENGINE_IDENTIFIER_H_

#include <algorithm>
#include <string_view>

namespace terrarium::engine {

// An identifier of ASCII letters, digits and underscores; Python allows more.
inline bool IsIdentifier(std::string_view name) {
  auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  if (name.empty() || !letter(name[0])) return false;
  return std::all_of(name.begin(), name.end(),
                     [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_IDENTIFIER_H_
