// How values and C++ types become one another; crossing.h has the table. A part of value.h, which
// includes it: hosts use Value(t), Value::From(t), As<T>() and Get<T>(path).
#ifndef TERRARIUM_CONVERT_H_
#define TERRARIUM_CONVERT_H_

#ifndef TERRARIUM_VALUE_H_
#error "include terrarium/value.h"
#endif

namespace terrarium::internal {

// What was wrong, and where. Filled from the inside out.
struct TERRARIUM_API Misfit {
  std::string path;      // "[3].price"
  std::string expected;  // "float"
  std::string got;       // "str"; empty: `expected` is the whole sentence
  bool out_of_range = false;
  bool dead = false;  // an object that is gone

  Misfit& At(size_t index);
  Misfit& AtName(std::string_view name);
  Misfit& AtKey(const Value& key);
  // "skus[3].price: expected float, got str"
  std::string Sentence(std::string_view root = {}) const;
  absl::Status ToStatus(std::string_view root = {}) const;
};

TERRARIUM_API std::nullopt_t Expected(std::string_view expected, const Value& got, Misfit& misfit);
TERRARIUM_API std::nullopt_t Wrong(std::string sentence, Misfit& misfit);
TERRARIUM_API std::nullopt_t OutOfRange(const Value& got, std::string_view what, Misfit& misfit);

// Times as microseconds.
TERRARIUM_API Value TimeDeltaOf(absl::Duration d);
TERRARIUM_API Value DateTimeOf(absl::Time t);
TERRARIUM_API std::optional<absl::Duration> DurationOf(const Value& value, Misfit& misfit);
TERRARIUM_API std::optional<absl::Time> TimeOf(const Value& value, Misfit& misfit);
TERRARIUM_API std::optional<std::complex<double>> ComplexOf(const Value& value, Misfit& misfit);
TERRARIUM_API Value ComplexOf(std::complex<double> number);
// One block of numbers: `letter` is array.array's.
TERRARIUM_API Value ArrayOf(char letter, const void* data, size_t bytes);
// The block of a kArray of that letter, or of bytes; null: neither.
TERRARIUM_API const std::string* BlockOf(char letter, const Value& value);
// A handle, and back; a table of 0 for any other value.
TERRARIUM_API Value ObjectValue(const ObjectRef& ref);
TERRARIUM_API ObjectRef RefOf(const Value& value);
TERRARIUM_API std::optional<double> FloatOf(const Value& value, Misfit& misfit);
TERRARIUM_API const Value::Items* SequenceOf(const Value& value);

template <typename T>
std::optional<T> Take(const Value& value, Misfit& misfit);

template <typename T>
constexpr std::string_view IntWords() {
  constexpr bool kSigned = std::is_signed_v<T>;
  if constexpr (sizeof(T) == 1) return kSigned ? "int8" : "uint8";
  if constexpr (sizeof(T) == 2) return kSigned ? "int16" : "uint16";
  if constexpr (sizeof(T) == 4) return kSigned ? "int32" : "uint32";
  return kSigned ? "int64" : "uint64";
}

// The floats of a value class of that C++ name; null: it is none.
TERRARIUM_API const Value::Items* StructOf(std::string_view name, size_t fields,
                                           const Value& value);
TERRARIUM_API Value MakeStruct(std::string_view name, Value::Items floats);
TERRARIUM_API std::optional<uint64_t> Uint64Of(const Value& value);

template <typename T>
std::optional<T> TakeInt(const Value& whole, Misfit& misfit) {
  const Value& value = whole.kind() == Value::Kind::kEnum ? whole.plain() : whole;
  if (value.kind() == Value::Kind::kInt) {
    if (!std::in_range<T>(value.int_value())) return OutOfRange(value, IntWords<T>(), misfit);
    return static_cast<T>(value.int_value());
  }
  if (value.kind() != Value::Kind::kBigInt) return Expected("int", whole, misfit);
  if constexpr (std::is_unsigned_v<T> && sizeof(T) == 8) {
    if (std::optional<uint64_t> big = Uint64Of(value)) return static_cast<T>(*big);
  }
  return OutOfRange(value, IntWords<T>(), misfit);
}

template <typename T>
std::optional<T> TakeSequence(const Value& value, Misfit& misfit) {
  using Element = typename T::value_type;
  if constexpr (kIs<T, std::vector> && ArrayLetter<Element>() != 0) {
    if (const std::string* block = BlockOf(ArrayLetter<Element>(), value)) {
      T out(block->size() / sizeof(Element));
      if (!out.empty()) block->copy(reinterpret_cast<char*>(out.data()), block->size());
      return out;
    }
  }
  const Value::Items* items = SequenceOf(value);
  if (items == nullptr) return Expected("list", value, misfit);
  T out;
  if constexpr (kIs<T, std::vector>) out.reserve(items->size());
  for (size_t i = 0; i < items->size(); ++i) {
    std::optional<Element> one = Take<Element>((*items)[i], misfit);
    if (!one) return misfit.At(i), std::nullopt;
    out.push_back(*std::move(one));
  }
  return out;
}

// The elements of a tuple, a pair or an array, which all have to be there.
template <typename T>
std::optional<T> TakeTuple(const Value& value, Misfit& misfit) {
  constexpr size_t kSize = std::tuple_size_v<T>;
  const Value::Items* items = SequenceOf(value);
  if (items == nullptr) return Expected("tuple", value, misfit);
  if (items->size() != kSize) {
    return Wrong(
        "expected " + std::to_string(kSize) + " elements, got " + std::to_string(items->size()),
        misfit);
  }
  return [&]<size_t... I>(std::index_sequence<I...>)->std::optional<T> {
    std::tuple<std::optional<std::remove_cv_t<std::tuple_element_t<I, T>>>...> parts;
    const auto take = [&]<size_t N>(std::integral_constant<size_t, N>) {
      using Part = std::remove_cv_t<std::tuple_element_t<N, T>>;
      std::get<N>(parts) = Take<Part>((*items)[N], misfit);
      if (!std::get<N>(parts)) misfit.At(N);
      return std::get<N>(parts).has_value();
    };
    static_cast<void>(take);
    if (!(take(std::integral_constant<size_t, I>()) && ...)) return std::nullopt;
    return T{*std::move(std::get<I>(parts))...};
  }
  (std::make_index_sequence<kSize>());
}

template <typename T>
std::optional<T> TakeSet(const Value& value, Misfit& misfit) {
  if (value.kind() != Value::Kind::kSet && value.kind() != Value::Kind::kFrozenSet) {
    return Expected("set", value, misfit);
  }
  T out;
  for (const Value& item : value.items()) {
    std::optional<typename T::key_type> one = Take<typename T::key_type>(item, misfit);
    if (!one) return misfit.AtKey(item), std::nullopt;
    out.insert(*std::move(one));
  }
  return out;
}

template <typename T>
std::optional<T> TakeDict(const Value& whole, Misfit& misfit) {
  const Value& value = whole.plain();
  if (value.kind() != Value::Kind::kDict) return Expected("dict", whole, misfit);
  T out;
  for (const auto& [key, item] : value.pairs()) {
    std::optional<typename T::key_type> k = Take<typename T::key_type>(key, misfit);
    if (!k) {
      misfit.expected = "key " + misfit.expected;
      return misfit.AtKey(key), std::nullopt;
    }
    std::optional<typename T::mapped_type> v = Take<typename T::mapped_type>(item, misfit);
    if (!v) return misfit.AtKey(key), std::nullopt;
    out.insert_or_assign(*std::move(k), *std::move(v));
  }
  return out;
}

template <typename T, typename M>
bool TakeField(const Value& dict, const Field<T, M>& field, T& out, size_t& found, Misfit& misfit) {
  const Value* item = dict.Find(field.name);
  if (item == nullptr) {
    if constexpr (kIs<M, std::optional>) return true;
    Wrong("missing", misfit);
    misfit.AtName(field.name);
    return false;
  }
  ++found;
  std::optional<M> one = Take<M>(*item, misfit);
  if (!one) return misfit.AtName(field.name), false;
  out.*field.member = *std::move(one);
  return true;
}

template <typename T>
std::optional<T> TakeFields(const Value& whole, Misfit& misfit) {
  if constexpr (IsValueClass<T>) {
    constexpr auto kParts = TerrariumFields(static_cast<const T*>(nullptr));
    constexpr size_t kCount = std::tuple_size_v<decltype(kParts)>;
    const auto name = TerrariumValueClass(static_cast<const T*>(nullptr));
    if (const Value::Items* floats = StructOf(name, kCount, whole)) {
      T made{};
      size_t i = 0;
      std::apply(
          [&](const auto&... field) {
            ((made.*field.member = static_cast<std::decay_t<decltype(made.*field.member)>>(
                  (*floats)[i++].float_value())),
             ...);
          },
          kParts);
      return made;
    }
  }
  const Value& value = whole.plain();
  if (value.kind() != Value::Kind::kDict) return Expected("dict", whole, misfit);
  constexpr auto kFields = TerrariumFields(static_cast<const T*>(nullptr));
  T out{};
  size_t found = 0;
  const bool fits = std::apply(
      [&](const auto&... field) { return (TakeField(value, field, out, found, misfit) && ...); },
      kFields);
  if (!fits) return std::nullopt;
  if (found == value.pairs().size()) return out;
  for (const auto& [key, item] : value.pairs()) {
    const bool known = std::apply(
        [&key = key](const auto&... field) {
          return ((key.kind() == Value::Kind::kStr && key.text() == field.name) || ...);
        },
        kFields);
    if (!known) return misfit.AtKey(key), Wrong("there is no such field", misfit);
  }
  return out;
}

template <typename T>
std::optional<T> TakeEnum(const Value& value, Misfit& misfit) {
  if constexpr (NamedEnum<T>) {
    const Value& text = value.kind() == Value::Kind::kEnum ? value.plain() : value;
    std::string names;
    for (const auto& [name, one] : TerrariumEnumNames(static_cast<const T*>(nullptr))) {
      if (text.kind() == Value::Kind::kStr && text.text() == name) return one;
      names.append(names.empty() ? "'" : ", '").append(name).append("'");
    }
    return Wrong("expected one of " + names + ", got " + value.DebugString().substr(0, 80), misfit);
  } else {
    auto number = TakeInt<std::underlying_type_t<T>>(value, misfit);
    if (!number) return std::nullopt;
    return static_cast<T>(*number);
  }
}

template <typename... A>
std::optional<std::variant<A...>> TakeVariant(const Value& value, Misfit& misfit,
                                              const std::variant<A...>*) {
  std::optional<std::variant<A...>> out;
  std::string wanted;
  const auto take = [&]<typename One>(std::type_identity<One>) {
    Misfit inner;
    if (std::optional<One> one = Take<One>(value, inner)) {
      out.emplace(*std::move(one));
      return true;
    }
    if (!wanted.empty()) wanted += " or ";
    wanted += inner.path.empty() && !inner.expected.empty() ? inner.expected : inner.Sentence();
    return false;
  };
  if (!(take(std::type_identity<A>()) || ...)) return Expected(wanted, value, misfit);
  return out;
}

template <typename T>
std::optional<T> Take(const Value& value, Misfit& misfit) {
  if constexpr (!CrossesToHost<T>()) {
    static_cast<void>(sizeof(TheType<T>));  // says so
    return std::nullopt;
  } else if constexpr (std::is_same_v<T, Value>) {
    return value;
  } else if constexpr (std::is_same_v<T, std::monostate>) {
    return value.is_none() ? std::optional<T>(T()) : Expected("None", value, misfit);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (value.kind() != Value::Kind::kBool) return Expected("bool", value, misfit);
    return value.bool_value();
  } else if constexpr (std::is_integral_v<T>) {
    return TakeInt<T>(value, misfit);
  } else if constexpr (std::is_floating_point_v<T>) {
    std::optional<double> number = FloatOf(value, misfit);
    if (!number) return std::nullopt;
    return static_cast<T>(*number);
  } else if constexpr (std::is_enum_v<T>) {
    return TakeEnum<T>(value, misfit);
  } else if constexpr (std::is_same_v<T, std::string>) {
    const Value& text = value.kind() == Value::Kind::kEnum ? value.plain() : value;
    if (text.kind() != Value::Kind::kStr && text.kind() != Value::Kind::kBytes) {
      return Expected("str", value, misfit);
    }
    return text.text();
  } else if constexpr (std::is_same_v<T, std::complex<double>>) {
    return ComplexOf(value, misfit);
  } else if constexpr (std::is_same_v<T, ObjectRef>) {
    const ObjectRef ref = RefOf(value);
    return ref.table == 0 || ref.table == kGuestFunctions ? Expected("host object", value, misfit)
                                                          : std::optional<T>(ref);
  } else if constexpr (std::is_same_v<T, GuestFunction>) {
    const ObjectRef ref = RefOf(value);
    return ref.table == kGuestFunctions ? std::optional<T>(T(ref))
                                        : Expected("a callable", value, misfit);
  } else if constexpr (std::is_same_v<T, absl::Duration>) {
    return DurationOf(value, misfit);
  } else if constexpr (std::is_same_v<T, absl::Time>) {
    return TimeOf(value, misfit);
  } else if constexpr (kIsDuration<T>) {
    std::optional<absl::Duration> d = DurationOf(value, misfit);
    if (!d) return std::nullopt;
    return std::chrono::duration_cast<T>(absl::ToChronoMicroseconds(*d));
  } else if constexpr (kIsTimePoint<T>) {
    std::optional<absl::Time> t = TimeOf(value, misfit);
    if (!t) return std::nullopt;
    return T(std::chrono::duration_cast<typename T::duration>(
        std::chrono::microseconds(absl::ToUnixMicros(*t))));
  } else if constexpr (kIs<T, std::optional>) {
    if (value.is_none()) return std::optional<T>(std::in_place);
    auto inner = Take<typename T::value_type>(value, misfit);
    if (!inner) return std::nullopt;
    return std::optional<T>(std::in_place, *std::move(inner));
  } else if constexpr (kIs<T, std::variant>) {
    return TakeVariant(value, misfit, static_cast<const T*>(nullptr));
  } else if constexpr (kIs<T, std::pair> || kIs<T, std::tuple> || kIsArray<T>) {
    return TakeTuple<T>(value, misfit);
  } else if constexpr (Dictionary<T>) {
    return TakeDict<T>(value, misfit);
  } else if constexpr (SetLike<T>) {
    return TakeSet<T>(value, misfit);
  } else if constexpr (Sequence<T>) {
    return TakeSequence<T>(value, misfit);
  } else {
    return TakeFields<T>(value, misfit);
  }
}

template <typename T>
Value Make(const T& v) {
  if constexpr (!CrossesToGuest<T>()) {
    static_cast<void>(sizeof(TheResultType<T>));  // says so
    return Value();
  } else if constexpr (std::is_same_v<T, std::monostate>) {
    return Value();
  } else if constexpr (NamedEnum<T>) {
    for (const auto& [name, one] : TerrariumEnumNames(static_cast<const T*>(nullptr))) {
      if (one == v) return Value(name);
    }
    return Value(static_cast<std::underlying_type_t<T>>(v));
  } else if constexpr (std::is_enum_v<T>) {
    return Value(static_cast<std::underlying_type_t<T>>(v));
  } else if constexpr (std::is_same_v<T, std::complex<double>>) {
    return ComplexOf(v);
  } else if constexpr (std::is_same_v<T, ObjectRef>) {
    return ObjectValue(v);
  } else if constexpr (std::is_same_v<T, GuestFunction>) {
    return ObjectValue(v.ref());
  } else if constexpr (std::is_same_v<T, absl::Duration>) {
    return TimeDeltaOf(v);
  } else if constexpr (std::is_same_v<T, absl::Time>) {
    return DateTimeOf(v);
  } else if constexpr (kIsDuration<T>) {
    return TimeDeltaOf(
        absl::Microseconds(std::chrono::duration_cast<std::chrono::microseconds>(v).count()));
  } else if constexpr (kIsTimePoint<T>) {
    return DateTimeOf(absl::FromUnixMicros(
        std::chrono::duration_cast<std::chrono::microseconds>(v.time_since_epoch()).count()));
  } else if constexpr (kIsSpan<T>) {
    return ArrayOf(ArrayLetter<std::remove_cv_t<typename T::element_type>>(), v.data(),
                   v.size_bytes());
  } else if constexpr (kIs<T, std::optional>) {
    return v.has_value() ? Value::From(*v) : Value();
  } else if constexpr (kIs<T, std::variant>) {
    return std::visit([](const auto& one) { return Value::From(one); }, v);
  } else if constexpr (kIs<T, std::pair> || kIs<T, std::tuple>) {
    return std::apply(
        [](const auto&... part) { return Value::Tuple(Value::Items{Value::From(part)...}); }, v);
  } else if constexpr (Dictionary<T>) {
    Value::Pairs pairs;
    pairs.reserve(v.size());
    for (const auto& [key, item] : v) pairs.emplace_back(Value::From(key), Value::From(item));
    return Value::Dict(std::move(pairs));
  } else if constexpr (SetLike<T> || Sequence<T> || kIsArray<T>) {
    Value::Items items;
    items.reserve(v.size());
    for (const auto& item : v) items.push_back(Value::From<typename T::value_type>(item));
    if constexpr (SetLike<T>) return Value::Set(std::move(items));
    return Value::List(std::move(items));
  } else if constexpr (IsValueClass<T>) {
    return std::apply(
        [&v](const auto&... field) {
          static_assert((std::is_floating_point_v<std::decay_t<decltype(v.*field.member)>> && ...),
                        "the fields of a value class are doubles and floats");
          return MakeStruct(TerrariumValueClass(static_cast<const T*>(nullptr)),
                            {Value(static_cast<double>(v.*field.member))...});
        },
        TerrariumFields(static_cast<const T*>(nullptr)));
  } else {
    return std::apply(
        [&v](const auto&... field) {
          return Value::Dict({{Value(field.name), Value::From(v.*field.member)}...});
        },
        TerrariumFields(static_cast<const T*>(nullptr)));
  }
}

}  // namespace terrarium::internal

