// What is known about a bound callable, and how a guest's arguments meet its parameters.
// Tested by: interp/host_call/binding_test.cc.
#ifndef TERRARIUM_INTERP_HOST_CALL_BINDING_H_
#define TERRARIUM_INTERP_HOST_CALL_BINDING_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "terrarium/host_function.h"

namespace terrarium::host_call {

using internal::Binding;

// The exception that a guest gets for a status.
struct Exception {
  std::string name;
  std::string message;
};
// `raises`: the host's choices for this function. `name`: the function's.
Exception ExceptionFor(const absl::Status& status, std::string_view name,
                       const std::vector<Raises>& raises);

// The status of an exception that a guest's code raised.
absl::Status RaiseAgain(std::string_view exception, std::string_view message);

// The arguments that the function takes: one for each parameter, defaults filled in, and what is
// left. TypeError, in Python's words, where they do not fit.
absl::StatusOr<std::vector<Value>> Arrange(const Binding& binding, std::string_view name,
                                           std::vector<Value> positional,
                                           const Value::Pairs& keywords);

// What a call beyond MaxCalls() raises.
absl::Status TooManyCalls(const Binding& binding);

// "(sku: str, speed: float = 1.0) -> float"; without types, as __text_signature__ has it.
std::string SignatureText(const Binding& binding, bool types);

}  // namespace terrarium::host_call

#endif  // TERRARIUM_INTERP_HOST_CALL_BINDING_H_
