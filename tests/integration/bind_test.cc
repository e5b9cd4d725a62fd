// Bound host functions, and what a kill inside or around one leaves behind.
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

// Two isolates, so that one run can start another.
const auto* const g_engine = &TheEngine(2);

int Plain(int a, int b) { return a * b; }

TEST(Bind, TypesAreDeduced) {
  Sandbox s = NewSandbox();
  ASSERT_TRUE(s.Bind("plain", Plain).ok());
  ASSERT_TRUE(s.Bind("mix", [](bool b, int8_t i, uint64_t u, float f, double d) {
                 return Value::List({b, i, u, f, d});
               }).ok());
  ASSERT_TRUE(s.Bind("text", [](const std::string& a, std::string b) { return a + b; }).ok());
  ASSERT_TRUE(s.Bind("sizes", [](std::vector<std::string> v, std::map<std::string, double> m) {
                 return std::vector<size_t>{v.size(), m.size()};
               }).ok());
  ASSERT_TRUE(s.Bind("maybe", [](std::optional<int> v) -> std::optional<int> {
                 if (!v) return 0;
                 return *v > 0 ? std::optional<int>(*v) : std::nullopt;
               }).ok());
  ASSERT_TRUE(s.Bind("any", [](Value v) { return v; }).ok());
  ASSERT_TRUE(s.Bind("nothing", [] {}).ok());
  ASSERT_TRUE(s.Bind("literal", [] { return "text"; }).ok());
  int calls = 0;
  ASSERT_TRUE(s.Bind("count", [calls]() mutable { return ++calls; }).ok());
  ASSERT_TRUE(s.Bind("raw", HostFunction([](absl::Span<const Value> args) -> absl::StatusOr<Value> {
                       return Value(args.size());
                     }))
                  .ok());
  EXPECT_EQ(RunIn(s, "plain(6, 7)").value, Value(42));
  EXPECT_EQ(RunIn(s, "mix(True, -3, 2**63 - 1, 0.5, 2)").value,
            Value::List({true, -3, INT64_MAX, 0.5, 2.0}));
  EXPECT_EQ(RunIn(s, "text('a', 'é')").value, Value("aé"));
  EXPECT_EQ(RunIn(s, "sizes(['x', 'y'], {'k': 1})").value, Value::List({2, 1}));
  EXPECT_EQ(RunIn(s, "maybe(None), maybe(5), maybe(-5)").value, Value::Tuple({0, 5, Value()}));
  EXPECT_EQ(RunIn(s, "any({1: (b'x', None)})").value,
            Value::Dict({{1, Value::Tuple({Value::Bytes("x"), Value()})}}));
  EXPECT_EQ(RunIn(s, "nothing()").value, Value());
  EXPECT_EQ(RunIn(s, "literal()").value, Value("text"));
  EXPECT_EQ(RunIn(s, "count(), count()").value, Value::Tuple({1, 2}));
  EXPECT_EQ(RunIn(s, "raw(1, 2, 3)").value, Value(3));
  EXPECT_EQ(RunIn(s, "repr(plain)").value, Value("<host function plain>"));
}