namespace terrarium {

template <typename T>
requires(!std::is_arithmetic_v<T> && !std::is_same_v<T, Value> &&
         !std::is_convertible_v<const T&, std::string_view> &&
         internal::CrossesToGuest<T>()) Value::Value(const T& v)
    : Value(internal::Make(v)) {}

template <typename T>
Value Value::From(const T& v) {
  if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, Value>) {
    return Value(v);
  } else if constexpr (std::is_same_v<T, std::nullptr_t>) {
    return Value();
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    return Value(std::string_view(v));
  } else {
    return internal::Make(v);
  }
}

template <typename T>
absl::StatusOr<T> Value::As() const {
  internal::Misfit misfit;
  std::optional<T> taken = internal::Take<T>(*this, misfit);
  if (!taken) return misfit.ToStatus();
  return *std::move(taken);
}

template <typename T>
absl::StatusOr<T> Value::Get(std::string_view path) const {
  absl::StatusOr<const Value*> found = At(path);
  if (!found.ok()) return found.status();
  internal::Misfit misfit;
  std::optional<T> taken = internal::Take<T>(**found, misfit);
  if (!taken) return misfit.ToStatus(path);
  return *std::move(taken);
}

}  // namespace terrarium

#endif  // TERRARIUM_CONVERT_H_
