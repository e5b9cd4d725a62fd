// Host functions that answer later: calls that are suspended, tokens, what is awaited under
// asyncio, and what must not be answered.
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

// A host that owes answers.
struct Owing {
  std::vector<Token> tokens;
  std::vector<std::string> asked;

  absl::StatusOr<std::string> Ask(std::string_view what) {
    if (what.starts_with("now:")) return std::string(what.substr(4));
    const Pending later;
    tokens.push_back(later.token());
    asked.emplace_back(what);
    return later;
  }
};

struct Suspension : testing::Test {
  Suspension() : sandbox(NewSandbox(Roomy().OfferFiles(Files::kRead, Loosens("a test")))) {
    const auto ask = [this](std::string_view what) { return owing.Ask(what); };
    EXPECT_TRUE(sandbox.Bind("ask", ask, MayWait()).ok());
    EXPECT_TRUE(sandbox.Bind("fetch", ask, Arg("what"), Async()).ok());
    EXPECT_TRUE(sandbox.Bind("careless", ask).ok());
    EXPECT_TRUE(sandbox
                    .Bind(
                        "number",
                        [this](int) -> absl::StatusOr<double> {
                          const Pending later;
                          owing.tokens.push_back(later.token());
                          return later;
                        },
                        MayWait())
                    .ok());
  }

  Session Load(std::string_view source, const SessionOptions& options = {}) {
    absl::StatusOr<Session> session = sandbox.NewSession(source, options);
    EXPECT_TRUE(session.ok()) << session.status();
    EXPECT_TRUE(session->load_report().ok()) << session->load_report().Explain();
    return *std::move(session);
  }

  Owing owing;
  Sandbox sandbox;
};

constexpr char kSync[] =
    "asked = 0\n"
    "def one(what):\n"
    "  global asked\n"
    "  asked += 1\n"
    "  return 'got ' + ask(what)\n"
    "def two():\n"
    "  first = ask('a')\n"
    "  try:\n"
    "    second = ask('b')\n"
    "  except LookupError as e:\n"
    "    second = repr(e)\n"
    "  return first, second, asked\n"
    "def half(n): return number(n) / 2\n";

TEST_F(Suspension, ACallStandsStillUntilItIsAnswered) {
  Session session = Load(kSync);
  Report report = session.Call("one", "page").value();
  EXPECT_EQ(report.outcome, Outcome::kSuspended);
  EXPECT_EQ(report.ExitCode(), 0);
  ASSERT_EQ(report.awaited.size(), 1u);
  EXPECT_EQ(report.awaited[0].token, owing.tokens.at(0));
  EXPECT_EQ(report.awaited[0].function, "ask");
  EXPECT_NE(report.ToJson().find(owing.tokens[0].ToString()), std::string::npos);
  EXPECT_FALSE(report.waits_at_most.has_value());
  EXPECT_TRUE(session.paused());
  EXPECT_EQ(session.Call("one", "x").status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(session.Resume().status().code(), absl::StatusCode::kFailedPrecondition);
  ExpectHealthy(sandbox);  // another has the isolate meanwhile
  report = session.Resume(owing.tokens[0], "text").value();
  EXPECT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.value, Value("got text"));
  EXPECT_FALSE(session.paused());
  EXPECT_EQ(session.Get("asked").value(), Value(1));
  // What is answered at once is as ever, and so is another function's answer of scalars.
  EXPECT_EQ(session.Call("one", "now:x")->value, Value("got x"));
  EXPECT_EQ(session.Call("half", 5)->outcome, Outcome::kSuspended);
  EXPECT_EQ(session.Resume(owing.tokens.back(), 5.0)->value, Value(2.5));
}

TEST_F(Suspension, AnErrorIsRaisedWhereTheAnswerIsWaitedFor) {
  Session session = Load(kSync);
  EXPECT_EQ(session.Call("two")->outcome, Outcome::kSuspended);
  EXPECT_EQ(session.Resume(owing.tokens[0], 1)->outcome, Outcome::kSuspended);
  ASSERT_EQ(owing.tokens.size(), 2u);
  Report report = session.Resume(owing.tokens[1], Raise("KeyError", "gone")).value();
  EXPECT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.value, Value::Tuple({1, "KeyError('gone')", 0}));
  EXPECT_EQ(session.Call("one", "c")->outcome, Outcome::kSuspended);
  report = session.Resume(owing.tokens[2], absl::UnavailableError("no net")).value();
  EXPECT_EQ(report.outcome, Outcome::kException);
  EXPECT_EQ(report.exception->message, "ask(): no net");
}