// Scalars and short texts take a short way; every limit and every word of an error is the same.
TEST(Bind, TheShortWayIsTheLongOne) {
  Sandbox s = NewSandbox(Roomy().ValueBytes(5000));
  ASSERT_TRUE(s.Bind("size", [](std::string_view t) { return t.size(); }).ok());
  ASSERT_TRUE(s.Bind("echo", [](const std::string& t, bool b, double d, int64_t i) {
                 return t + (b ? "T" : "F") + std::to_string(d) + std::to_string(i);
               }).ok());
  ASSERT_TRUE(s.Bind("fails", [](int n) -> absl::StatusOr<int> {
                 if (n < 0) return Raise("LookupError", "below zero");
                 return n;
               }).ok());
  EXPECT_EQ(
      RunIn(s, "size(''), size('abc'), size('é'), size('🐍'), size(b'xy'), size('a' * 4096)").value,
      Value::Tuple({0, 3, 2, 4, 2, 4096}));
  EXPECT_EQ(RunIn(s, "size('a' * 4999)").message,
            "ValueError: the value takes up too much memory to cross to the host");
  EXPECT_EQ(RunIn(s, "size(chr(0xD800))").value, Value(3));
  EXPECT_EQ(RunIn(s, "class S(str): pass\nsize(S('x'))").message,
            "TypeError: argument 1: a 'S' object cannot cross to the host");
  EXPECT_EQ(RunIn(s, "echo('a', True, 2, -2**63)").value, Value("aT2.000000-9223372036854775808"));
  EXPECT_EQ(RunIn(s, "echo('a', 1, 2, 3)").message,
            "TypeError: echo() argument 2 must be bool, not int");
  EXPECT_EQ(RunIn(s, "echo('a', True, 2**53 + 1, 3)").exception->type, "OverflowError");
  EXPECT_EQ(RunIn(s, "fails(-1)").message, "LookupError: below zero");
  EXPECT_EQ(RunIn(s, "fails(True)").message, "TypeError: fails() argument 1 must be int, not bool");
  EXPECT_EQ(RunIn(s, "fails(2**31)").exception->type, "OverflowError");
  EXPECT_EQ(RunIn(s, "fails(7)").usage.host_calls, 1u);
}

