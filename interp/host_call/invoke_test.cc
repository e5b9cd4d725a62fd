#include "interp/host_call/invoke.h"

#include <ostream>
#include <stdexcept>
#include <string>

#include "base/values/wire.h"
#include "gtest/gtest.h"

namespace terrarium {
void PrintTo(const Value& value, std::ostream* out) { *out << value.DebugString(); }
}  // namespace terrarium

namespace terrarium::host_call {
namespace {

std::string Arguments(Value::Items items) {
  std::string wire;
  EXPECT_TRUE(base::AppendWire(Value::Tuple(std::move(items)), wire).ok());
  return wire;
}

struct Answer {
  bool ok;
  Value value;
};

template <typename F>
Answer Call(F callable, const std::string& wire) {
  std::string reply = "left over";
  Token later;
  const bool ok = Invoke(internal::MakeBinding(std::move(callable)), "f", wire, false, reply,
                         later) == isolate::Answer::kValue;
  return {ok, base::ReadWire(reply).value()};
}

Value Error(const char* kind, const char* message) { return Value::Tuple({kind, message}); }

TEST(Invoke, PassesArgumentsAndResult) {
  auto answer =
      Call([](int a, std::string b) { return b + std::to_string(a); }, Arguments({7, "x"}));
  EXPECT_TRUE(answer.ok);
  EXPECT_EQ(answer.value, Value("x7"));
}

TEST(Invoke, VoidAndStatusAnswerNone) {
  int calls = 0;
  EXPECT_EQ(Call([&] { ++calls; }, Arguments({})).value, Value());
  EXPECT_EQ(Call([&] { return ++calls, absl::OkStatus(); }, Arguments({})).value, Value());
  EXPECT_EQ(calls, 2);
}

TEST(Invoke, StatusesBecomeExceptions) {
  auto fail = [](absl::Status s) {
    return Call([s]() -> absl::StatusOr<int> { return s; }, Arguments({}));
  };
  auto answer = fail(absl::InvalidArgumentError("bad"));
  EXPECT_FALSE(answer.ok);
  EXPECT_EQ(answer.value, Error("ValueError", "f(): bad"));
  EXPECT_EQ(fail(absl::NotFoundError("gone")).value, Error("RuntimeError", "f(): gone"));
  // The guest reads it as a C string.
  EXPECT_EQ(fail(absl::InternalError(std::string("a\0b", 3))).value,
            Error("RuntimeError", "f(): a b"));
}

TEST(Invoke, WrongArgumentsAreTheGuestsFault) {
  auto add = [](int a, int b) { return a + b; };
  EXPECT_EQ(Call(add, Arguments({1})).value,
            Error("TypeError", "f() takes exactly 2 arguments (1 given)"));
  EXPECT_EQ(Call(add, Arguments({1, 2, 3})).value,
            Error("TypeError", "f() takes exactly 2 arguments (3 given)"));
  EXPECT_EQ(Call(add, Arguments({1, "2"})).value,
            Error("TypeError", "f() argument 2 must be int, not str"));
  EXPECT_EQ(
      Call(add, Arguments({int64_t{1} << 40, 2})).value,
      Error("OverflowError", "f() argument 1: expected int32, and 1099511627776 does not fit"));
}

// It must not unwind through the guest's stack.
TEST(Invoke, ExceptionsStopHere) {
  EXPECT_EQ(Call([]() -> int { throw std::runtime_error("oops"); }, Arguments({})).value,
            Error("RuntimeError", "f(): oops"));
  EXPECT_EQ(Call([]() -> int { throw 7; }, Arguments({})).value,
            Error("RuntimeError", "f(): the host function threw"));
}

TEST(Invoke, WireThatIsNoTupleIsRefused) {
  int calls = 0;
  auto count = [&] { ++calls; };
  for (const std::string& wire : {std::string(), std::string("N"), std::string("\xFF"),
                                  Arguments({1}).substr(0, 6), Arguments({}) + "N"}) {
    EXPECT_EQ(Call(count, wire).value, Error("RuntimeError", "f(): malformed arguments"));
  }
  EXPECT_EQ(calls, 0);
}

TEST(Invoke, AResultThatCannotCrossIsAnError) {
  Value deep = 1;
  for (int i = 0; i <= base::kMaxDepth; ++i) deep = Value::List({deep});
  EXPECT_EQ(Call([&] { return deep; }, Arguments({})).value,
            Error("RuntimeError", "f(): the value is nested too deeply"));
}

}  // namespace
}  // namespace terrarium::host_call
