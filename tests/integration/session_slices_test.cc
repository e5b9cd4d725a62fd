// Calls of a session in slices.
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/session.h"

namespace terrarium {
namespace {

constexpr char kCounting[] =
    "done = 0\n"
    "def count(n):\n"
    "  global done\n"
    "  done = 0\n"
    "  for i in range(n): done += 1\n"
    "  return done\n"
    "def deep(n): return n if n == 0 else deep(n - 1) + 0\n"
    "def sort(n): return sorted(range(n), key=lambda x: -x)[0]\n";

// In slices of any length a call does what it does in one.
TEST(Slices, SlicesGoOnWhereTheyStopped) {
  Sandbox sandbox = NewSandbox();
  Session whole = NewSession(sandbox, kCounting);
  for (const char* function : {"count", "deep", "sort"}) {
    Report expected = whole.Call(function, 150).value();
    ASSERT_TRUE(expected.ok()) << expected.Explain();
    for (uint64_t slice : {1, 7, 100, 1000}) {
      Session session = NewSession(sandbox, kCounting);
      Report report = session.CallWith(function, {Value(150)}, {.slice = slice}).value();
      int slices = 1;
      while (report.outcome == Outcome::kPaused) {
        EXPECT_TRUE(session.paused());
        report = session.RunFor(slice).value();
        ++slices;
      }
      EXPECT_TRUE(report.ok()) << report.Explain();
      EXPECT_EQ(report.value, expected.value);
      EXPECT_EQ(report.usage.instructions, expected.usage.instructions) << function << slice;
      EXPECT_FALSE(session.paused());
      EXPECT_GT(slices, slice < 100 ? 3 : 0);
    }
  }
}

TEST(Slices, PausedCallsTakeTurns) {
  Sandbox sandbox = NewSandbox();
  std::vector<Session> sessions;
  sessions.reserve(6);
  for (int i = 0; i < 6; ++i) sessions.push_back(NewSession(sandbox, kCounting));
  std::vector<Value> results(6);
  for (int i = 0; i < 6; ++i) {
    Report report = sessions[static_cast<size_t>(i)]
                        .CallWith("count", {Value(1000 + i)}, {.slice = 500})
                        .value();
    EXPECT_EQ(report.outcome, Outcome::kPaused);
  }
  for (size_t going = 6, round = 0; going > 0; ++round) {
    ASSERT_LT(round, 1000u);
    if (round % 3 == 0) {
      ExpectHealthy(sandbox);
    }
    for (size_t i = 0; i < 6; ++i) {
      if (!sessions[i].paused()) continue;
      Report report = sessions[i].RunFor(700 + 100 * i).value();
      if (report.outcome == Outcome::kPaused) continue;
      results[i] = report.value;
      --going;
    }
  }
  for (int i = 0; i < 6; ++i) EXPECT_EQ(results[static_cast<size_t>(i)], Value(1000 + i));
}

TEST(Slices, APausedCallHoldsTheSessionUntilItEndsOrGoes) {
  Sandbox sandbox = NewSandbox(Roomy().Instructions(100'000));
  SessionOptions options;
  options.history = 4;
  Session session = NewSession(sandbox, kCounting, options);
  const auto pause = [&] {
    return session.CallWith("count", {Value(2000)}, {.slice = 1000})->outcome;
  };
  EXPECT_EQ(session.Resume().status().code(), absl::StatusCode::kFailedPrecondition);
  for (bool swapped : {false, true}) {
    EXPECT_EQ(pause(), Outcome::kPaused);
    if (swapped) {
      ExpectHealthy(sandbox);
    }
    EXPECT_EQ(session.Call("count", 1).status().code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_EQ(session.Get("done").status().code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_EQ(session.Checkpoint().code(), absl::StatusCode::kFailedPrecondition);
    ASSERT_TRUE(session.Rollback().ok());
    EXPECT_FALSE(session.paused());
    EXPECT_EQ(session.Get("done").value(), Value(0));
    EXPECT_EQ(Call(session, "count", 3), Value(3));
    EXPECT_EQ(pause(), Outcome::kPaused);
    if (swapped) {
      ExpectHealthy(sandbox);
    }
    ASSERT_TRUE(session.Rewind(1).ok());
    EXPECT_EQ(session.Get("done").value(), Value(0));
  }
  // The budget of the call as a whole holds.
  EXPECT_EQ(session.CallWith("count", {Value(10'000'000)}, {.slice = 30'000})->outcome,
            Outcome::kPaused);
  Report report = session.RunFor(30'000).value();
  while (report.outcome == Outcome::kPaused) report = session.RunFor(30'000).value();
  EXPECT_EQ(report.reason, Reason::kInstructions);
  EXPECT_EQ(report.message, "the limit of 100000 instructions was reached");
  EXPECT_EQ(session.Get("done").value(), Value(0));
  // On the thread that began it.
  EXPECT_EQ(pause(), Outcome::kPaused);
  absl::Status status;
  std::thread([&] { status = session.Resume().status(); }).join();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_TRUE(session.Resume()->ok());
  // Destroyed while it is paused.
  EXPECT_EQ(pause(), Outcome::kPaused);
}

// The way back over a call leads to before it, also where others had the isolate in its middle.
TEST(Slices, RewindsOverACallThatWasSwappedOut) {
  Sandbox sandbox = NewSandbox();
  SessionOptions options;
  options.history = 4;
  Session session = NewSession(sandbox, kCounting, options);
  Call(session, "count", 10);
  Report report = session.CallWith("count", {Value(1000)}, {.slice = 2000}).value();
  while (report.outcome == Outcome::kPaused) {
    ExpectHealthy(sandbox);
    report = session.RunFor(2000).value();
  }
  EXPECT_EQ(report.value, Value(1000));
  ASSERT_TRUE(session.Rewind(1).ok());
  EXPECT_EQ(session.Get("done").value(), Value(10));
  EXPECT_TRUE(session.Eval("try:\n  1 / 0\nexcept ZeroDivisionError: pass")->ok());
  ASSERT_TRUE(session.Rewind(2).ok());
  EXPECT_EQ(session.Get("done").value(), Value(0));
}

// A payment that is more than all that is left ends a call in slices as it ends any other.
TEST(Slices, SlicesLendNothing) {
  Sandbox sandbox = NewSandbox(Roomy().Instructions(1'000'000));
  int calls = 0;
  ASSERT_TRUE(sandbox.Bind("note", [&] { ++calls; }).ok());
  constexpr char kHuge[] =
      "def big():\n"
      "  for i in range(1000):\n"
      "    bytes(50_000_000)\n"
      "    note()\n"
      "def smaller():\n"
      "  for i in range(1000):\n"
      "    bytes(5_000_000)\n"
      "    note()\n";
  for (const char* function : {"big", "smaller"}) {
    Session whole = NewSession(sandbox, kHuge);
    calls = 0;
    const Report expected = whole.Call(function).value();
    const int expected_calls = std::exchange(calls, 0);
    EXPECT_EQ(expected.reason, Reason::kInstructions);
    Session session = NewSession(sandbox, kHuge);
    Report report = session.CallWith(function, {}, {.slice = 1000}).value();
    while (report.outcome == Outcome::kPaused) report = session.RunFor(1000).value();
    EXPECT_EQ(report.reason, Reason::kInstructions);
    EXPECT_EQ(report.usage.instructions, expected.usage.instructions) << function;
    EXPECT_EQ(calls, expected_calls) << function;
  }
}

// A paused call keeps the rules that it was begun under, and a call that is killed on its way in
// has spent nothing.
TEST(Slices, WhatAttacksFound) {
  Sandbox sandbox = NewSandbox();
  Session session = NewSession(sandbox, kCounting);
  Report paused = session.CallWith("count", {Value(1000)}, {.slice = 500}).value();
  EXPECT_EQ(paused.outcome, Outcome::kPaused);
  ASSERT_TRUE(sandbox.AddModules({{"late", "x = 1"}})->ok());
  EXPECT_EQ(session.Resume()->value, Value(1000));
  const uint64_t before = session.instructions();
  Report killed =
      session.CallWith("count", {Value(10)}, {.deadline = absl::Nanoseconds(1)}).value();
  EXPECT_EQ(killed.reason, Reason::kDeadline);
  EXPECT_LT(killed.usage.instructions, 1000u);
  EXPECT_GE(session.instructions(), before);
  EXPECT_LT(session.instructions(), before + 1000);
  EXPECT_EQ(session.CallWith("count", {Value(1)}, {.deadline = -absl::InfiniteDuration()})
                .status()
                .code(),
            absl::StatusCode::kInvalidArgument);
  SessionOptions options;
  options.load.slice = 10;
  EXPECT_EQ(sandbox.NewSession("1", options).status().code(), absl::StatusCode::kInvalidArgument);
  options = {};
  options.call.slice = 100;
  Session always = NewSession(sandbox, kCounting, options);
  EXPECT_EQ(always.Call("count", 1000)->outcome, Outcome::kPaused);
  EXPECT_EQ(always.Resume()->value, Value(1000));
  // A guest's own NameError is not ours.
  Session odd =
      NewSession(sandbox, "class C:\n  def __repr__(self): raise NameError('mine')\nc = C()");
  EXPECT_EQ(odd.Get("c").status().code(), absl::StatusCode::kFailedPrecondition);
}

// A load does not pause: beyond its allowance it takes what its guest has, granted or not.
TEST(Slices, ALoadIsNotEndedByASlice) {
  constexpr uint64_t kAllowance = 20'000'000;
  constexpr char kLoad[] =
      "import functools, itertools, urllib as package\n"
      "def load():\n"
      "  work = itertools.repeat(1, 30_000_000)\n"
      "  class D: __del__ = staticmethod(functools.partial(sum, work))\n"
      "  package.parse = D()\n"
      "  import urllib.parse\n"
      "  return sum(1 for _ in work)\n";
  for (uint64_t limit : {kAllowance, 10 * kAllowance}) {
    Sandbox sandbox = NewSandbox(Roomy().Instructions(limit));
    const Report expected = NewSession(sandbox, kLoad).Call("load").value();
    EXPECT_EQ(expected.ok(), limit > kAllowance) << expected.Explain();
    EXPECT_GE(expected.usage.instructions, kAllowance);
    Session session = NewSession(sandbox, kLoad);
    Report report = session.CallWith("load", {}, {.slice = 100'000}).value();
    while (report.outcome == Outcome::kPaused) report = session.RunFor(100'000).value();
    EXPECT_EQ(report.outcome, expected.outcome) << report.Explain();
    EXPECT_EQ(report.value, expected.value);
    EXPECT_EQ(report.usage.instructions, expected.usage.instructions);
  }
}

}  // namespace
}  // namespace terrarium
