// Guests' functions in the host's hands: called back during a run, and between the calls of a
// session.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/session.h"

namespace terrarium {
namespace {

struct Callbacks : testing::Test {
  Callbacks() : sandbox(NewSandbox(Roomy().Instructions(5'000'000))) {
    Bind("on", [this](std::string what, GuestFunction f) { handlers[std::move(what)] = f; });
    Bind("emit", [this](std::string_view what, absl::Span<const Value> args) {
      return handlers[std::string(what)].CallWith(args);
    });
    Bind("apply", [](const GuestFunction& f, int n) { return f.Call(n); });
    Bind("same", [](GuestFunction a, GuestFunction b) { return a == b; });
    Bind("give", [this](std::string what) { return handlers[what]; });
    Bind("each", [](const std::vector<GuestFunction>& all) -> absl::StatusOr<int64_t> {
      int64_t sum = 0;
      for (const GuestFunction& f : all) {
        absl::StatusOr<Value> value = f.Call();
        if (!value.ok()) return value.status();
        sum += value->As<int64_t>().value_or(-1000);
      }
      return sum;
    });
    Bind("swallow", [this](const GuestFunction& f) {
      last = f.Call().status();
      ++swallowed;
      return f.Call().status();
    });
  }
  template <typename F>
  void Bind(const char* name, F function) {
    EXPECT_TRUE(sandbox.Bind(name, std::move(function)).ok()) << name;
  }
  Report Run(std::string_view source) { return sandbox.Run(source).value(); }