TEST(Bind, OptionsHold) {
  Sandbox s = NewSandbox(Roomy().Instructions(100'000));
  int calls = 0;
  ASSERT_TRUE(s.Bind(
                   "twice", [&] { return ++calls; }, MaxCalls(2))
                  .ok());
  ASSERT_TRUE(s.Bind(
                   "dear", [](int n) { return n; }, Cost(1000))
                  .ok());
  ASSERT_TRUE(s.Bind(
                   "find",
                   [](std::string_view) -> absl::Status { return absl::NotFoundError("x"); },
                   Raises(absl::StatusCode::kNotFound, "KeyError"))
                  .ok());
  EXPECT_EQ(RunIn(s, "twice(), twice()").value, Value::Tuple({1, 2}));
  EXPECT_EQ(RunIn(s, "twice(); twice(); twice()").message,
            "RuntimeError: twice() may be called no more than 2 times in a run");
  EXPECT_EQ(calls, 4);
  EXPECT_EQ(RunIn(s, "find('a')").message, "KeyError: 'x'");
  const uint64_t without = RunIn(s, "0").usage.instructions;
  EXPECT_GE(RunIn(s, "dear(1)").usage.instructions, without + 1000);
  EXPECT_EQ(RunIn(s, "while True: dear(1)").reason, Reason::kInstructions);
  EXPECT_EQ(s.Bind(
                 "f", [](int) {}, Arg("a"), Arg("b"))
                .code(),
            absl::StatusCode::kInvalidArgument);
}

TEST(Bind, NamesOfAnyScriptAreNormalised) {
  Sandbox s = NewSandbox();
  // A ligature, which the parser makes two letters of.
  ASSERT_TRUE(s.Bind("\uFB01nd", [] { return 1; }).ok());
  ASSERT_TRUE(s.Bind("höhe", [] { return 2; }).ok());
  EXPECT_EQ(RunIn(s, "find(), höhe(), \uFB01nd(), größe", {{"größe", 3}}).value,
            Value::Tuple({1, 2, 1, 3}));
}

TEST(Bind, BadNamesAndEmptyFunctionsAreRefused) {
  Sandbox s = NewSandbox();
  for (const char* name :
       {"", "1x", "a.b", "a b", "🐍", "for", "None", "__import__", "__builtins__"}) {
    EXPECT_EQ(s.Bind(name, [] {}).code(), absl::StatusCode::kInvalidArgument) << name;
  }
  EXPECT_EQ(s.Bind("f", HostFunction()).code(), absl::StatusCode::kInvalidArgument);
}

TEST(Bind, WrongArgumentsRaiseInTheGuest) {
  Sandbox s = NewSandbox();
  int calls = 0;
  ASSERT_TRUE(s.Bind("f", [&](int, std::string) { ++calls; }).ok());
  auto error = [&](const char* call) {
    Report r = RunIn(s, call);
    return r.exception ? r.exception->type + ": " + r.exception->message : "no exception";
  };
  EXPECT_EQ(error("f()"), "TypeError: f() takes exactly 2 arguments (0 given)");
  EXPECT_EQ(error("f(1, 'x', 2)"), "TypeError: f() takes exactly 2 arguments (3 given)");
  EXPECT_EQ(error("f('1', 'x')"), "TypeError: f() argument 1 must be int, not str");
  EXPECT_EQ(error("f(2**40, 'x')"),
            "OverflowError: f() argument 1: expected int32, and 1099511627776 does not fit");
  EXPECT_EQ(error("f(1, b=2)"), "TypeError: f() takes no keyword arguments");
  EXPECT_EQ(error("a = []; a.append(a); f(1, a)"),
            "ValueError: the value is nested too deeply to cross to the host");
  EXPECT_EQ(calls, 0);
  // Errors can be handled.
  EXPECT_EQ(RunIn(s, "try: f()\nexcept TypeError: x = 'handled'\nx").value, Value("handled"));
}

TEST(Bind, StatusesAndCppExceptionsRaiseInTheGuest) {
  Sandbox s = NewSandbox();
  ASSERT_TRUE(
      s.Bind("bad", []() -> absl::Status { return absl::InvalidArgumentError("not that"); }).ok());
  ASSERT_TRUE(
      s.Bind("gone", []() -> absl::StatusOr<int> { return absl::NotFoundError("gone é"); }).ok());
  ASSERT_TRUE(s.Bind("boom", []() -> int { throw std::runtime_error("boom!"); }).ok());
  EXPECT_EQ(RunIn(s, "bad()").message, "ValueError: bad(): not that");
  EXPECT_EQ(RunIn(s, "gone()").message, "RuntimeError: gone(): gone é");
  EXPECT_EQ(RunIn(s, "boom()").message, "RuntimeError: boom(): boom!");
  Report r = RunIn(s,
                   "n = 0\nfor _ in range(1000):\n"
                   "  try: boom()\n  except RuntimeError: n += 1\nn");
  EXPECT_EQ(r.value, Value(1000));
  EXPECT_EQ(r.usage.host_calls, 1000u);
}

TEST(Bind, HostCallsAreLimited) {
  Sandbox s = NewSandbox(Roomy().HostCalls(5));
  int calls = 0;
  ASSERT_TRUE(s.Bind("f", [&] { ++calls; }).ok());
  Report r = RunIn(s, "try:\n  while True: f()\nfinally: print('no')");
  EXPECT_EQ(r.outcome, Outcome::kExhausted);
  EXPECT_EQ(r.reason, Reason::kHostCalls);
  EXPECT_EQ(calls, 5);
  EXPECT_EQ(r.stdout_text, "");
  EXPECT_EQ(RunIn(s, "for _ in range(5): f()").outcome, Outcome::kOk);
}

// Limits are the guest's: making functions known costs none of them.
TEST(Bind, TheTightestPolicyHasItsFunctions) {
  Sandbox s = NewSandbox(Roomy()
                             .Allocations(200)
                             .Instructions(50)
                             .TotalAllocated(200'000)
                             .Deadline(absl::Milliseconds(500))
                             .CpuTime(absl::Milliseconds(500)));
  for (int i = 0; i < 50; ++i) {
    ASSERT_TRUE(s.Bind("f" + std::to_string(i), [i] { return i; }).ok());
  }
  absl::StatusOr<Report> r = s.Run("f42()");
  ASSERT_TRUE(r.ok()) << r.status();
  EXPECT_EQ(r->value, Value(42)) << r->Explain();
  Sandbox hasty = NewSandbox(Roomy().Deadline(absl::Microseconds(1)));
  ASSERT_TRUE(hasty.Bind("f", [] {}).ok());
  r = hasty.Run("f()");
  ASSERT_TRUE(r.ok()) << r.status();
  EXPECT_EQ(r->reason, Reason::kDeadline);
}

// --- kills ---------------------------------------------------------------------------------------

// Host state with something to lose.
struct Host {
  std::atomic<int> entered = 0, left = 0;
  std::mutex mutex;
  std::vector<std::string> log;

  struct Guard {
    Host& host;
    explicit Guard(Host& h) : host(h) { ++host.entered; }
    ~Guard() { ++host.left; }
  };
  void Work(absl::Duration how_long) {
    Guard guard(*this);
    std::lock_guard<std::mutex> lock(mutex);
    std::string text(1000, 'x');
    absl::SleepFor(how_long);
    log.push_back(text);
  }
  void ExpectWhole() {
    EXPECT_EQ(entered, left);
    ASSERT_TRUE(mutex.try_lock());
    mutex.unlock();
    EXPECT_EQ(log.size(), static_cast<size_t>(left));
    for (const std::string& line : log) ASSERT_EQ(line.size(), 1000u);
  }
};

TEST(BindKill, DeadlineInsideAHostFunctionIsTakenAfterIt) {
  Sandbox s = NewSandbox(Roomy().Deadline(absl::Milliseconds(20)));
  Host host;
  ASSERT_TRUE(s.Bind("work", [&] { host.Work(absl::Milliseconds(60)); }).ok());
  Report r = RunIn(s, "try:\n  work()\n  print('went on')\nexcept: print('caught')");
  EXPECT_EQ(r.reason, Reason::kDeadline);
  EXPECT_EQ(r.stdout_text, "");
  EXPECT_EQ(host.entered, 1);
  host.ExpectWhole();
  EXPECT_GE(r.usage.wall_ns, 60'000'000);
}

TEST(BindKill, KillsAtAnyMomentLeaveTheHostWhole) {
  Host host;
  int killed = 0;
  for (int i = 0; i < 60; ++i) {
    Sandbox s = NewSandbox(Roomy().Deadline(absl::Microseconds(300 + 97 * i)));
    ASSERT_TRUE(s.Bind("work", [&](std::string a) -> absl::StatusOr<Value> {
                   host.Work(absl::ZeroDuration());
                   return Value::List({a, a, Value::Dict({{a, 1.5}})});
                 }).ok());
    Report r = RunIn(s, "while True: work('abc' * 10)");
    killed += r.reason == Reason::kDeadline;
    host.ExpectWhole();
  }
  EXPECT_EQ(killed, 60);
  EXPECT_GT(host.entered, 60);
}

TEST(BindKill, BudgetsSpentAroundAHostFunctionLeaveTheHostWhole) {
  Host host;
  for (uint64_t n = 1000; n < 1100; n += 7) {
    for (const Policy& policy :
         {Roomy().Instructions(n), Roomy().Allocations(n), Roomy().TotalAllocated(n * 100)}) {
      Sandbox s = NewSandbox(policy);
      ASSERT_TRUE(s.Bind("work", [&](Value v) {
                     host.Work(absl::ZeroDuration());
                     return Value::List({v, v});
                   }).ok());
      Report r = RunIn(s, "while True: work([1, 'x', 2.5])");
      EXPECT_EQ(r.outcome, Outcome::kExhausted);
      host.ExpectWhole();
    }
  }
}

TEST(BindKill, InterruptDuringAHostFunctionIsTakenAfterIt) {
  Sandbox s = NewSandbox();
  Host host;
  std::atomic<bool> inside = false;
  ASSERT_TRUE(s.Bind("work", [&] {
                 inside = true;
                 host.Work(absl::Milliseconds(60));
               }).ok());
  std::thread other([&] {
    while (!inside) std::this_thread::yield();
    s.Interrupt();
  });
  Report r = RunIn(s, "work()\nprint('went on')");
  other.join();
  EXPECT_EQ(r.outcome, Outcome::kInterrupted);
  EXPECT_EQ(r.stdout_text, "");
  host.ExpectWhole();
}

TEST(BindKill, InterruptFromInsideAHostFunction) {
  Sandbox s = NewSandbox();
  ASSERT_TRUE(s.Bind("stop", [&] { s.Interrupt(); }).ok());
  Report r = RunIn(s, "print('a')\nstop()\nprint('b')");
  EXPECT_EQ(r.outcome, Outcome::kInterrupted);
  EXPECT_EQ(r.stdout_text, "a\n");
  ExpectHealthy(s);
}

// The guest has nearly used up its stack when it calls the host.
TEST(BindKill, HostFunctionsHaveTheHostsStack) {
  Sandbox s = NewSandbox(Roomy().Recursion(100'000));
  int deepest = 0;
  ASSERT_TRUE(s.Bind("host", [&](int n) {
                 volatile char big[256 << 10];
                 big[0] = 1;
                 big[sizeof(big) - 1] = 1;
                 deepest = std::max(deepest, n + big[0] - 1);
               }).ok());
  // repr() of nested objects recurses in C.
  Report r = RunIn(s,
                   "class R:\n"
                   "  n = 0\n"
                   "  def __repr__(self):\n"
                   "    R.n += 1\n"
                   "    host(R.n)\n"
                   "    return f'{[self]}'\n"
                   "repr(R())");
  EXPECT_FALSE(r.ok());
  EXPECT_GT(deepest, 100);
  ExpectHealthy(s);
}

// --- runs inside runs ----------------------------------------------------------------------------

TEST(BindNested, AHostFunctionMayRunAnotherSandbox) {
  Sandbox outer = NewSandbox(), inner = NewSandbox();
  ASSERT_TRUE(
      outer
          .Bind("run",
                [&](std::string source) {
                  Report r = inner.Run(source).value();
                  return Value::List({std::string(OutcomeName(r.outcome)), r.value, r.stdout_text});
                })
          .ok());
  Report r = RunIn(outer,
                   "x = 'outer'\n"
                   "a = run('x = 5; print(x); x * 2')\n"
                   "b = run('1/0')\n"
                   "x, a, b");
  ASSERT_TRUE(r.ok()) << r.Explain();
  EXPECT_EQ(r.value, Value::Tuple({"outer", Value::List({"ok", 10, "5\n"}),
                                   Value::List({"exception", Value(), ""})}));
  ExpectHealthy(inner);
}

TEST(BindNested, AKillOfTheInnerRunLeavesTheOuterAlone) {
  Sandbox outer = NewSandbox();
  Sandbox inner = NewSandbox(Roomy().Instructions(5'000'000));
  ASSERT_TRUE(outer
                  .Bind("run",
                        [&](std::string source) {
                          return std::string(ReasonName(inner.Run(source).value().reason));
                        })
                  .ok());
  Report r = RunIn(outer,
                   "[run('while True: pass'), run('1'),\n"
                   " run('m = iter([1])\\nfor _ in range(200_000):"
                   " m = map(int, m)\\nnext(m)'), run('1')]");
  ASSERT_TRUE(r.ok()) << r.Explain();
  EXPECT_EQ(r.value, Value::List({"instructions", "", "stack", ""}));
}

TEST(BindNested, TheOuterDeadlineComesAfterTheInnerRun) {
  Sandbox outer = NewSandbox(Roomy().Deadline(absl::Milliseconds(20)));
  Sandbox inner = NewSandbox(Roomy().Deadline(absl::Milliseconds(60)));
  Report inside;
  ASSERT_TRUE(outer.Bind("run", [&] { inside = inner.Run("while True: pass").value(); }).ok());
  Report r = RunIn(outer, "run()\nprint('went on')");
  EXPECT_EQ(inside.reason, Reason::kDeadline);
  EXPECT_EQ(r.reason, Reason::kDeadline);
  EXPECT_EQ(r.stdout_text, "");
  ExpectHealthy(inner);
}

TEST(BindNested, ReentryOfTheSameIsolateIsRefused) {
  Sandbox a = NewSandbox();
  absl::Status self, bind, prepare;
  ASSERT_TRUE(a.Bind("again", [&] {
                 self = a.Run("1").status();
                 bind = a.Bind("x", [] {});
                 prepare = a.Prepare("1").status();
               }).ok());
  Report r = RunIn(a, "again()\n'fine'");
  EXPECT_EQ(r.value, Value("fine"));
  EXPECT_EQ(self.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(bind.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(prepare.code(), absl::StatusCode::kFailedPrecondition);
  ExpectHealthy(a);
}

}  // namespace
}  // namespace terrarium