TEST_F(Suspension, TokensOpenOneAnswerOfOneCallOnly) {
  Session session = Load(kSync), other = Load(kSync);
  const auto code = [](Session& s, const Token& token) {
    return s.Resume(token, "x").status().code();
  };
  EXPECT_EQ(code(session, Token::New()), absl::StatusCode::kNotFound);  // nothing waits
  EXPECT_EQ(session.Call("one", "a")->outcome, Outcome::kSuspended);
  EXPECT_EQ(other.Call("one", "b")->outcome, Outcome::kSuspended);
  const Token mine = owing.tokens[0], foreign = owing.tokens[1];
  EXPECT_EQ(code(session, Token::New()), absl::StatusCode::kNotFound);  // forged
  EXPECT_EQ(code(session, Token()), absl::StatusCode::kNotFound);
  EXPECT_EQ(code(session, foreign), absl::StatusCode::kNotFound);
  // Given twice.
  EXPECT_TRUE(session.Answer(mine, "first").ok());
  EXPECT_EQ(session.Answer(mine, "second").code(), absl::StatusCode::kAlreadyExists);
  EXPECT_EQ(session.Resume()->value, Value("got first"));
  EXPECT_EQ(code(session, mine), absl::StatusCode::kNotFound);
  // Late, for a call that was rolled back: the next one waits for its own.
  ASSERT_TRUE(other.Rollback().ok());
  EXPECT_EQ(other.Call("one", "c")->outcome, Outcome::kSuspended);
  EXPECT_EQ(code(other, foreign), absl::StatusCode::kNotFound);
  EXPECT_EQ(other.Resume(owing.tokens[2], "own")->value, Value("got own"));
  // What cannot cross, and what is put off again, leave the call as it is.
  EXPECT_EQ(session.Call("one", "d")->outcome, Outcome::kSuspended);
  EXPECT_EQ(session.Resume(owing.tokens[3], absl::Status(Pending())).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(session.Resume(owing.tokens[3], "at last")->value, Value("got at last"));
}

TEST_F(Suspension, WhereNothingCanWaitTheGuestIsTold) {
  const auto message = [](const absl::StatusOr<Report>& report) {
    return report->exception.has_value() ? report->exception->message : report->Explain();
  };
  EXPECT_EQ(message(sandbox.Run("ask('x')")),
            "ask(): its answer comes later, which only a call of a session can wait for");
  Session session = Load(kSync);
  EXPECT_EQ(message(session.Eval("careless('x')")),
            "careless(): its answer comes later, but it was bound without MayWait() or Async()");
  EXPECT_FALSE(sandbox.NewSession("ask('x')")->load_report().ok());
  EXPECT_TRUE(session.Eval("class C:\n  def __repr__(self): return ask('x')\nc = C()").ok());
  EXPECT_EQ(session.Get("c").status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_FALSE(session.paused());
  // One answer cannot be owed twice.
  const Pending same;
  ASSERT_TRUE(sandbox
                  .Bind(
                      "same", [&] { return same; }, Async())
                  .ok());
  Session twice = Load(
      "import asyncio\n"
      "async def both(): return await asyncio.gather(same(), same(), return_exceptions=True)\n"
      "def main(): return [repr(r) for r in asyncio.run(both())]\n");
  EXPECT_EQ(twice.Call("main")->awaited.size(), 1u);
  EXPECT_EQ(twice.Resume(same.token(), 1)->value,
            (Value{"1", "RuntimeError('same(): its answer is waited for already')"}));
}

constexpr char kAsync[] =
    "import asyncio\n"
    "log = []\n"
    "async def page(name):\n"
    "  text = await fetch(name)\n"
    "  log.append((name, text))\n"
    "  return text\n"
    "async def pages(names): return await asyncio.gather(*map(page, names))\n"
    "def main(*names): return asyncio.run(pages(names))\n"
    "async def impatient():\n"
    "  try:\n"
    "    return await asyncio.wait_for(fetch('slow'), 5)\n"
    "  except TimeoutError:\n"
    "    return 'gave up', asyncio.get_running_loop().time()\n"
    "def late(): return asyncio.run(impatient())\n"
    "async def named(): return await fetch(what='k')\n"
    "def keyword(): return asyncio.run(named())\n";

TEST_F(Suspension, ManyAreAwaitedAndAnsweredInAnyOrder) {
  Session session = Load(kAsync);
  Report report = session.CallWith("main", {"a", "b", "now:c", "d"}).value();
  EXPECT_EQ(report.outcome, Outcome::kSuspended);
  ASSERT_EQ(report.awaited.size(), 3u);
  EXPECT_EQ(owing.asked, (std::vector<std::string>{"a", "b", "d"}));
  ExpectHealthy(sandbox);
  report = session.Resume(owing.tokens[2], "D").value();
  EXPECT_EQ(report.outcome, Outcome::kSuspended);
  EXPECT_EQ(report.awaited.size(), 2u);
  EXPECT_EQ(session.Resume(owing.tokens[2], "again").status().code(), absl::StatusCode::kNotFound);
  // Two at once, given by other threads.
  std::thread([&] { EXPECT_TRUE(session.Answer(owing.tokens[1], "B").ok()); }).join();
  std::thread([&] { EXPECT_TRUE(session.Answer(owing.tokens[0], "A").ok()); }).join();
  report = session.Resume().value();
  EXPECT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.value, (Value{"A", "B", "c", "D"}));
  EXPECT_EQ(session.Get("log")->DebugString(),
            "[('now:c', 'c'), ('d', 'D'), ('b', 'B'), ('a', 'A')]");
  EXPECT_EQ(session.Call("keyword")->outcome, Outcome::kSuspended);
  EXPECT_EQ(session.Resume(owing.tokens.back(), "v")->value, Value("v"));
}

// Without asyncio.run() in the program, too.
// What is owed is the host's memory.
TEST_F(Suspension, OneCallWaitsForSoMany) {
  Session session = Load(
      "import asyncio\n"
      "async def main(n):\n"
      "  all = [fetch(str(i)) for i in range(n)]\n"
      "  got = await asyncio.gather(*all, return_exceptions=True)\n"
      "  bad = [str(g) for g in got if isinstance(g, RuntimeError)]\n"
      "  return len([g for g in got if g == 'x']), len(bad), bad[:1], await fetch('more')\n");
  Report report = session.Call("main", 5000).value();
  ASSERT_EQ(report.outcome, Outcome::kSuspended) << report.Explain();
  EXPECT_EQ(report.awaited.size(), 4096U);
  ASSERT_EQ(owing.tokens.size(), 4096U);
  for (size_t i = 1; i < owing.tokens.size(); ++i) {
    ASSERT_TRUE(session.Answer(owing.tokens[i], "x").ok());
  }
  report = session.Resume(owing.tokens[0], "x").value();
  ASSERT_EQ(report.outcome, Outcome::kSuspended) << report.Explain();
  report = session.Resume(owing.tokens.back(), "y").value();
  EXPECT_EQ(report.value, Value::Tuple({4096, 904,
                                        Value::List({"fetch(): the program waits for 4096 answers "
                                                     "of the host's already"}),
                                        "y"}))
      << report.Explain();
}

TEST_F(Suspension, AnAsyncFunctionIsCalledLikeAnyOther) {
  Session session = Load(
      "n = 0\n"
      "async def visit(name):\n"
      "  global n\n"
      "  n += 1\n"
      "  return n, await fetch(name)\n"
      "async def fail(): raise ValueError('no')\n");
  EXPECT_EQ(session.Call("visit", "now:a")->value, Value::Tuple({1, "a"}));
  EXPECT_EQ(session.Call("visit", "b")->outcome, Outcome::kSuspended);
  EXPECT_EQ(session.Resume(owing.tokens[0], "B")->value, Value::Tuple({2, "B"}));
  EXPECT_EQ(session.Call("fail")->exception->message, "no");
  // Under a policy that does not offer asyncio.
  Sandbox none = NewSandbox(Roomy().DenyModule("asyncio"));
  EXPECT_EQ(none.Bind(
                    "fetch", [] { return 1; }, Async())
                .code(),
            absl::StatusCode::kInvalidArgument);
  SessionOptions options;
  options.refuse_other_objects = true;
  absl::StatusOr<Session> bare = none.NewSession("async def main(): return 1\n", options);
  EXPECT_EQ(bare->Call("main")->outcome, Outcome::kException);
}

TEST_F(Suspension, TheHostLetsTimePassInsteadOfAnAnswer) {
  Session session = Load(kAsync);
  Report report = session.Call("late").value();
  EXPECT_EQ(report.outcome, Outcome::kSuspended);
  ASSERT_TRUE(report.waits_at_most.has_value());
  EXPECT_NEAR(absl::ToDoubleSeconds(*report.waits_at_most), 5, 0.01);
  report = session.Resume().value();
  ASSERT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.value.items()[0], Value("gave up"));
  // It gave up waiting.
  EXPECT_EQ(session.Resume(owing.tokens[0], "x").status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(session.Call("late")->outcome, Outcome::kSuspended);
  EXPECT_EQ(session.Resume(owing.tokens[1], "in time")->value, Value("in time"));
  // A loop that an earlier call left with an answer owed.
  EXPECT_TRUE(session
                  .Eval("loop = asyncio.new_event_loop()\n"
                        "async def never(): await fetch('never')\n"
                        "task = loop.create_task(never())\n"
                        "loop.call_later(1, loop.stop)\n")
                  ->ok());
  EXPECT_EQ(session.Eval("loop.run_forever()")->outcome, Outcome::kSuspended);
  EXPECT_TRUE(session.Resume()->ok());
  report = session.Eval("loop.run_until_complete(task)").value();
  EXPECT_EQ(report.outcome, Outcome::kException);
  EXPECT_EQ(report.exception->type, "RuntimeError");
}

TEST_F(Suspension, BudgetsHoldOverTheWait) {
  Sandbox small = NewSandbox(Roomy().Instructions(20'000));
  ASSERT_TRUE(small
                  .Bind(
                      "ask", [this](std::string_view w) { return owing.Ask(w); }, MayWait())
                  .ok());
  constexpr char kWork[] =
      "def work(n):\n"
      "  done = 0\n"
      "  for i in range(n):\n"
      "    if i == n // 2: ask('x')\n"
      "    done += 1\n"
      "  return done\n";
  absl::StatusOr<Session> whole = small.NewSession(kWork);
  EXPECT_EQ(whole->Call("work", 100)->outcome, Outcome::kSuspended);
  const Report expected = whole->Resume(owing.tokens.back(), 0).value();
  EXPECT_EQ(expected.value, Value(100));
  // With slices beside it, the same instructions.
  for (uint64_t slice : {1, 50, 333}) {
    absl::StatusOr<Session> session = small.NewSession(kWork);
    Report report = session->CallWith("work", {Value(100)}, {.slice = slice}).value();
    while (report.outcome == Outcome::kPaused || report.outcome == Outcome::kSuspended) {
      report = report.outcome == Outcome::kPaused
                   ? session->RunFor(slice).value()
                   : session->Resume(owing.tokens.back(), 0, slice).value();
    }
    EXPECT_EQ(report.value, Value(100));
    EXPECT_EQ(report.usage.instructions, expected.usage.instructions) << slice;
  }
  EXPECT_EQ(whole->Call("work", 1'000'000)->reason, Reason::kInstructions);
}

TEST_F(Suspension, SuspensionsAreNoEnds) {
  Session session = Load(kSync);
  const EngineStatistics before = TheEngine().Statistics();
  Report report = session.Call("two").value();
  while (report.outcome == Outcome::kSuspended) {
    report = session.Resume(owing.tokens.back(), 1).value();
  }
  const EngineStatistics after = TheEngine().Statistics();
  EXPECT_EQ(after.runs, before.runs + 1);
  EXPECT_EQ(after.instructions, before.instructions + report.usage.instructions);
  EXPECT_EQ(after.Count(Outcome::kOk), before.Count(Outcome::kOk) + 1);
  EXPECT_EQ(after.Count(Outcome::kSuspended), 0u);
  // On the wrong thread nothing is taken.
  EXPECT_EQ(session.Call("one", "a")->outcome, Outcome::kSuspended);
  std::thread([&] {
    EXPECT_EQ(session.Resume(owing.tokens.back(), 1).status().code(),
              absl::StatusCode::kFailedPrecondition);
  }).join();
  EXPECT_EQ(session.Resume(owing.tokens.back(), "x")->value, Value("got x"));
}

#ifndef __SANITIZE_THREAD__
// Two futures of one call.
TEST_F(Suspension, ACallIsClonedWhereItStands) {
  Session session = Load(kSync);
  for (bool swapped : {false, true}) {
    EXPECT_EQ(session.Call("two")->outcome, Outcome::kSuspended);
    const Token first = owing.tokens.back();
    if (swapped) ExpectHealthy(sandbox);
    Session clone = session.Clone().value();
    EXPECT_TRUE(clone.paused());
    Session third = clone.Clone().value();
    EXPECT_EQ(clone.Resume(first, "clone's")->outcome, Outcome::kSuspended);
    const Token second = owing.tokens.back();
    EXPECT_EQ(session.Resume(second, "x").status().code(), absl::StatusCode::kNotFound);
    EXPECT_EQ(session.Resume(first, "own")->outcome, Outcome::kSuspended);
    EXPECT_EQ(session.Resume(owing.tokens.back(), 2)->value, Value::Tuple({"own", 2, 0}));
    EXPECT_EQ(clone.Resume(second, 3)->value, Value::Tuple({"clone's", 3, 0}));
    ASSERT_TRUE(third.Rollback().ok());
    EXPECT_EQ(third.Call("one", "now:y")->value, Value("got y"));
    EXPECT_EQ(third.Get("asked").value(), Value(1));
    EXPECT_EQ(clone.Get("asked").value(), Value(0));
  }
  // A clone has files of its own.
  SessionOptions with_files;
  with_files.files = {{"a.txt", std::string(5000, 'f')}};
  auto reader = std::make_unique<Session>(
      Load("def read(): return ask('x'), len(open('a.txt').read())", with_files));
  EXPECT_EQ(reader->Call("read")->outcome, Outcome::kSuspended);
  Session heir = reader->Clone().value();
  reader.reset();
  EXPECT_EQ(heir.Resume(owing.tokens.back(), 1)->value, Value::Tuple({1, 5000}));
  // The first goes, and its clone goes on; deep on the stack, and in slices.
  auto deep = std::make_unique<Session>(
      Load("def deep(n): return ask('x') if n == 0 else [deep(n - 1)][0]\n"));
  Report report = deep->CallWith("deep", {Value(150)}, {.slice = 100}).value();
  while (report.outcome == Outcome::kPaused) {
    Session clone = deep->Clone().value();
    deep = std::make_unique<Session>(std::move(clone));
    report = deep->RunFor(100).value();
  }
  std::vector<Session> many;
  many.reserve(5);
  for (int i = 0; i < 5; ++i) many.push_back(deep->Clone().value());
  const Token token = owing.tokens.back();
  deep.reset();
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(many[static_cast<size_t>(4 - i)].Resume(token, i)->value, Value(i));
  }
}
#endif

// Killed, abandoned and destroyed while it waits; and a history over it.
TEST_F(Suspension, ASuspendedCallCanGo) {
  SessionOptions options;
  options.history = 4;
  Session session = Load(kSync, options);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(session.Call("one", "now:x")->value, Value("got x"));
    EXPECT_EQ(session.Call("one", "a")->outcome, Outcome::kSuspended);
    if (i == 1) ExpectHealthy(sandbox);
    if (i == 2) {
      ASSERT_TRUE(session.Rewind(1).ok());
      EXPECT_EQ(session.Get("asked").value(), Value(2));
    } else {
      ASSERT_TRUE(session.Rollback().ok());
      EXPECT_EQ(session.Get("asked").value(), Value(i + 1));
    }
    EXPECT_FALSE(session.paused());
  }
  EXPECT_EQ(session.Call("one", "a")->outcome, Outcome::kSuspended);
  EXPECT_EQ(session.Resume(owing.tokens.back(), "z")->value, Value("got z"));
  ASSERT_TRUE(session.Rewind(1).ok());
  EXPECT_EQ(session.Get("asked").value(), Value(2));
  EXPECT_EQ(session.Call("one", "a")->outcome, Outcome::kSuspended);
  {
    Session gone = Load(kAsync);
    EXPECT_EQ(gone.CallWith("main", {"a", "b"})->outcome, Outcome::kSuspended);
  }
  ExpectHealthy(sandbox);
}

}  // namespace
}  // namespace terrarium
