// Values as JSON, in the spelling of the contract (schema 1): what JSON has no word for is an
// object with one key that begins with '$', such as
// {"$tuple": [1, 2]} or {"$bytes": "AAE="}.
#ifndef TERRARIUM_BASE_VALUES_VALUE_JSON_H_
#define TERRARIUM_BASE_VALUES_VALUE_JSON_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "terrarium/value.h"

namespace terrarium::base {

class JsonWriter;

// Levels of nesting that are written. Above every policy's value_depth
// (at most 200), and small enough for any stack.
inline constexpr int kMaxJsonValueDepth = 256;
// The brackets that are read: a '$' form takes up to three for a level.
inline constexpr int kMaxJsonNesting = 3 * kMaxJsonValueDepth;

// One line of valid UTF-8. What is nested deeper than kMaxJsonValueDepth is written as {"$repr":
// "..."}.
std::string ValueToJson(const Value& value);
// The same as the next value of a larger text, without a copy: a guest chooses how long it is.
void WriteValue(const Value& value, JsonWriter& json);

// Reads the same spelling. InvalidArgument, in one sentence, for text that is not JSON, for an
// unknown or ill-formed '$' object (a $repr cannot be read back), and for brackets nested deeper
// than kMaxJsonNesting. Of equal keys, the last one counts.
absl::StatusOr<Value> ValueFromJson(std::string_view json);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_VALUES_VALUE_JSON_H_
