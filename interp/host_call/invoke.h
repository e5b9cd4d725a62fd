// The host's side of a call: wire to values, the function, values to wire. Scalars come and go in a
// few words, without wire.
#ifndef TERRARIUM_INTERP_HOST_CALL_INVOKE_H_
#define TERRARIUM_INTERP_HOST_CALL_INVOKE_H_

#include <string>
#include <string_view>

#include "interp/host_call/binding.h"
#include "interp/isolate/answer.h"
#include "terrarium/host_function.h"

namespace terrarium::host_call {

using isolate::Answer;

// Calls the function with the arguments in `wire`: a tuple, whose last element is a dict of keyword
// arguments where `keywords`. kValue: `reply` holds the result. kError: `reply` holds a tuple of
// exception name and message. A C++ exception that the function should not have thrown is answered
// the same way, because it must not unwind through the guest's stack. kLater: `later` names the
// answer.
Answer Invoke(const Binding& binding, std::string_view name, std::string_view wire, bool keywords,
              std::string& reply, Token& later);

// The short way. kMisfit: nothing was called, Invoke() finds the words. kFailed, kLater: as above.
// REQUIRES: the binding has a scalar_call, and `args` as many as it has parameters.
internal::ScalarCall InvokeScalars(const Binding& binding, std::string_view name,
                                   const internal::Scalar* args, internal::Scalar& result,
                                   std::string& reply, Token& later);

// As if the function had returned that status: `reply` as above.
void Refuse(const Binding& binding, std::string_view name, const absl::Status& status,
            std::string& reply);

}  // namespace terrarium::host_call

#endif  // TERRARIUM_INTERP_HOST_CALL_INVOKE_H_
