// What a host does against the headers' words (`REQUIRES:`, moved-from, inside of its own run, a
// handle of something else) is a status with a sentence, whatever is called.
#include <sys/wait.h>
#include <unistd.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "gtest/gtest.h"
#include "tests/support/session.h"

// What was moved from is called on purpose.
// NOLINTBEGIN(bugprone-use-after-move,clang-analyzer-cplusplus.Move)
namespace terrarium {
namespace {

template <typename T>
absl::Status StatusOf(const absl::StatusOr<T>& result) {
  return result.status();
}

using On = std::function<absl::Status(Session&)>;

// Everything that a session can be asked and that can fail.
std::vector<std::pair<const char*, On>> AllOfSession() {
  return {
      {"Call", [](Session& s) { return StatusOf(s.Call("f")); }},
      {"CallFunction",
       [](Session& s) {
         return StatusOf(s.CallFunction(GuestFunction({internal::kGuestFunctions, 1, 1})));
       }},
      {"Eval", [](Session& s) { return StatusOf(s.Eval("1")); }},
      {"Resume", [](Session& s) { return StatusOf(s.Resume()); }},
      {"RunFor", [](Session& s) { return StatusOf(s.RunFor(10)); }},
      {"Resume(token)", [](Session& s) { return StatusOf(s.Resume(Token::New(), 1)); }},
      {"Answer", [](Session& s) { return s.Answer(Token::New(), 1); }},
      {"Get", [](Session& s) { return StatusOf(s.Get("x")); }},
      {"Has", [](Session& s) { return StatusOf(s.Has("x")); }},
      {"Set", [](Session& s) { return s.Set("x", 1); }},
      {"Checkpoint", [](Session& s) { return s.Checkpoint(); }},
      {"Rollback", [](Session& s) { return s.Rollback(); }},
      {"Checkpoint(name)", [](Session& s) { return s.Checkpoint("a"); }},
      {"Rollback(name)", [](Session& s) { return s.Rollback("a"); }},
      {"Forget", [](Session& s) { return s.Forget("a"); }},
      {"Rewind", [](Session& s) { return s.Rewind(0); }},
      {"Clone", [](Session& s) { return StatusOf(s.Clone()); }},
      {"Reload", [](Session& s) { return StatusOf(s.Reload("1")); }},
  };
}

void ExpectRefused(const absl::Status& status, const char* what) {
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition) << what << ": " << status;
  EXPECT_GT(status.message().size(), 20U) << what;
}

TEST(Misuse, ASessionThatWasMovedFrom) {
  Sandbox sandbox = NewSandbox();
  Session session = NewSession(sandbox, "x = 1");
  const Session moved = std::move(session);
  for (const auto& [what, call] : AllOfSession()) ExpectRefused(call(session), what);
  session.Interrupt();
  EXPECT_FALSE(session.paused());
  EXPECT_EQ(session.history(), 0U);
  EXPECT_EQ(session.memory().bytes, 0U);
  EXPECT_EQ(session.instructions(), 0U);
  EXPECT_EQ(session.load_report().message, "");
}

TEST(Misuse, ASessionThatDidNotLoad) {
  Sandbox sandbox = NewSandbox();
  Session session = sandbox.NewSession("1 / 0").value();
  ASSERT_FALSE(session.load_report().ok());
  for (const auto& [what, call] : AllOfSession()) ExpectRefused(call(session), what);
}

TEST(Misuse, ASessionInsideOfARunOfItsIsolate) {
  Sandbox sandbox = NewSandbox();
  Session* self = nullptr;
  int asked = 0;
  ASSERT_TRUE(sandbox
                  .Bind("ask",
                        [&] {
                          for (const auto& [what, call] : AllOfSession()) {
                            ExpectRefused(call(*self), what);
                            ++asked;
                          }
                          self->Interrupt();
                        })
                  .ok());
  Session session = NewSession(sandbox, "x = 1\ndef f():\n  ask()\n  while True: pass");
  self = &session;
  EXPECT_EQ(session.Call("f")->reason, Reason::kInterrupted);
  EXPECT_EQ(asked, static_cast<int>(AllOfSession().size()));
  EXPECT_EQ(session.Get("x").value(), Value(1));
}

TEST(Misuse, ASandboxThatWasMovedFrom) {
  Sandbox sandbox = NewSandbox();
  const Sandbox moved = std::move(sandbox);
  ExpectRefused(sandbox.Bind("f", [] {}), "Bind");
  ExpectRefused(sandbox.Module("m").Def("f", [] {}).status(), "Module");
  ExpectRefused(sandbox.Module("m").Const("c", 1).status(), "Const");
  ExpectRefused(sandbox.AddModules({{.name = "m", .source = "1"}}).status(), "AddModules");
  ExpectRefused(sandbox.Run("1").status(), "Run");
  ExpectRefused(sandbox.Prepare("1").status(), "Prepare");
  ExpectRefused(sandbox.RunPrepared().status(), "RunPrepared");
  ExpectRefused(sandbox.Check("1").status(), "Check");
  ExpectRefused(sandbox.NewSession("1").status(), "NewSession");
  sandbox.Interrupt();
  EXPECT_TRUE(sandbox.Stubs().empty());
  EXPECT_EQ(sandbox.policy().name(), Policy::Strict().name());
}

TEST(Misuse, ASandboxInsideOfItsOwnRun) {
  Sandbox sandbox = NewSandbox();
  ExpectRefused(sandbox.RunPrepared().status(), "RunPrepared before Prepare");
  ASSERT_TRUE(sandbox.Prepare("1").value().ok());
  const auto all = [&] {
    ExpectRefused(sandbox.Run("1").status(), "Run");
    ExpectRefused(sandbox.RunPrepared().status(), "RunPrepared");
    ExpectRefused(sandbox.Check("1").status(), "Check");
    ExpectRefused(sandbox.Prepare("2").status(), "Prepare");
    ExpectRefused(sandbox.AddModules({{.name = "m", .source = "1"}}).status(), "AddModules");
    ExpectRefused(sandbox.NewSession("1").status(), "NewSession");
  };
  int called = 0;
  ASSERT_TRUE(sandbox
                  .Bind("host",
                        [&] {
                          all();
                          ++called;
                        })
                  .ok());
  RunOptions options;
  options.on_stdout = [&](std::string_view) {
    all();
    ++called;
    throw std::runtime_error("it does not throw, says the header");
  };
  EXPECT_TRUE(sandbox.Run("print('x')\nhost()", options)->ok());
  EXPECT_EQ(called, 2);
  ExpectHealthy(sandbox);
}

TEST(Misuse, AnEngineThatWasMovedFrom) {
  Engine& engine = TheEngine();
  Engine moved = std::move(engine);
  ExpectRefused(engine.NewSandbox(Policy::Plugin()).status(), "NewSandbox");
  ExpectRefused(engine.SetQuota("t", {}), "SetQuota");
  EXPECT_EQ(engine.Statistics().runs, 0U);
  EXPECT_EQ(engine.info().cpython, "");
  engine = std::move(moved);
  ExpectRefused(Engine::Create().status(), "a second engine");
}

TEST(Misuse, HandlesOfSomethingElse) {
  Sandbox sandbox = NewSandbox();
  GuestFunction f;
  std::vector<Token> tokens;
  ASSERT_TRUE(sandbox.Bind("hold", [&](GuestFunction g) { f = std::move(g); }).ok());
  ASSERT_TRUE(sandbox
                  .Bind(
                      "ask",
                      [&]() -> absl::StatusOr<int> {
                        const Pending later;
                        tokens.push_back(later.token());
                        return later;
                      },
                      MayWait())
                  .ok());
  absl::Status elsewhere;
  ASSERT_TRUE(
      sandbox.Bind("elsewhere", [&] { std::thread([&] { elsewhere = f.Call().status(); }).join(); })
          .ok());
  constexpr char kSource[] =
      "def f(): hold(f)\ndef g():\n  f()\n  elsewhere()\n"
      "def wait(): return ask()";
  Session one = NewSession(sandbox, kSource), other = NewSession(sandbox, kSource);
  EXPECT_TRUE(one.Call("g")->ok());
  ExpectRefused(elsewhere, "Call() on another thread");
  ExpectRefused(f.Call().status(), "Call() outside of a host function");
  ExpectRefused(GuestFunction().Call().status(), "Call() of none");
  EXPECT_EQ(other.CallFunction(f)->exception->type, "ReferenceError");
  for (const GuestFunction& none : {GuestFunction(), GuestFunction({1, 2, 3})}) {
    EXPECT_EQ(one.CallFunction(none).status().code(), absl::StatusCode::kInvalidArgument);
  }
  ASSERT_EQ(one.Call("wait")->outcome, Outcome::kSuspended);
  for (const Token& token : {Token(), Token::New()}) {
    EXPECT_EQ(one.Answer(token, 1).code(), absl::StatusCode::kNotFound);
    EXPECT_EQ(one.Resume(token, 1).status().code(), absl::StatusCode::kNotFound);
  }
  EXPECT_EQ(other.Answer(tokens[0], 1).code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(other.Resume(tokens[0], 1).status().code(), absl::StatusCode::kNotFound);
  ExpectRefused(one.Resume().status(), "Resume() of a call that waits for ever");
  ExpectRefused(one.Call("f").status(), "a call beside one that waits");
  EXPECT_EQ(one.Resume(tokens[0], 7)->value, Value(7));
  EXPECT_EQ(one.Resume(tokens[0], 7).status().code(), absl::StatusCode::kNotFound);
}

// As long as somebody can call it, and no longer.
TEST(Misuse, AHostFunctionOutlivesItsSandbox) {
  auto sandbox = std::make_unique<Sandbox>(NewSandbox());
  const auto state = std::make_shared<int>(41);
  ASSERT_TRUE(sandbox->Bind("next", [state] { return ++*state; }).ok());
  ASSERT_TRUE(sandbox->Bind("go", [&] { sandbox.reset(); }).ok());
  auto session = std::make_unique<Session>(
      NewSession(*sandbox, "def f():\n  go()\n  return next()\ndef g(): return next()"));
  EXPECT_EQ(Call(*session, "f"), Value(42));
  EXPECT_EQ(sandbox, nullptr);
  auto clone = std::make_unique<Session>(session->Clone().value());
  session.reset();
  EXPECT_EQ(Call(*clone, "g"), Value(43));
  EXPECT_EQ(state.use_count(), 2);
  clone.reset();
  EXPECT_EQ(state.use_count(), 1);
}

#ifndef __SANITIZE_THREAD__  // which does not follow fibers into a child
// The child goes on with the call that its parent makes.
TEST(Misuse, AHostFunctionForks) {
  Sandbox sandbox = NewSandbox();
  pid_t child = -1;
  ASSERT_TRUE(sandbox
                  .Bind("fork",
                        [&] {
                          child = fork();
                          return child == 0 ? "child" : "parent";
                        })
                  .ok());
  Session session = NewSession(sandbox,
                               "who = 'nobody'\ndef f():\n  global who\n  who = fork()\n"
                               "  return who");
  const absl::StatusOr<Report> report = session.Call("f");
  const Value who = report.ok() ? report->value : Value();
  const absl::StatusOr<Value> kept = session.Get("who");
  if (child == 0) {
    alarm(20);
    const bool right =
        who == Value("child") && kept.ok() && *kept == who && session.Get("who").ok();
    _exit(right ? 0 : 1);
  }
  EXPECT_EQ(who, Value("parent"));
  EXPECT_EQ(kept.value(), who);
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  ExpectHealthy(sandbox);
}
#endif

TEST(Misuse, OptionsThatCannotBe) {
  Sandbox sandbox = NewSandbox(Policy::Strict());
  const auto refused = [&](const std::function<void(SessionOptions&)>& edit) {
    SessionOptions options;
    edit(options);
    return sandbox.NewSession("1", options).status().code();
  };
  constexpr auto kBad = absl::StatusCode::kInvalidArgument;
  EXPECT_EQ(refused([](SessionOptions& o) { o.load.slice = 1; }), kBad);
  EXPECT_EQ(refused([](SessionOptions& o) { o.load.deadline = -absl::Seconds(1); }), kBad);
  EXPECT_EQ(refused([](SessionOptions& o) { o.call.cpu_time = -absl::Seconds(1); }), kBad);
  EXPECT_EQ(refused([](SessionOptions& o) {
              o.history = 1;
              o.commit = CommitMode::kNever;
            }),
            kBad);
  EXPECT_EQ(refused([](SessionOptions& o) {
              o.commit = CommitMode::kEveryNCalls;
              o.commit_every = 0;
            }),
            kBad);
  EXPECT_EQ(refused([](SessionOptions& o) { o.files = {{"a.txt", "x"}}; }), kBad);
  EXPECT_EQ(refused([](SessionOptions& o) { o.inputs = {{"for", 1}}; }), kBad);
  RunOptions with_files;
  with_files.files = {{"a.txt", "x"}};
  EXPECT_EQ(sandbox.Run("1", with_files).status().code(), kBad);
  Session session = NewSession(sandbox, "def f(): pass");
  EXPECT_EQ(session.CallWith("f", {}, {.deadline = -absl::Seconds(1)}).status().code(), kBad);
  EXPECT_EQ(session.Get("not a name").status().code(), kBad);
  EXPECT_EQ(session.Set("for", 1).code(), kBad);
  EXPECT_EQ(session.Reload("1", {"not a name"}).status().code(), kBad);
  EXPECT_EQ(session.Rewind(1).code(), absl::StatusCode::kOutOfRange);
  EXPECT_EQ(session.Forget("never kept").code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(session.Rollback("never kept").code(), absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace terrarium
// NOLINTEND(bugprone-use-after-move,clang-analyzer-cplusplus.Move)
