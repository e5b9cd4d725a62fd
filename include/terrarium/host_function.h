// Host functions: C++ callables that a guest can call by name. Sandbox::Bind() takes them.
//
//   sandbox.Bind("price", [&](std::string_view sku) -> absl::StatusOr<double> {
//     return catalog.Price(sku);
//   });
//   sandbox.Bind("move", &World::Move, &world,              // a method of an object
//                tr::Arg("dx"), tr::Arg("dy"), tr::Arg("speed") = 1.0,
//                tr::Doc("Moves the player."), tr::Cost(100));
//   sandbox.Bind("sqrt", tr::Overload<double(double)>(std::sqrt));
//
// Any callable binds: lambdas (also noexcept, mutable and move-only ones), functions, methods with
// their object, std::function, std::bind_front. Parameters and result may be of any type in
// crossing.h; parameters also std::string_view, which is valid during the call, and as the last one
// absl::Span<const Value>, which takes all further arguments. Another type is an error at compile
// time. Where the callable is overloaded or a template, Overload<> says which signature is meant.
//
// With names (Arg), a guest may pass arguments by keyword, and a default makes one optional. Arity
// and types must fit, else the guest gets a TypeError in Python's words, or an OverflowError for an
// int that is too large.
//
// Errors: when the callable returns a status that is not OK, the guest gets a RuntimeError with the
// status's message; for kInvalidArgument, a ValueError. Raise() and Raises() choose another class.
// A C++ exception that the callable should not have thrown becomes a RuntimeError.
//
// Threads: the callable runs on the thread, and on the stack, that called Run(). A guest cannot be
// killed meanwhile: a kill that falls due is taken after the callable has returned, so its
// destructors run and its locks are released.
//
// REQUIRES: the callable does not leave by longjmp().
#ifndef TERRARIUM_HOST_FUNCTION_H_
#define TERRARIUM_HOST_FUNCTION_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "terrarium/api.h"
#include "terrarium/pending.h"
#include "terrarium/value.h"

namespace terrarium {

using HostFunction = std::function<absl::StatusOr<Value>(absl::Span<const Value> args)>;

// A status that a guest sees as this exception, with exactly this message. `exception` is one of
// Python's own ("KeyError"); RuntimeError stands for one that Python does not have.
TERRARIUM_API absl::Status Raise(std::string_view exception, std::string_view message);

// The name of a parameter, in order; `Arg("speed") = 1.0` gives it a default.
class Arg {
 public:
  explicit Arg(std::string_view name) : name_(name) {}
  template <typename T>
  Arg operator=(const T& fallback) && {  // NOLINT(misc-unconventional-assign-operator)
    fallback_ = Value::From(fallback);
    return std::move(*this);
  }
  const std::string& name() const { return name_; }
  const std::optional<Value>& fallback() const { return fallback_; }