  Sandbox sandbox;
  std::map<std::string, GuestFunction> handlers;
  absl::Status last;
  absl::StatusOr<Value> last_value;
  int swallowed = 0;
};

TEST_F(Callbacks, AreCalledDuringTheRun) {
  EXPECT_EQ(Run("on('add', lambda a, b=1: a + b)\nemit('add', 5), emit('add', 'x', 'y')").value,
            Value::Tuple({6, "xy"}));
  EXPECT_EQ(Run("class C:\n  def __init__(self): self.n = 0\n"
                "  def up(self, by): self.n += by\n  def __call__(self, k): return self.n * k\n"
                "c = C()\non('up', c.up)\nfor i in range(4): emit('up', i)\napply(c, 3)")
                .value,
            Value(18));
  EXPECT_EQ(Run("apply(len.__call__, 1)").outcome, Outcome::kException);
  EXPECT_EQ(Run("apply(str, 7), apply(range, 3)[1]").value, Value::Tuple({"7", 1}));
  EXPECT_EQ(Run("each([lambda i=i: i for i in range(10)])").value, Value(45));
  EXPECT_EQ(Run("def f(): pass\nsame(f, f), same(f, lambda: 0)").value,
            Value::Tuple({true, false}));
  EXPECT_EQ(Run("def f(): pass\non('f', f)\ngive('f') is f").value, Value(true));
  // A function goes back and forth.
  EXPECT_EQ(Run("apply(lambda n: (lambda: n), 1)()").value, Value(1));
  EXPECT_NE(Run("apply(3, 1)").exception->message.find("must be a callable"), std::string::npos);
}

TEST_F(Callbacks, CallTheHostInTurn) {
  EXPECT_EQ(Run("def down(n): return 'end' if n == 0 else apply(down, n - 1)\ndown(10)").value,
            Value("end"));
  const Report deep = Run("def down(n): return apply(down, n - 1) if n else 'end'\ndown(100)");
  EXPECT_EQ(deep.exception->message,
            "apply(): host functions and guests' functions call each other too deep");
  ExpectHealthy(sandbox);
}

TEST_F(Callbacks, WhatTheyRaiseComesBack) {
  EXPECT_EQ(Run("def f(n): raise KeyError('k')\n"
                "try: apply(f, 1)\nexcept KeyError as e: got = repr(e)\ngot")
                .value,
            Value("KeyError(\"'k'\")"));
  EXPECT_EQ(Run("class Own(Exception): pass\ndef f(n): raise Own('mine')\n"
                "try: apply(f, 1)\nexcept RuntimeError as e: got = str(e)\ngot")
                .value,
            Value("Own: mine"));
  EXPECT_EQ(Run("class Bad(Exception):\n  def __str__(self): raise ValueError\n"
                "def f(n): raise Bad\napply(f, 1)")
                .exception->message,
            "Bad: its message cannot be told");
  EXPECT_EQ(Run("apply(lambda n: object(), 1)").exception->type, "TypeError");
  ExpectHealthy(sandbox);
}

// A guest that is ended in one: the host function goes on, and gets no further.
TEST_F(Callbacks, AKillEndsTheGuestNotTheHost) {
  for (const char* how : {"while True: pass", "x = []\n  while True: x.append('x' * 100000)", "f()",
                          "import sys; sys.exit(3)"}) {
    swallowed = 0;
    const std::string source = std::string("def f():\n  ") + how + "\nswallow(f)";
    const Report report = Run(source);
    EXPECT_EQ(swallowed, 1) << how;
    if (report.outcome == Outcome::kException) continue;  // it raised
    EXPECT_EQ(report.outcome, Outcome::kExhausted) << how << report.Explain();
    EXPECT_EQ(last.code(), absl::StatusCode::kCancelled) << last;
    ExpectHealthy(sandbox);
  }
  // Two deep, and then on in a session.
  Session session = NewSession(sandbox,
                               "n = 0\n"
                               "def endless():\n  global n\n  n += 1\n  while True: pass\n"
                               "def outer(k): return swallow(endless)\n"
                               "def main(): return apply(outer, 1)\n");
  swallowed = 0;
  EXPECT_EQ(session.Call("main")->reason, Reason::kInstructions);
  EXPECT_EQ(swallowed, 1);
  EXPECT_EQ(session.Get("n").value(), Value(0));
  Policy hurried = Roomy().Deadline(absl::Milliseconds(30));
  Sandbox late = NewSandbox(hurried);
  ASSERT_TRUE(late.Bind("apply", [](const GuestFunction& f) { return f.Call(); }).ok());
  EXPECT_EQ(late.Run("def f():\n  while True: pass\napply(f)")->reason, Reason::kDeadline);
  ExpectHealthy(late);
}

TEST_F(Callbacks, HandlesOfOtherRunsAreNotKnown) {
  EXPECT_TRUE(Run("on('f', lambda: 1)").ok());
  EXPECT_EQ(Run("emit('f')").exception->type, "ReferenceError");
  EXPECT_EQ(Run("on('g', lambda: 2)\nemit('f')").exception->type, "ReferenceError");
  EXPECT_EQ(Run("give('f')").exception->type, "ReferenceError");
  EXPECT_EQ(handlers["f"].Call().status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(Run("emit('none')").outcome, Outcome::kException);
  EXPECT_EQ(GuestFunction().Call().status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST_F(Callbacks, LiveAsLongAsTheirSession) {
  Session session = NewSession(sandbox,
                               "total = 0\n"
                               "def listen(by):\n"
                               "  def add(n):\n"
                               "    global total\n"
                               "    total += n * by\n"
                               "    return total\n"
                               "  on('add', add)\n"
                               "def fire(n): return emit('add', n)\n");
  EXPECT_TRUE(session.Call("listen", 10)->ok());
  const GuestFunction add = handlers["add"];
  EXPECT_EQ(session.Call("fire", 2)->value, Value(20));
  EXPECT_EQ(session.CallFunction(add, 3)->value, Value(50));
  ExpectHealthy(sandbox);
  EXPECT_EQ(session.CallFunction(add, 1)->value, Value(60));
  ASSERT_TRUE(session.Checkpoint("before").ok());
  EXPECT_TRUE(session.Call("listen", 100)->ok());
  const GuestFunction later = handlers["add"];
  EXPECT_EQ(session.CallFunction(later, 1)->value, Value(160));
  Session clone = session.Clone().value();
  ASSERT_TRUE(session.Rollback("before").ok());
  EXPECT_EQ(session.CallFunction(later, 1)->exception->type, "ReferenceError");
  EXPECT_EQ(session.CallFunction(add, 1)->value, Value(70));
  EXPECT_EQ(clone.CallFunction(later, 1)->value, Value(260));
  Session other = NewSession(sandbox, "x = 1");
  EXPECT_EQ(other.CallFunction(add, 1)->exception->type, "ReferenceError");
  EXPECT_EQ(session.CallFunction(GuestFunction(), 1).status().code(),
            absl::StatusCode::kInvalidArgument);
}

// What the host called neither pauses nor waits: its slices are granted at once.
TEST_F(Callbacks, DoNotPause) {
  const auto ask = []() -> absl::StatusOr<int> { return Pending(); };
  ASSERT_TRUE(sandbox.Bind("ask", ask, MayWait()).ok());
  constexpr char kSource[] =
      "def work(n): return sum(1 for _ in range(n))\n"
      "def main(n): return apply(work, n)\n"
      "def wait(): return apply(lambda n: ask(), 1)\n";
  const Report whole = NewSession(sandbox, kSource).Call("main", 5000).value();
  Session session = NewSession(sandbox, kSource);
  Report report = session.CallWith("main", {Value(5000)}, {.slice = 100}).value();
  while (report.outcome == Outcome::kPaused) report = session.RunFor(100).value();
  EXPECT_EQ(report.value, Value(5000));
  EXPECT_EQ(report.usage.instructions, whole.usage.instructions);
  EXPECT_EQ(session.CallWith("main", {Value(10'000'000)}, {.slice = 1'000'000})->reason,
            Reason::kInstructions);
  report = session.Call("wait").value();
  EXPECT_EQ(report.exception->message,
            "ask(): its answer comes later, which what the host calls back cannot wait for");
  EXPECT_EQ(session.Call("main", 3)->value, Value(3));
}

// Writing what a function gave, and letting it go, runs code of the guest's that is called back in
// turn.
TEST_F(Callbacks, WhatIsWrittenIsWhatWasGiven) {
  Bind("call", [this](const GuestFunction& f) { return last_value = f.Call(); });
  const Report report =
      Run("from collections import OrderedDict\n"
          "armed = [False]\n"
          "spray = [bytes(220) for i in range(20000)]\n"
          "class K:\n"
          "  def __call__(self): pass\n"
          "  def __hash__(self):\n"
          "    if armed[0]:\n"
          "      armed[0] = False\n"
          "      spray[10000] = b''\n"
          "      call(lambda: 1)\n"
          "    return 5\n"
          "def outer():\n"
          "  d = OrderedDict()\n"
          "  d[K()] = 1\n"
          "  armed[0] = True\n"
          "  return ['A' * 100000, [1] * 77 + [d] + [2] * 77]\n"
          "got = call(outer)\n"
          "len(got[0]), len(got[1]), got[1][76], got[1][78], all(b in (b'', bytes(220)) for b in "
          "spray)");
  EXPECT_EQ(report.value, Value::Tuple({100000, 155, 1, 2, true})) << report.Explain();
  EXPECT_EQ(Run("class D:\n"
                "  def __repr__(self): return 'D'\n"
                "def made():\n"
                "  class G(list):\n    def __del__(self): call(lambda: 'inner')\n"
                "  g = G([1])\n"
                "  return [len(g)]\n"
                "call(made)")
                .value,
            (Value{1}));
  EXPECT_NE(Run("call(lambda: [1, object()])").exception->message.find("cannot cross"),
            std::string::npos);
}

// What a host function gave back is read while a key's __hash__ asks the host for more.
TEST_F(Callbacks, AnAnswerIsReadFromACopy) {
  Value kept;
  Bind("put", [&](Value v) { kept = std::move(v); });
  Bind("get", [&] { return kept; });
  Bind("echo", [](Value v) { return v; });
  const Report report =
      Run("armed = [0]\n"
          "class K:\n"
          "  def __call__(self): pass\n"
          "  def __hash__(self):\n"
          "    if armed[0]:\n"
          "      armed[0] = 0\n"
          "      echo(b'Z' * 4_000_000)\n"
          "    return 5\n"
          "put([{K(): 1}, 'x' * 100_000] + list(range(1000)))\n"
          "armed[0] = 1\n"
          "x = get()\n"
          "x[1] == 'x' * 100_000 and x[2:] == list(range(1000))");
  EXPECT_EQ(report.value, Value(true)) << report.Explain();
}

// Not a host function: what a guest prints is shown while its text may still grow.
TEST_F(Callbacks, AStreamIsNoHostFunction) {
  std::vector<absl::StatusCode> codes;
  RunOptions options;
  options.on_stdout = [&](std::string_view) {
    codes.push_back(handlers["f"].Call().status().code());
  };
  EXPECT_TRUE(
      sandbox.Run("on('f', lambda: print('inner'))\nprint('text', flush=True)", options)->ok());
  ASSERT_FALSE(codes.empty());
  EXPECT_EQ(codes[0], absl::StatusCode::kFailedPrecondition);
}

// Without a frame of the guest's, these have nothing to tell of.
TEST_F(Callbacks, WhatAsksForItsCallerIsToldThatThereIsNone) {
  Sandbox agent = NewSandbox(Policy::Agent());
  std::vector<GuestFunction> kept;
  ASSERT_TRUE(agent.Bind("keep", [&](GuestFunction f) { kept.push_back(std::move(f)); }).ok());
  ASSERT_TRUE(agent.Bind("back", [](const GuestFunction& f) { return f.Call(); }).ok());
  for (const char* what : {"vars", "globals", "locals", "dir", "super", "partial(eval, '1')",
                           "partial(exec, '1')", "partial(partial, vars)()"}) {
    Session session = NewSession(agent, std::string("from functools import partial\nf = ") + what +
                                            "\nkeep(f)\ndef by_host(): return back(f)\n"
                                            "def by_guest(): return str(type(f()))\n");
    for (const Report& report :
         {session.CallFunction(kept.back()).value(), session.Call("f").value()}) {
      ASSERT_TRUE(report.exception.has_value()) << what << report.Explain();
      EXPECT_EQ(report.exception->type, "RuntimeError") << what;
      EXPECT_NE(report.exception->message.find("no current frame"), std::string::npos)
          << what << ": " << report.exception->message;
    }
    // Here the frame is that of the guest's function, which called the host.
    const Report by_host = session.Call("by_host").value();
    if (by_host.exception.has_value()) {
      EXPECT_NE(by_host.exception->type, "SystemError") << what;
    }
  }
}

TEST_F(Callbacks, WhatTheHostHasNoHandleOfGoes) {
  std::vector<GuestFunction> held;
  Bind("hold", [&](GuestFunction f) { held.push_back(std::move(f)); });
  Bind("back", [](const GuestFunction& f) { return f.Call(); });
  Session session = NewSession(sandbox,
                               "gone = 0\n"
                               "class Noisy:\n"
                               "  def __init__(self, n): self.n = n\n"
                               "  def __call__(self): return self.n\n"
                               "  def __del__(self):\n"
                               "    global gone\n"
                               "    gone += 1\n"
                               "def some(n):\n"
                               "  for i in range(n): back(Noisy(i))\n"
                               "  return gone\n"
                               "def keep(n): hold(Noisy(n))\n");
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(session.Call("keep", i)->ok());
  ASSERT_TRUE(session.Call("some", 500)->ok());
  EXPECT_EQ(session.Get("gone").value(), Value(0));  // there for the whole call
  const uint64_t before = session.memory().bytes;
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(session.Call("some", 500)->ok());
  EXPECT_GE(session.Get("gone").value().int_value(), 19 * 500);
  EXPECT_LE(session.memory().bytes, before + (256 << 10));
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(session.CallFunction(held[static_cast<size_t>(i)])->value, Value(i));
  }
  // A clone has them as well, and a session that went back.
  Session clone = session.Clone().value();
  const GuestFunction first = held[0];
  held.clear();
  for (Session* one : {&session, &clone}) {
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(one->Call("some", 500)->ok());
    EXPECT_EQ(one->CallFunction(first)->value, Value(0));
  }
}

// Another run's, or none: the status has the guest's exception, which a host may return.
TEST_F(Callbacks, AHandleThatIsNotKnownRaisesReferenceError) {
  EXPECT_TRUE(Run("on('f', lambda: 1)").ok());
  absl::Status status;
  Bind("probe", [&] { status = handlers["f"].Call().status(); });
  EXPECT_TRUE(Run("probe()").ok());
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
  Bind("hand_on", [&] { return handlers["f"].Call().status(); });
  EXPECT_EQ(Run("hand_on()").exception->type, "ReferenceError");
}

// The class of what is refused goes while the refusal is written.
TEST_F(Callbacks, WhatIsRefusedIsNamedAlsoWhenItIsGone) {
  const Report report = Run(R"(
from collections import OrderedDict
armed = [0]
class K:
    def __call__(self): pass
    def __hash__(self):
        if armed[0]:
            armed[0] -= 1
            if armed[0] == 0: od.clear()
        return 5
def make():
    class Xyzzy: pass
    return Xyzzy()
class Y:
    def __del__(self):
        for i in range(20000):
            l = []; l.append(l)
        self.spray = [bytes(1000 + i % 200) for i in range(3000)]
got = []
for n in range(1, 6):
    od = OrderedDict()
    od[K()] = make()
    od['y'] = Y()
    armed[0] = n
    try: on('x', od)
    except TypeError as e: got.append(str(e))
    except KeyError: pass
    armed[0] = 0
got
)");
  ASSERT_TRUE(report.ok()) << report.Explain();
  ASSERT_GT(report.value.size(), 0U);
  for (const Value& text : report.value.items()) {
    EXPECT_NE(text.text().find("a 'Xyzzy' object cannot cross"), std::string::npos)
        << text.DebugString();
  }
  ExpectHealthy(sandbox);
}

}  // namespace
}  // namespace terrarium
