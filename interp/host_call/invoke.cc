#include "interp/host_call/invoke.h"

#include <exception>

#include "base/text/text.h"
#include "base/values/wire.h"

namespace terrarium::host_call {
namespace {

bool Refuse(std::string_view name, const absl::Status& status, std::string& reply) {
  const char* kind = absl::IsInvalidArgument(status) ? "ValueError" : "RuntimeError";
  std::string message = base::Cat(name, "(): ", status.message());
  // The guest reads it as a C string.
  for (char& c : message) {
    if (c == '\0') c = ' ';
  }
  reply.clear();
  // Two flat strings always fit the wire.
  base::AppendWire(Value::Tuple({kind, std::move(message)}), reply).IgnoreError();
  return false;
}

absl::StatusOr<Value> Call(const HostFunction& function, const Value& arguments) {
  try {
    return function(arguments.items());
  } catch (const std::exception& e) {
    return absl::InternalError(e.what());
  } catch (...) {
    return absl::InternalError("the host function threw");
  }
}

}  // namespace

bool Invoke(const HostFunction& function, std::string_view name, std::string_view wire,
            std::string& reply) {
  absl::StatusOr<Value> arguments = base::ReadWire(wire);
  if (!arguments.ok() || arguments->kind() != Value::Kind::kTuple) {
    return Refuse(name, absl::InternalError("malformed arguments"), reply);
  }
  absl::StatusOr<Value> result = Call(function, *arguments);
  if (!result.ok()) return Refuse(name, result.status(), reply);
  reply.clear();
  if (absl::Status s = base::AppendWire(*result, reply); !s.ok()) {
    // The host's mistake, not a bad argument.
    return Refuse(name, absl::InternalError(s.message()), reply);
  }
  return true;
}

}  // namespace terrarium::host_call