 private:
  std::string name_;
  std::optional<Value> fallback_;
};

// What help() would say: a guest reads it as __doc__.
struct Doc {
  explicit Doc(std::string_view t) : text(t) {}
  std::string text;
};
// Instructions that one call costs the guest.
struct Cost {
  explicit Cost(int64_t n) : instructions(n) {}
  int64_t instructions;
};
// How many times one run may call it; a further call raises a RuntimeError.
struct MaxCalls {
  explicit MaxCalls(uint64_t n) : calls(n) {}
  uint64_t calls;
};
// The callable may return Pending (pending.h): the guest then stands still until it is answered.
// Only a call of a session can wait so.
struct MayWait {};
// The same, and the guest awaits it: the function gives a coroutine, which calls the callable when
// it is run.
struct Async {};
// The exception for statuses of that code.
struct Raises {
  Raises(absl::StatusCode c, std::string_view e) : code(c), exception(e) {}
  absl::StatusCode code;
  std::string exception;
};

namespace internal {

// An argument or a result that needs no wire: on its way through a few words of memory.
struct Scalar {
  enum Tag : uint32_t { kNone, kBool, kInt, kFloat, kObject, kStr };
  struct Place {
    uint32_t slot, generation;
  };
  Tag tag = kNone;
  union {
    int64_t i = 0;
    double f;
    Place object;
    const char* text;
  };
  uint32_t table = 0;  // of an object; of a str, its bytes
};
enum class ScalarCall { kDone, kMisfit, kFailed, kLater };

struct Parameter {
  std::string name;  // "": by position only
  std::string type;  // as Python spells it
  std::optional<Value> fallback;
};

// A callable and all that is known about it.
struct Binding {
  HostFunction function;  // takes every parameter, in order, and then the further arguments
  std::vector<Parameter> parameters;
  bool checks_arity = true;  // false: the function takes whatever it is given
  bool variadic = false;
  std::string result_type = "object";
  std::string doc;
  int64_t cost = 0;
  uint64_t max_calls = UINT64_MAX;
  bool may_wait = false;
  bool is_async = false;
  std::vector<Raises> raises;
  std::string problem;  // why these options do not fit the callable; empty: they do
  // Where all parameters and the result are scalars: the short way. kMisfit: nothing was called.
  ScalarCall (*scalar_call)(void* state, const Scalar* args, Scalar& result,
                            absl::Status& error) = nullptr;
  std::shared_ptr<void> state;
};

// A status that names the argument that does not fit.
TERRARIUM_API absl::Status ArgumentMisfit(size_t index, const std::string& name,
                                          const Misfit& misfit);
TERRARIUM_API void SetNames(std::vector<Arg> names, Binding& binding);

template <typename... A>
struct TypeList {
  static constexpr size_t kSize = sizeof...(A);
};

template <typename F, typename = void>
struct Signature {
  static constexpr bool kKnown = false;
};
template <typename R, typename... A>
struct SignatureOf {
  static constexpr bool kKnown = true;
  using Result = R;
  using Args = TypeList<A...>;
};
template <typename R, typename... A>
struct Signature<R (*)(A...)> : SignatureOf<R, A...> {};
template <typename R, typename... A>
struct Signature<R (*)(A...) noexcept> : SignatureOf<R, A...> {};
#define TERRARIUM_INTERNAL_METHOD(qualifiers)      \
  template <typename C, typename R, typename... A> \
  struct Signature<R (C::*)(A...) qualifiers> : SignatureOf<R, A...> {};
TERRARIUM_INTERNAL_METHOD()
TERRARIUM_INTERNAL_METHOD(const)
TERRARIUM_INTERNAL_METHOD(&)
TERRARIUM_INTERNAL_METHOD(const&)
TERRARIUM_INTERNAL_METHOD(noexcept)
TERRARIUM_INTERNAL_METHOD(const noexcept)
TERRARIUM_INTERNAL_METHOD(&noexcept)
TERRARIUM_INTERNAL_METHOD(const& noexcept)
#undef TERRARIUM_INTERNAL_METHOD
template <typename F>
struct Signature<F, std::void_t<decltype(&F::operator())>> : Signature<decltype(&F::operator())> {};

#ifdef __GLIBCXX__
// std::bind_front: what is left of the parameters of what it binds.
template <size_t N, typename List>
struct DropFront;
template <typename... A>
struct DropFront<0, TypeList<A...>> {
  using Type = TypeList<A...>;
};
template <size_t N, typename First, typename... A>
requires(N > 0) struct DropFront<N, TypeList<First, A...>> : DropFront<N - 1, TypeList<A...>> {
};
template <size_t N, typename F>
struct BoundSignature : Signature<F> {};
template <size_t N, typename F>
requires(Signature<F>::kKnown) struct BoundSignature<N, F> {
  // A method's first bound argument is its object.
  static constexpr size_t kBound = std::is_member_function_pointer_v<F> ? N - 1 : N;
  static constexpr bool kKnown = true;
  using Result = typename Signature<F>::Result;
  using Args = typename DropFront<kBound, typename Signature<F>::Args>::Type;
};
template <typename F, typename... Bound>
struct Signature<std::_Bind_front<F, Bound...>, void> : BoundSignature<sizeof...(Bound), F> {};
#endif

template <typename M, typename T>
auto BindMethod(M method, T* object) {
  return [&]<typename... A>(TypeList<A...>) {
    return [method, object](A... args) -> typename Signature<M>::Result {
      return std::invoke(method, object, std::forward<A>(args)...);
    };
  }(typename Signature<M>::Args());
}

template <typename F>
struct TheCallable {
  static constexpr bool kHasOneSignature = Signature<F>::kKnown;
  static_assert(kHasOneSignature,
                "this callable is overloaded or a template: say which signature is meant by "
                "terrarium::Overload<Result(Parameters...)>(callable)");
};

// What a parameter's argument is kept in while the callable runs.
template <typename T>
struct Holder {
  std::optional<T> held;
  bool Take(const Value& value, Misfit& misfit) {
    held = internal::Take<T>(value, misfit);
    return held.has_value();
  }
  T& Get() { return *held; }
};
template <>
struct Holder<std::string_view> {
  std::string_view held;
  bool Take(const Value& value, Misfit& misfit) {
    const Value& text = value.kind() == Value::Kind::kEnum ? value.plain() : value;
    if (text.kind() != Value::Kind::kStr && text.kind() != Value::Kind::kBytes) {
      Expected("str", value, misfit);
      return false;
    }
    held = text.text();
    return true;
  }
  std::string_view& Get() { return held; }
};
template <>
struct Holder<Value> {
  const Value* held;
  bool Take(const Value& value, Misfit&) {
    held = &value;
    return true;
  }
  const Value& Get() { return *held; }
};

// What tells one C++ type of host objects from another.
template <typename T>
inline constexpr char kTypeKey = 0;
template <typename T>
const void* TypeKey() {
  return &kTypeKey<std::remove_const_t<T>>;
}
// The object of a handle, if it is alive and of that type.
TERRARIUM_API void* FindObject(const ObjectRef& ref, const void* type);
TERRARIUM_API void NoObject(const Value& value, Misfit& misfit);

// A host object (host_class.h), by pointer or reference.
template <typename T>
struct ObjectPointer {
  T* object;
};
template <typename T>
struct Holder<ObjectPointer<T>> {
  T* held;
  bool Take(const Value& value, Misfit& misfit) {
    held = static_cast<T*>(FindObject(RefOf(value), TypeKey<T>()));
    if (held == nullptr) NoObject(value, misfit);
    return held != nullptr;
  }
};

template <typename P>
constexpr bool IsObject() {
  using T = std::remove_pointer_t<std::remove_reference_t<P>>;
  constexpr bool kByPointer = std::is_pointer_v<std::remove_reference_t<P>>;
  if constexpr (std::is_class_v<T> && (kByPointer || std::is_lvalue_reference_v<P>)) {
    return !CrossesToHost<std::remove_const_t<T>>() &&
           !std::is_same_v<std::remove_const_t<T>, std::string_view>;
  } else {
    return false;
  }
}
// What holds the argument of a parameter.
template <typename P, bool kObject = IsObject<P>()>
struct StoredOf {
  using Type = std::decay_t<P>;
};
template <typename P>
struct StoredOf<P, true> {
  using Type = ObjectPointer<std::remove_pointer_t<std::remove_reference_t<P>>>;
};

template <typename T>
constexpr bool ParameterCrosses() {
  return std::is_same_v<T, std::string_view> || CrossesToHost<T>();
}
template <typename T>
constexpr bool kIsRest =
    std::is_same_v<T, absl::Span<const Value>> || std::is_same_v<T, std::span<const Value>>;

template <typename R>
struct ResultOf {
  using Type = std::decay_t<R>;
};
template <typename T>
struct ResultOf<absl::StatusOr<T>> {
  using Type = T;
};

template <typename R>
constexpr bool kIsStatus = std::is_same_v<R, absl::Status> || std::is_same_v<R, Pending>;

template <typename R>
constexpr bool ResultCrosses() {
  if constexpr (std::is_void_v<R> || kIsStatus<R>) {
    return true;
  } else {
    using T = typename ResultOf<R>::Type;
    return CrossesToGuest<T>() || std::is_convertible_v<T, std::string_view>;
  }
}

// What Python calls a type, as its annotations do.
template <typename T>
std::string TypeText() {
  if constexpr (std::is_void_v<T> || std::is_same_v<T, absl::Status> ||
                std::is_same_v<T, std::monostate>) {
    return "None";
  } else if constexpr (kIs<T, absl::StatusOr>) {
    return TypeText<typename T::value_type>();
  } else if constexpr (std::is_same_v<T, bool>) {
    return "bool";
  } else if constexpr (NamedEnum<T> || std::is_convertible_v<T, std::string_view>) {
    return "str";
  } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
    return "int";
  } else if constexpr (std::is_floating_point_v<T>) {
    return "float";
  } else if constexpr (std::is_same_v<T, std::complex<double>>) {
    return "complex";
  } else if constexpr (std::is_same_v<T, GuestFunction>) {
    return "typing.Callable[..., object]";
  } else if constexpr (std::is_same_v<T, absl::Duration> || kIsDuration<T>) {
    return "datetime.timedelta";
  } else if constexpr (std::is_same_v<T, absl::Time> || kIsTimePoint<T>) {
    return "datetime.datetime";
  } else if constexpr (kIsSpan<T>) {
    return "array.array";
  } else if constexpr (kIs<T, std::optional>) {
    return TypeText<typename T::value_type>() + " | None";
  } else if constexpr (kIs<T, std::variant>) {
    return []<typename... A>(const std::variant<A...>*) {
      std::string text;
      ((text += (text.empty() ? "" : " | ") + TypeText<A>()), ...);
      return text;
    }(static_cast<const T*>(nullptr));
  } else if constexpr (kIs<T, std::pair>) {
    return "tuple[" + TypeText<typename T::first_type>() + ", " +
           TypeText<typename T::second_type>() + "]";
  } else if constexpr (kIs<T, std::tuple>) {
    return []<typename... A>(const std::tuple<A...>*) {
      std::string text = "tuple[";
      ((text += (text.back() == '[' ? "" : ", ") + TypeText<A>()), ...);
      return text + (sizeof...(A) == 0 ? "()]" : "]");
    }(static_cast<const T*>(nullptr));
  } else if constexpr (Dictionary<T>) {
    return "dict[" + TypeText<typename T::key_type>() + ", " + TypeText<typename T::mapped_type>() +
           "]";
  } else if constexpr (SetLike<T>) {
    return "set[" + TypeText<typename T::value_type>() + "]";
  } else if constexpr (Sequence<T> || kIsArray<T>) {
    return "list[" + TypeText<typename T::value_type>() + "]";
  } else if constexpr (Fields<T>) {
    return "dict[str, object]";
  } else {
    return "object";
  }
}

template <typename T>
constexpr bool kIsScalar = std::is_integral_v<T> || std::is_same_v<T, double> ||
                           std::is_same_v<T, float> || std::is_same_v<T, ObjectRef> ||
                           std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>;

template <typename T>
bool TakeScalar(const Scalar& scalar, T& out) {
  if constexpr (std::is_same_v<T, bool>) {
    out = scalar.i != 0;
    return scalar.tag == Scalar::kBool;
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
    if (scalar.tag != Scalar::kStr) return false;
    out = T(scalar.text, scalar.table);
    return true;
  } else if constexpr (std::is_same_v<T, ObjectRef>) {
    out = {scalar.table, scalar.object.slot, scalar.object.generation};
    return scalar.tag == Scalar::kObject;
  } else if constexpr (std::is_integral_v<T>) {
    out = static_cast<T>(scalar.i);
    return scalar.tag == Scalar::kInt && std::in_range<T>(scalar.i);
  } else {
    constexpr int64_t kExact = int64_t{1} << 53;
    if (scalar.tag == Scalar::kInt) {
      out = static_cast<T>(scalar.i);
      return scalar.i >= -kExact && scalar.i <= kExact;
    }
    out = static_cast<T>(scalar.f);
    return scalar.tag == Scalar::kFloat;
  }
}

template <typename T>
constexpr bool MakesAScalar() {
  if constexpr (std::is_arithmetic_v<T> && kIsScalar<T>) {
    return !(std::is_unsigned_v<T> && sizeof(T) == 8);
  }
  return false;
}

template <typename T>
void MakeScalar(T v, Scalar& out) {
  if constexpr (std::is_same_v<T, bool>) {
    out.tag = Scalar::kBool;
    out.i = v ? 1 : 0;
  } else if constexpr (std::is_integral_v<T>) {
    out.tag = Scalar::kInt;
    out.i = static_cast<int64_t>(v);
  } else {
    out.tag = Scalar::kFloat;
    out.f = static_cast<double>(v);
  }
}

template <typename F, typename Result, typename... A>
struct Thunk {
  using Last = std::tuple_element_t<sizeof...(A), std::tuple<A..., void>>;
  template <size_t N>
  using Parameter = typename StoredOf<std::tuple_element_t<N, std::tuple<A...>>>::Type;

