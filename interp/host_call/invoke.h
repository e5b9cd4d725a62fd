// The host's side of a call: wire to values, the function, values to wire.
#ifndef TERRARIUM_INTERP_HOST_CALL_INVOKE_H_
#define TERRARIUM_INTERP_HOST_CALL_INVOKE_H_

#include <string>
#include <string_view>

#include "terrarium/host_function.h"

namespace terrarium::host_call {

// Calls `function` with the arguments in `wire` (a tuple). True: `reply` holds the result. False:
// `reply` holds a tuple of exception name and message. A C++ exception that the function should not
// have thrown is answered the same way, because it must not unwind through the guest's stack.
bool Invoke(const HostFunction& function, std::string_view name, std::string_view wire,
            std::string& reply);

}  // namespace terrarium::host_call

#endif  // TERRARIUM_INTERP_HOST_CALL_INVOKE_H_
