#include "interp/host_call/invoke.h"

#include <exception>
#include <optional>
#include <utility>
#include <vector>

#include "base/text/text.h"
#include "base/values/wire.h"

namespace terrarium::host_call {
namespace {

using internal::Scalar;
using internal::ScalarCall;

// What `call` returns, or a status for what it throws.
template <typename Call>
auto Contained(Call call) -> decltype(call()) {
  try {
    return call();
  } catch (const std::exception& e) {
    return absl::InternalError(e.what());
  } catch (...) {
    return absl::InternalError("the host function threw");
  }
}

absl::StatusOr<Value> Call(const Binding& binding, std::string_view name, Value arguments,
                           bool keywords) {
  Value::Items positional = arguments.TakeItems();
  Value::Pairs named;
  if (keywords) {
    if (positional.empty() || positional.back().kind() != Value::Kind::kDict) {
      return absl::InternalError("malformed arguments");
    }
    named = positional.back().pairs();
    positional.pop_back();
    for (const auto& [key, value] : named) {
      if (key.kind() != Value::Kind::kStr) return absl::InternalError("malformed arguments");
    }
  }
  absl::StatusOr<std::vector<Value>> arranged =
      Arrange(binding, name, std::move(positional), named);
  if (!arranged.ok()) return arranged.status();
  return Contained([&] { return binding.function(*arranged); });
}

}  // namespace

void Refuse(const Binding& binding, std::string_view name, const absl::Status& status,
            std::string& reply) {
  Exception exception = ExceptionFor(status, name, binding.raises);
  // The guest reads it as a C string.
  for (char& c : exception.message) {
    if (c == '\0') c = ' ';
  }
  reply.clear();
  // Two flat strings always fit the wire.
  base::AppendWire(Value::Tuple({std::move(exception.name), std::move(exception.message)}), reply)
      .IgnoreError();
}

Answer Invoke(const Binding& binding, std::string_view name, std::string_view wire, bool keywords,
              std::string& reply, Token& later) {
  absl::StatusOr<Value> arguments = base::ReadWire(wire);
  if (!arguments.ok() || arguments->kind() != Value::Kind::kTuple) {
    Refuse(binding, name, absl::InternalError("malformed arguments"), reply);
    return Answer::kError;
  }
  absl::StatusOr<Value> result = Call(binding, name, *std::move(arguments), keywords);
  if (!result.ok()) {
    if (const std::optional<Token> token = internal::TokenOf(result.status())) {
      later = *token;
      return Answer::kLater;
    }
    Refuse(binding, name, result.status(), reply);
    return Answer::kError;
  }
  reply.clear();
  if (absl::Status s = base::AppendWire(*result, reply); !s.ok()) {
    // The host's mistake, not a bad argument.
    Refuse(binding, name, absl::InternalError(s.message()), reply);
    return Answer::kError;
  }
  return Answer::kValue;
}

ScalarCall InvokeScalars(const Binding& binding, std::string_view name, const Scalar* args,
                         Scalar& result, std::string& reply, Token& later) {
  absl::Status error;
  ScalarCall end = ScalarCall::kFailed;
  error = Contained([&]() -> absl::Status {
    absl::Status inner;
    end = binding.scalar_call(binding.state.get(), args, result, inner);
    return inner;
  });
  if (end == ScalarCall::kMisfit || error.ok()) return end;
  if (const std::optional<Token> token = internal::TokenOf(error)) {
    later = *token;
    return ScalarCall::kLater;
  }
  Refuse(binding, name, error, reply);
  return ScalarCall::kFailed;
}

}  // namespace terrarium::host_call
