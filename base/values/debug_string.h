// Python's spelling of a value, as its repr() would print it.
// Tested by: base/values/value_test.cc.
#ifndef TERRARIUM_BASE_VALUES_DEBUG_STRING_H_
#define TERRARIUM_BASE_VALUES_DEBUG_STRING_H_

#include <functional>
#include <string>
#include <string_view>

#include "terrarium/value.h"

namespace terrarium::base {

// Always valid UTF-8. Invisible and direction-changing characters are escaped. Below
// kMaxSpelledDepth levels, "..." stands for the rest.
inline constexpr int kMaxSpelledDepth = 256;
std::string PythonSpelling(const Value& value);
// The same in pieces, never held as a whole.
void WritePythonSpelling(const Value& value, const std::function<void(std::string_view)>& sink);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_VALUES_DEBUG_STRING_H_
