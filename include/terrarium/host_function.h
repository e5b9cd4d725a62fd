// Host functions: C++ callables that a guest can call by name. Sandbox::Bind() takes them.
//
//   sandbox.Bind("price", [&](std::string sku) -> absl::StatusOr<double> {
//     return catalog.Price(sku);
//   });
//
// The types of parameters and result are deduced from the callable. value.h says which types cross
// between host and guest; another type is an error at compile time. A guest passes arguments by
// position; their number and types must fit, else it gets a ValueError.
//
// Errors: when the callable returns a status that is not OK, the guest gets a RuntimeError with the
// status's message; for kInvalidArgument, a ValueError.
//
// Threads: the callable runs on the thread, and on the stack, that called Run(). A guest cannot be
// killed meanwhile: a kill that falls due is taken after the callable has returned, so its
// destructors run and its locks are released.
//
// REQUIRES: the callable does not throw, and does not leave by longjmp().
#ifndef TERRARIUM_HOST_FUNCTION_H_
#define TERRARIUM_HOST_FUNCTION_H_

#include <functional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "terrarium/value.h"

namespace terrarium {

using HostFunction = std::function<absl::StatusOr<Value>(absl::Span<const Value> args)>;

namespace internal {

template <typename F>
struct Signature : Signature<decltype(&F::operator())> {};
template <typename R, typename... A>
struct Signature<R (*)(A...)> {
  using Result = R;
  using Args = std::tuple<std::decay_t<A>...>;
};
template <typename C, typename R, typename... A>
struct Signature<R (C::*)(A...) const> : Signature<R (*)(A...)> {};
template <typename C, typename R, typename... A>
struct Signature<R (C::*)(A...)> : Signature<R (*)(A...)> {};

template <typename T>
struct IsStatusOr : std::false_type {};
template <typename T>
struct IsStatusOr<absl::StatusOr<T>> : std::true_type {};

template <typename R>
constexpr bool ResultCrosses() {
  if constexpr (std::is_void_v<R> || std::is_same_v<R, absl::Status>) {
    return true;
  } else if constexpr (IsStatusOr<R>::value) {
    return Crosses<typename R::value_type>();
  } else {
    return Crosses<std::decay_t<R>>() || std::is_convertible_v<R, std::string>;
  }
}

template <typename T>
absl::Status TakeArgument(absl::Span<const Value> args, size_t index, T& out) {
  absl::StatusOr<T> value = args[index].As<T>();
  if (!value.ok()) {
    return absl::InvalidArgumentError(
        absl::StrCat("argument ", index + 1, ": ", value.status().message()));
  }
  out = *std::move(value);
  return absl::OkStatus();
}

}  // namespace internal

// Makes a HostFunction of a callable whose types can cross. A HostFunction is returned as it is.
template <typename F>
HostFunction MakeHostFunction(F callable) {
  if constexpr (std::is_convertible_v<F, HostFunction>) {
    return callable;
  } else {
    using Sig = internal::Signature<F>;
    using Args = typename Sig::Args;
    using Result = typename Sig::Result;
    static_assert(internal::ResultCrosses<Result>(),
                  "this result type cannot cross between host and guest");
    constexpr size_t kArity = std::tuple_size_v<Args>;
    return [callable = std::move(callable)](
               absl::Span<const Value> args) mutable -> absl::StatusOr<Value> {
      if (args.size() != kArity) {
        return absl::InvalidArgumentError(
            absl::StrCat("takes ", kArity, " arguments, got ", args.size()));
      }
      Args converted;
      absl::Status status;
      [&]<size_t... I>(std::index_sequence<I...>) {
        (void)((status = internal::TakeArgument(args, I, std::get<I>(converted)), status.ok()) &&
               ...);
      }
      (std::make_index_sequence<kArity>());
      if (!status.ok()) return status;
      if constexpr (std::is_void_v<Result>) {
        std::apply(callable, std::move(converted));
        return Value();
      } else if constexpr (std::is_same_v<Result, absl::Status>) {
        status = std::apply(callable, std::move(converted));
        if (!status.ok()) return status;
        return Value();
      } else if constexpr (internal::IsStatusOr<Result>::value) {
        Result result = std::apply(callable, std::move(converted));
        if (!result.ok()) return result.status();
        return Value(*std::move(result));
      } else {
        return Value(std::apply(callable, std::move(converted)));
      }
    };
  }
}

}  // namespace terrarium

#endif  // TERRARIUM_HOST_FUNCTION_H_
