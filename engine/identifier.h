// Names that a host gives to what its guests see.
// Tested by: engine/identifier_test.cc, tests/integration/bind_test.cc.
#ifndef TERRARIUM_ENGINE_IDENTIFIER_H_
#define TERRARIUM_ENGINE_IDENTIFIER_H_

#include <string_view>

#include "absl/status/status.h"
#include "terrarium/host_function.h"
#include "terrarium/policy.h"

namespace terrarium::engine {

// An identifier of Python's, of any script.
bool IsIdentifier(std::string_view name);

// InvalidArgument, with the reason, for what no guest could use as a name, and for the names that
// Python keeps for itself: keywords, and names of the form __name__ (__builtins__ would replace
// every builtin there is). `what`: "an input".
absl::Status CheckName(std::string_view name, std::string_view what);

// InvalidArgument where a function's options do not fit it.
absl::Status CheckBinding(std::string_view name, const internal::Binding& binding,
                          const Policy& policy);

}  // namespace terrarium::engine

#endif  // TERRARIUM_ENGINE_IDENTIFIER_H_