  // Calls with what `get` gives for each parameter.
  template <typename Get>
  static absl::StatusOr<Value> Call(F& callable, Get get) {
    if constexpr (std::is_void_v<Result>) {
      get(callable);
      return Value();
    } else if constexpr (kIsStatus<Result>) {
      absl::Status status = get(callable);
      if (!status.ok()) return status;
      return Value();
    } else if constexpr (kIs<std::decay_t<Result>, absl::StatusOr>) {
      auto result = get(callable);
      if (!result.ok()) return result.status();
      return Value::From(*result);
    } else if constexpr (std::is_same_v<std::decay_t<Result>, Value>) {
      return get(callable);
    } else {
      return Value::From(get(callable));
    }
  }

  static absl::StatusOr<Value> CallValues(F& callable, absl::Span<const Value> args,
                                          const std::vector<std::string>& names) {
    return Convert(callable, args, names, std::make_index_sequence<Fixed()>());
  }

  static constexpr size_t Fixed() {
    if constexpr (sizeof...(A) > 0) {
      return sizeof...(A) - (kIsRest<Parameter<sizeof...(A) - 1>> ? 1 : 0);
    } else {
      return 0;
    }
  }
  static constexpr bool kVariadic = Fixed() != sizeof...(A);

  template <size_t... I>
  static absl::StatusOr<Value> Convert(F& callable, absl::Span<const Value> args,
                                       const std::vector<std::string>& names,
                                       std::index_sequence<I...>) {
    std::tuple<Holder<Parameter<I>>...> held;
    Misfit misfit;
    size_t at = 0;
    const bool fits = ((at = I, std::get<I>(held).Take(args[I], misfit)) && ...);
    if (!fits) return ArgumentMisfit(at, at < names.size() ? names[at] : std::string(), misfit);
    return Call(callable, [&](F& f) -> decltype(auto) {
      if constexpr (kVariadic) {
        const absl::Span<const Value> rest = args.subspan(Fixed());
        return std::invoke(f, Pass<I>(held)..., Parameter<Fixed()>(rest.data(), rest.size()));
      } else {
        return std::invoke(f, Pass<I>(held)...);
      }
    });
  }
  template <size_t I, typename Held>
  static decltype(auto) Pass(Held& held) {
    using P = std::tuple_element_t<I, std::tuple<A...>>;
    if constexpr (IsObject<P>()) {
      auto* object = std::get<I>(held).held;
      if constexpr (std::is_pointer_v<std::remove_reference_t<P>>) {
        return object;
      } else {
        return (*object);
      }
    } else if constexpr (std::is_lvalue_reference_v<P>) {
      return (std::get<I>(held).Get());
    } else {
      return std::move(std::get<I>(held).Get());
    }
  }

