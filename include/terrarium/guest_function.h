// A guest's function in the host's hands.
//
//   std::vector<tr::GuestFunction> handlers;
//   sandbox.Bind("on_event", [&](tr::GuestFunction f) { handlers.push_back(f); });
//   sandbox.Bind("emit", [&](std::string_view what) -> absl::Status {
//     for (const tr::GuestFunction& f : handlers) {
//       if (absl::StatusOr<tr::Value> r = f.Call(what); !r.ok()) return r.status();
//     }
//     return absl::OkStatus();
//   });
//
// A parameter of this type takes whatever a guest can call. The handle is good for the run, or in a
// session for its life: there Session::CallFunction() calls it between calls, too. A rollback to
// before the guest handed it out ends it. What was handed out is kept in the guest's memory while
// the host has a GuestFunction of it, and is there for the whole run or call in which it was handed
// out. A session lets go of the others at the beginning of a call, when there are many: from 64 on.
// A Value that names a function keeps nothing. (Where the host holds other handles than before, a
// replay after Session::Rewind() is the same for the program, but not bit for bit.) It goes back to
// the guest as the function that it is.
//
// Call() is for host functions, while the guest waits for them. The guest's code runs under the
// budgets of the run. A host function that is called in turn may call back again, sixteen deep.
//
// Errors: what the guest's function raises is a status that a host function can return: the guest
// gets an exception of the same builtin class with the text of the first, or a RuntimeError that
// names the class of the program's own. A ReferenceError for a handle that this run does not know.
// Cancelled when the guest was ended meanwhile: the host function should return.
// FailedPrecondition outside of host functions; ResourceExhausted for calls inside of calls inside
// of calls.
//
// Threads: a handle is a plain value. Call() on the thread that called the host function.
#ifndef TERRARIUM_GUEST_FUNCTION_H_
#define TERRARIUM_GUEST_FUNCTION_H_

#include <array>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "terrarium/api.h"
#include "terrarium/value.h"

namespace terrarium {

template <typename... Args>
absl::StatusOr<Value> GuestFunction::Call(const Args&... args) const {
  const std::array<Value, sizeof...(Args)> values = {Value::From(args)...};
  return CallWith(absl::MakeConstSpan(values.data(), values.size()));
}

}  // namespace terrarium

#endif  // TERRARIUM_GUEST_FUNCTION_H_
