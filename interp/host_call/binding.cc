#include "interp/host_call/binding.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/cord.h"
#include "base/text/text.h"

namespace terrarium {
namespace {

using base::Cat;

// The exception that a status stands for: its name, behind a mark of how its message is shown.
constexpr char kPayload[] = "terrarium/exception";
constexpr char kAsItIs = '=';      // the message alone
constexpr char kBehindName = ' ';  // "f() " and the message

absl::Status Marked(char how, std::string_view exception, std::string_view message) {
  absl::Status status =
      absl::InvalidArgumentError(absl::string_view(message.data(), message.size()));
  status.SetPayload(kPayload, absl::Cord(Cat(std::string_view(&how, 1), exception)));
  return status;
}

bool IsException(std::string_view name) {
  static constexpr std::string_view kNames[] = {
#define TR_EXCEPTION(name) #name,
#include "interp/host_call/exceptions.inc"
#undef TR_EXCEPTION
  };
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

absl::Status WrongCall(std::string message) { return Marked(kBehindName, "TypeError", message); }

std::string Plural(size_t n, std::string_view noun) { return Cat(noun, n == 1 ? "" : "s"); }

// 'a', 'b' and 'c'
std::string Listed(const std::vector<std::string>& names) {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? (names.size() > 2 ? ", and " : " and ") : ", ";
    text += Cat("'", names[i], "'");
  }
  return text;
}

}  // namespace

absl::Status Raise(std::string_view exception, std::string_view message) {
  return Marked(kAsItIs, IsException(exception) ? exception : "RuntimeError", message);
}

namespace internal {

absl::Status ArgumentMisfit(size_t index, const std::string& name, const Misfit& misfit) {
  const std::string which = name.empty() ? Cat(index + 1) : Cat("'", name, "'");
  const std::string_view exception = misfit.dead           ? "ReferenceError"
                                     : misfit.out_of_range ? "OverflowError"
                                                           : "TypeError";
  if (misfit.path.empty() && !misfit.got.empty()) {
    return Marked(kBehindName, exception,
                  Cat("argument ", which, " must be ", misfit.expected, ", not ", misfit.got));
  }
  return Marked(kBehindName, exception,
                misfit.Sentence(Cat("argument ", name.empty() ? which : name)));
}

void SetNames(std::vector<Arg> names, Binding& binding) {
  if (names.empty()) return;
  const bool raw = !binding.checks_arity;
  if (raw) binding.parameters.assign(names.size(), Parameter{"", "object", {}});
  binding.checks_arity = true;
  if (names.size() != binding.parameters.size()) {
    binding.problem =
        Cat("it has ", binding.parameters.size(), " parameters, and Arg() names ", names.size());
    return;
  }
  for (size_t i = 0; i < names.size(); ++i) {
    Parameter& parameter = binding.parameters[i];
    parameter.name = names[i].name();
    parameter.fallback = names[i].fallback();
    if (i > 0 && binding.parameters[i - 1].fallback && !parameter.fallback) {
      binding.problem =
          Cat("parameter '", parameter.name, "' has no default, but one before it has");
    }
    for (size_t k = 0; k < i; ++k) {
      if (binding.parameters[k].name == parameter.name) {
        binding.problem = Cat("two parameters are called '", parameter.name, "'");
      }
    }
  }
}

}  // namespace internal

namespace host_call {

absl::Status RaiseAgain(std::string_view exception, std::string_view message) {
  return IsException(exception) ? Raise(exception, message)
                                : Raise("RuntimeError", Cat(exception, ": ", message));
}

Exception ExceptionFor(const absl::Status& status, std::string_view name,
                       const std::vector<Raises>& raises) {
  std::string message(status.message().data(), status.message().size());
  if (const auto payload = status.GetPayload(kPayload)) {
    const std::string text(*payload);
    if (!text.empty() && IsException(std::string_view(text).substr(1))) {
      if (text[0] == kBehindName) message = Cat(name, "() ", message);
      return {text.substr(1), std::move(message)};
    }
  }
  for (const Raises& choice : raises) {
    if (choice.code == status.code()) return {choice.exception, std::move(message)};
  }
  return {absl::IsInvalidArgument(status) ? "ValueError" : "RuntimeError",
          Cat(name, "(): ", message)};
}

namespace {

absl::Status TooMany(const Binding& binding, size_t given) {
  const size_t n = binding.parameters.size();
  const bool named = n > 0 && !binding.parameters[0].name.empty();
  if (!named) {
    return WrongCall(n == 0   ? Cat("takes no arguments (", given, " given)")
                     : n == 1 ? Cat("takes exactly one argument (", given, " given)")
                              : Cat("takes exactly ", n, " arguments (", given, " given)"));
  }
  const auto required =
      static_cast<size_t>(std::count_if(binding.parameters.begin(), binding.parameters.end(),
                                        [](const auto& parameter) { return !parameter.fallback; }));
  return WrongCall(Cat("takes ", required == n ? "" : Cat("from ", required, " to "), n,
                       " positional ", Plural(n, "argument"), " but ", given,
                       given == 1 ? " was given" : " were given"));
}

absl::Status TooFew(const Binding& binding, const std::vector<std::optional<Value>>& slots,
                    size_t given) {
  std::vector<std::string> missing;
  for (size_t i = 0; i < slots.size(); ++i) {
    if (!slots[i]) missing.push_back(binding.parameters[i].name);
  }
  if (!missing[0].empty()) {
    return WrongCall(Cat("missing ", missing.size(), " required positional ",
                         Plural(missing.size(), "argument"), ": ", Listed(missing)));
  }
  if (!binding.variadic) return TooMany(binding, given);
  const size_t n = binding.parameters.size();
  return WrongCall(Cat("takes at least ", n, " ", Plural(n, "argument"), " (", given, " given)"));
}

}  // namespace

absl::StatusOr<std::vector<Value>> Arrange(const Binding& binding, std::string_view,
                                           std::vector<Value> positional,
                                           const Value::Pairs& keywords) {
  const size_t n = binding.parameters.size();
  if (keywords.empty() && (positional.size() == n || !binding.checks_arity ||
                           (binding.variadic && positional.size() > n))) {
    return positional;
  }
  const bool named = n > 0 && !binding.parameters[0].name.empty();
  if (!keywords.empty() && !named) return WrongCall("takes no keyword arguments");
  if (positional.size() > n && !binding.variadic) return TooMany(binding, positional.size());
  const size_t given = positional.size();
  std::vector<std::optional<Value>> slots(n);
  for (size_t i = 0; i < std::min(n, given); ++i) slots[i] = std::move(positional[i]);
  for (const auto& [key, value] : keywords) {
    const auto it = std::find_if(binding.parameters.begin(), binding.parameters.end(),
                                 [&key = key](const auto& one) { return one.name == key.text(); });
    if (it == binding.parameters.end()) {
      return WrongCall(Cat("got an unexpected keyword argument '", key.text(), "'"));
    }
    auto& slot = slots[static_cast<size_t>(it - binding.parameters.begin())];
    if (slot) return WrongCall(Cat("got multiple values for argument '", key.text(), "'"));
    slot = value;
  }
  bool complete = true;
  for (size_t i = 0; i < n; ++i) {
    if (!slots[i]) slots[i] = binding.parameters[i].fallback;
    complete = complete && slots[i].has_value();
  }
  if (!complete) return TooFew(binding, slots, given);
  std::vector<Value> arranged;
  arranged.reserve(std::max(n, given));
  for (auto& slot : slots) arranged.push_back(*std::move(slot));
  for (size_t i = n; i < given; ++i) arranged.push_back(std::move(positional[i]));
  return arranged;
}

absl::Status TooManyCalls(const Binding& binding) {
  return Marked(kBehindName, "RuntimeError",
                Cat("may be called no more than ", binding.max_calls,
                    binding.max_calls == 1 ? " time in a run" : " times in a run"));
}

std::string SignatureText(const Binding& binding, bool types) {
  std::string text = "(";
  const auto comma = [&text] {
    if (text.size() > 1) text += ", ";
  };
  bool positional_only = false;
  for (size_t i = 0; i < binding.parameters.size(); ++i) {
    const auto& parameter = binding.parameters[i];
    comma();
    positional_only = parameter.name.empty();
    text += positional_only ? Cat("arg", i + 1) : parameter.name;
    if (types) text += Cat(": ", parameter.type);
    if (parameter.fallback) {
      text += Cat(types ? " = " : "=", parameter.fallback->DebugString());
    }
  }
  if (positional_only) text += ", /";
  if (binding.variadic || !binding.checks_arity) {
    comma();
    text += types ? "*args: object" : "*args";
  }
  text += ")";
  if (types) text += Cat(" -> ", binding.result_type);
  return text;
}

}  // namespace host_call
}  // namespace terrarium
