#include "interp/host_call/binding.h"

#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "interp/host_call/invoke.h"

namespace terrarium::host_call {
namespace {

using internal::MakeBinding;
using internal::Scalar;
using internal::ScalarCall;

std::string Why(const Binding& binding, std::vector<Value> positional, Value::Pairs keywords = {}) {
  const auto arranged = Arrange(binding, "f", std::move(positional), keywords);
  if (arranged.ok()) return Value::List(*arranged).DebugString();
  const Exception e = ExceptionFor(arranged.status(), "f", {});
  return e.name + ": " + e.message;
}

int Three(int a, int b, double c) { return a + b + static_cast<int>(c); }

TEST(Binding, ArgumentsMeetParametersAsInPython) {
  const Binding f = MakeBinding(Three, Arg("a"), Arg("b"), Arg("c") = 1.5);
  ASSERT_EQ(f.problem, "");
  EXPECT_EQ(Why(f, {1, 2, 3.0}), "[1, 2, 3.0]");
  EXPECT_EQ(Why(f, {1, 2}), "[1, 2, 1.5]");
  EXPECT_EQ(Why(f, {1}, {{"b", 2}}), "[1, 2, 1.5]");
  EXPECT_EQ(Why(f, {}, {{"c", 3}, {"b", 2}, {"a", 1}}), "[1, 2, 3]");
  EXPECT_EQ(Why(f, {1, 2, 3, 4}),
            "TypeError: f() takes from 2 to 3 positional arguments but 4 were given");
  EXPECT_EQ(Why(f, {1}), "TypeError: f() missing 1 required positional argument: 'b'");
  EXPECT_EQ(Why(f, {}), "TypeError: f() missing 2 required positional arguments: 'a' and 'b'");
  EXPECT_EQ(Why(f, {1, 2}, {{"a", 1}}), "TypeError: f() got multiple values for argument 'a'");
  EXPECT_EQ(Why(f, {1, 2}, {{"x", 1}}), "TypeError: f() got an unexpected keyword argument 'x'");
  EXPECT_EQ(SignatureText(f, true), "(a: int, b: int, c: float = 1.5) -> int");
  EXPECT_EQ(SignatureText(f, false), "(a, b, c=1.5)");
}

TEST(Binding, WithoutNamesTheWordsAreThoseOfBuiltins) {
  const Binding f = MakeBinding(Three);
  EXPECT_EQ(Why(f, {1}), "TypeError: f() takes exactly 3 arguments (1 given)");
  EXPECT_EQ(Why(f, {1, 2, 3}, {{"a", 1}}), "TypeError: f() takes no keyword arguments");
  EXPECT_EQ(Why(MakeBinding([] {}), {1}), "TypeError: f() takes no arguments (1 given)");
  EXPECT_EQ(Why(MakeBinding([](int) {}), {}),
            "TypeError: f() takes exactly one argument (0 given)");
  EXPECT_EQ(SignatureText(f, true), "(arg1: int, arg2: int, arg3: float, /) -> int");
}

TEST(Binding, TheRestIsASpan) {
  const Binding f = MakeBinding(
      [](int a, absl::Span<const Value> rest) { return a + static_cast<int>(rest.size()); });
  EXPECT_EQ(Why(f, {}), "TypeError: f() takes at least 1 argument (0 given)");
  EXPECT_EQ(f.function({10, 2, 3}).value(), Value(12));
  EXPECT_EQ(f.function({10}).value(), Value(10));
  EXPECT_EQ(SignatureText(f, true), "(arg1: int, /, *args: object) -> int");
}

TEST(Binding, OptionsThatDoNotFitAreToldOf) {
  EXPECT_EQ(MakeBinding(Three, Arg("a")).problem, "it has 3 parameters, and Arg() names 1");
  EXPECT_NE(MakeBinding(Three, Arg("a") = 1, Arg("b"), Arg("c")).problem, "");
  EXPECT_NE(MakeBinding(Three, Arg("a"), Arg("a"), Arg("c")).problem, "");
}

struct Counter {
  int n = 0;
  int Add(int by) noexcept { return n += by; }
  int Get() const { return n; }
};

TEST(Binding, AnyCallableBinds) {
  Counter counter;
  EXPECT_EQ(MakeBinding(internal::BindMethod(&Counter::Add, &counter)).function({5}).value(),
            Value(5));
  EXPECT_EQ(MakeBinding(std::bind_front(&Counter::Add, &counter)).function({2}).value(), Value(7));
  EXPECT_EQ(MakeBinding(std::bind_front(Three, 1, 2)).function({3.0}).value(), Value(6));
  EXPECT_EQ(MakeBinding([&counter]() noexcept { return counter.Get(); }).function({}).value(),
            Value(7));
  EXPECT_EQ(
      MakeBinding([p = std::make_unique<int>(4)](int x) { return *p * x; }).function({2}).value(),
      Value(8));
  EXPECT_EQ(MakeBinding(Overload<double(double)>(std::sqrt)).function({9.0}).value(), Value(3.0));
  EXPECT_EQ(MakeBinding(Overload<std::string(std::string)>([](auto x) { return x + x; }))
                .function({"ab"})
                .value(),
            Value("abab"));
  EXPECT_EQ(MakeBinding([](std::string_view a, const std::string& b, std::optional<int> c) {
              return std::string(a) + b + std::to_string(c.value_or(0));
            })
                .function({"a", "b", nullptr})
                .value(),
            Value("ab0"));
}

TEST(Binding, MisfitsNameTheArgument) {
  const auto why = [](const Binding& f, std::vector<Value> args) {
    const Exception e = ExceptionFor(f.function(args).status(), "f", {});
    return e.name + ": " + e.message;
  };
  const Binding f = MakeBinding([](std::vector<int>) {}, Arg("skus"));
  EXPECT_EQ(why(f, {Value("x")}), "TypeError: f() argument 'skus' must be list, not str");
  EXPECT_EQ(why(f, {Value::List({1, "x"})}),
            "TypeError: f() argument skus[1]: expected int, got str");
  EXPECT_EQ(why(MakeBinding([](int8_t) {}), {300}),
            "OverflowError: f() argument 1: expected int8, and 300 does not fit");
}

TEST(Binding, StatusesBecomeTheExceptionsThatTheHostChooses) {
  const auto of = [](const absl::Status& s, std::vector<Raises> raises = {}) {
    const Exception e = ExceptionFor(s, "f", raises);
    return e.name + ": " + e.message;
  };
  EXPECT_EQ(of(absl::InvalidArgumentError("bad")), "ValueError: f(): bad");
  EXPECT_EQ(of(absl::NotFoundError("gone")), "RuntimeError: f(): gone");
  EXPECT_EQ(of(absl::NotFoundError("gone"), {{absl::StatusCode::kNotFound, "KeyError"}}),
            "KeyError: gone");
  EXPECT_EQ(of(Raise("PermissionError", "not yours")), "PermissionError: not yours");
  EXPECT_EQ(of(Raise("SystemExit", "no")), "RuntimeError: no");
}

TEST(Binding, ScalarsTakeTheShortWay) {
  const Binding f = MakeBinding(Three);
  ASSERT_NE(f.scalar_call, nullptr);
  std::string reply;
  Token later;
  Scalar args[3] = {{Scalar::kInt, {1}}, {Scalar::kInt, {2}}, {}};
  args[2].tag = Scalar::kFloat;
  args[2].f = 3.5;
  Scalar result;
  EXPECT_EQ(InvokeScalars(f, "f", args, result, reply, later), ScalarCall::kDone);
  EXPECT_EQ(result.tag, Scalar::kInt);
  EXPECT_EQ(result.i, 6);
  // What the guest wrote is not believed.
  for (uint64_t tag :
       {uint64_t{Scalar::kNone}, uint64_t{Scalar::kBool}, uint64_t{99}, ~uint64_t{0}}) {
    args[0].tag = static_cast<Scalar::Tag>(tag);
    EXPECT_EQ(InvokeScalars(f, "f", args, result, reply, later), ScalarCall::kMisfit) << tag;
  }
  args[0] = {Scalar::kInt, {int64_t{1} << 40}};
  EXPECT_EQ(InvokeScalars(f, "f", args, result, reply, later), ScalarCall::kMisfit);
  EXPECT_EQ(MakeBinding([](std::vector<int>) {}).scalar_call, nullptr);
  const Binding text = MakeBinding([](std::string_view a, const std::string& b, std::string&& c) {
    return a.size() + b.size() + c.size() == 6;
  });
  Scalar words[3];
  for (Scalar& word : words) {
    word.tag = Scalar::kStr;
    word.text = "ab";
    word.table = 2;
  }
  ASSERT_NE(text.scalar_call, nullptr);
  EXPECT_EQ(InvokeScalars(text, "f", words, result, reply, later), ScalarCall::kDone);
  EXPECT_EQ(result.i, 1);
  EXPECT_EQ(MakeBinding([]() -> uint64_t { return 1; }).scalar_call, nullptr);
  const Binding failing =
      MakeBinding([](int) -> absl::StatusOr<int> { return absl::NotFoundError("x"); });
  args[0] = {Scalar::kInt, {1}};
  EXPECT_EQ(InvokeScalars(failing, "f", args, result, reply, later), ScalarCall::kFailed);
  const Binding throwing = MakeBinding([]() -> int { throw 7; });
  EXPECT_EQ(InvokeScalars(throwing, "f", args, result, reply, later), ScalarCall::kFailed);
}

}  // namespace
}  // namespace terrarium::host_call