  static constexpr bool ScalarsOnly() {
    constexpr bool kResult = std::is_void_v<Result> || kIsStatus<Result> ||
                             MakesAScalar<typename ResultOf<Result>::Type>();
    return kResult && (kIsScalar<std::decay_t<A>> && ...) &&
           (!(std::is_lvalue_reference_v<A> && !std::is_const_v<std::remove_reference_t<A>>)&&...);
  }
  static ScalarCall CallScalars(void* state, const Scalar* args, Scalar& result,
                                absl::Status& error) {
    return Scalars(*static_cast<F*>(state), args, result, error,
                   std::make_index_sequence<sizeof...(A)>());
  }
  template <size_t... I>
  static ScalarCall Scalars(F& callable, const Scalar* args, Scalar& result, absl::Status& error,
                            std::index_sequence<I...>) {
    std::tuple<std::decay_t<A>...> held;
    if (!(TakeScalar(args[I], std::get<I>(held)) && ...)) return ScalarCall::kMisfit;
    static_cast<void>(args);
    result.tag = Scalar::kNone;
    if constexpr (std::is_void_v<Result>) {
      std::invoke(callable, static_cast<A&&>(std::get<I>(held))...);
    } else if constexpr (kIsStatus<Result>) {
      error = std::invoke(callable, static_cast<A&&>(std::get<I>(held))...);
      if (!error.ok()) return ScalarCall::kFailed;
    } else if constexpr (kIs<std::decay_t<Result>, absl::StatusOr>) {
      auto made = std::invoke(callable, static_cast<A&&>(std::get<I>(held))...);
      if (!made.ok()) {
        error = made.status();
        return ScalarCall::kFailed;
      }
      MakeScalar(*made, result);
    } else {
      MakeScalar(static_cast<std::decay_t<Result>>(
                     std::invoke(callable, static_cast<A&&>(std::get<I>(held))...)),
                 result);
    }
    static_cast<void>(error);
    return ScalarCall::kDone;
  }
};

inline void Apply(Binding&, std::vector<Arg>& names, Arg arg) { names.push_back(std::move(arg)); }
inline void Apply(Binding& b, std::vector<Arg>&, Doc doc) { b.doc = std::move(doc.text); }
inline void Apply(Binding& b, std::vector<Arg>&, Cost cost) { b.cost = cost.instructions; }
inline void Apply(Binding& b, std::vector<Arg>&, MaxCalls most) { b.max_calls = most.calls; }
inline void Apply(Binding& b, std::vector<Arg>&, MayWait) { b.may_wait = true; }
inline void Apply(Binding& b, std::vector<Arg>&, Async) { b.may_wait = b.is_async = true; }
inline void Apply(Binding& b, std::vector<Arg>&, Raises raises) {
  b.raises.push_back(std::move(raises));
}

template <typename A>
constexpr bool CheckParameter() {
  using T = std::decay_t<A>;
  if constexpr (IsObject<A>() || kIsRest<T> || ParameterCrosses<T>()) {
    return true;
  } else {
    static_cast<void>(sizeof(TheType<T>));  // says so
    return false;
  }
}
template <typename R>
constexpr bool CheckResult() {
  if constexpr (ResultCrosses<R>()) {
    return true;
  } else {
    static_cast<void>(sizeof(TheResultType<typename ResultOf<R>::Type>));  // says so
    return false;
  }
}

template <typename F, typename Result, typename... A>
void Describe(F callable, TypeList<A...>, Binding& binding, std::vector<Arg> names) {
  using Made = Thunk<F, Result, A...>;
  constexpr bool kCrosses = (CheckParameter<A>() && ... && CheckResult<Result>());
  if constexpr (kCrosses) {
    const std::string types[] = {TypeText<typename StoredOf<A>::Type>()..., std::string()};
    for (size_t i = 0; i < Made::Fixed(); ++i) binding.parameters.push_back({"", types[i], {}});
    binding.variadic = Made::kVariadic;
    binding.result_type = TypeText<std::decay_t<Result>>();
    SetNames(std::move(names), binding);
    std::vector<std::string> spelled;
    for (const auto& parameter : binding.parameters) spelled.push_back(parameter.name);
    auto state = std::make_shared<F>(std::move(callable));
    binding.function = [state, spelled = std::move(spelled)](absl::Span<const Value> args) {
      return Made::CallValues(*state, args, spelled);
    };
    if (std::is_same_v<Result, Pending>) binding.may_wait = true;
    if constexpr (Made::ScalarsOnly()) {
      binding.scalar_call = Made::CallScalars;
      binding.state = state;
    }
  }
}

// `names`: of the parameters before those that the options name.
template <typename F, typename... Options>
Binding MakeNamed(std::vector<Arg> names, F callable, Options... options) {
  Binding binding;
  (Apply(binding, names, std::move(options)), ...);
  if constexpr (std::is_same_v<F, HostFunction>) {
    binding.function = std::move(callable);
    binding.checks_arity = false;
    SetNames(std::move(names), binding);
  } else if constexpr (!Signature<F>::kKnown) {
    static_cast<void>(sizeof(TheCallable<F>));  // says so
  } else {
    using Sig = Signature<F>;
    Describe<F, typename Sig::Result>(std::move(callable), typename Sig::Args(), binding,
                                      std::move(names));
  }
  return binding;
}

template <typename F, typename... Options>
Binding MakeBinding(F callable, Options... options) {
  return MakeNamed({}, std::move(callable), std::move(options)...);
}

// Of a method, whose object comes first.
template <typename F, typename... Options>
Binding MakeMethod(F callable, Options... options) {
  constexpr bool kNamed = (std::is_same_v<Options, Arg> || ...);
  std::vector<Arg> self;
  if (kNamed) self.emplace_back("self");
  return MakeNamed(std::move(self), std::move(callable), std::move(options)...);
}

}  // namespace internal

// Says which signature of a callable is meant: of overloaded functions, generic lambdas and the
// like.
template <typename Sig>
constexpr Sig* Overload(Sig* function) {
  return function;
}
template <typename Sig, typename F>
requires(!std::is_pointer_v<std::decay_t<F>> &&
         !std::is_function_v<std::remove_reference_t<F>>) auto Overload(F callable) {
  return []<typename R, typename... A>(F f, R (*)(A...)) {
    return [f = std::move(f)](A... args) mutable -> R {
      return std::invoke(f, std::forward<A>(args)...);
    };
  }(std::move(callable), static_cast<Sig*>(nullptr));
}

// Makes a HostFunction of a callable whose types can cross. A HostFunction is returned as it is.
template <typename F>
HostFunction MakeHostFunction(F callable) {
  return internal::MakeBinding(std::move(callable)).function;
}

}  // namespace terrarium

#endif  // TERRARIUM_HOST_FUNCTION_H_
