// The host calls a guest's function back. The code that runs on the guest's stack leaves its answer
// in guest memory, and the host copies it.
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "base/text/text.h"
#include "base/values/wire.h"
#include "interp/cpython/py_ref.h"
#include "interp/host_call/binding.h"
#include "interp/isolate/guest_function.h"
#include "interp/isolate/guest_value.h"
#include "interp/isolate/run_context.h"
#include "interp/kill/kill.h"
#include "terrarium/guest_function.h"
#include "terrarium/host_function.h"

namespace terrarium {
namespace {

using cpython::PyRef;
using isolate::RunContext;

// Host functions and guests' functions, one inside the other, take up stack on both sides.
constexpr int kMostCallsBack = 16;

struct Request {
  RunContext& run;
  const internal::ObjectRef& ref;
  std::string_view wire;
  bool ok = false;
};

PyRef CallIt(const Request& request) {
  PyRef function(isolate::FunctionOf(request.ref));
  const char* wire = request.wire.data();
  PyRef arguments(function ? isolate::ReadObject(wire, wire + request.wire.size()) : nullptr);
  return PyRef(arguments ? PyObject_Call(function.get(), arguments.get(), nullptr) : nullptr);
}

// (its name, its message), of the exception that is set. The message is the guest's code's.
PyRef Described() {
  PyRef error(PyErr_GetRaisedException());
  PyRef name(error ? PyType_GetName(Py_TYPE(error.get())) : nullptr);
  PyRef message(name ? PyObject_Str(error.get()) : nullptr);
  if (!message) {
    PyErr_Clear();
    message = PyRef(PyUnicode_FromString("its message cannot be told"));
  }
  return name && message ? PyRef(PyTuple_Pack(2, name.get(), message.get())) : PyRef();
}

void OnGuest(void* arg) {
  Request& request = *static_cast<Request*>(arg);
  isolate::ValueLimits limits = request.run.value_limits;
  limits.others = isolate::OtherObjects::kHandle;
  // Writing runs guests' code, and so does letting go: it may be called back in turn.
  isolate::GuestBuffer made;
  {
    PyRef result = CallIt(request);
    request.ok = result && isolate::WriteObject(result.get(), limits, made);
    if (!request.ok) {
      made.size = 0;
      PyRef error = Described();
      if (!error || !isolate::WriteObject(error.get(), limits, made)) {
        PyErr_Clear();
        made.size = 0;
      }
    }
  }
  // From here on none runs, and the host has copied what an earlier one gave.
  PyMem_Free(request.run.called_back.data);
  request.run.called_back = made;
}

}  // namespace

absl::StatusOr<Value> GuestFunction::CallWith(absl::Span<const Value> arguments) const try {
  if (ref_.table != internal::kGuestFunctions) {
    return absl::FailedPreconditionError("the handle names no function");
  }
  RunContext* run = isolate::CurrentRun();
  if (run == nullptr || run->mode != kill::kMasked || !run->in_host_function) {
    if (run != nullptr && run->dead) return absl::CancelledError("the guest was ended");
    return absl::FailedPreconditionError(
        "a guest's function is called by the host function that the guest waits for; between the "
        "calls of a session, Session::CallFunction() calls it");
  }
  if (run->calls_back >= kMostCallsBack) {
    return absl::ResourceExhaustedError(
        "host functions and guests' functions call each other too deep");
  }
  std::string wire;
  absl::Status status =
      base::AppendWire(Value::Tuple(Value::Items(arguments.begin(), arguments.end())), wire);
  if (!status.ok()) return status;
  Request request = {*run, ref_, wire};
  // What else of the host's the guest calls meanwhile, as for its output, is no host function.
  run->in_host_function = false;
  const bool is_there = kill::CallGuest(OnGuest, &request);
  run->in_host_function = true;
  if (!is_there) return absl::CancelledError("the guest was ended while its function ran");
  absl::StatusOr<Value> answer = isolate::ReadGuestBuffer(run->called_back);
  if (request.ok || !answer.ok()) return answer;
  if (answer->kind() != Value::Kind::kTuple || answer->items().size() != 2) {
    return absl::InternalError("the guest left no result");
  }
  const std::string name = answer->items()[0].As<std::string>().value_or("");
  const std::string message = answer->items()[1].As<std::string>().value_or("");
  return host_call::RaiseAgain(name, message);
} catch (const std::bad_alloc&) {
  return absl::ResourceExhaustedError("the host has no memory for the call");
}

}  // namespace terrarium
