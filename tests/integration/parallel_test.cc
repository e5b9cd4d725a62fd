// Isolates on several threads at once and in turn; interrupts.
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

const auto* const g_engine = &TheEngine(2);

constexpr char kWork[] =
    "import json, collections\n"
    "class Node:\n"
    "  def __init__(self, n): self.n, self.next = n, None\n"
    "def build(n):\n"
    "  first = last = Node(0)\n"
    "  for i in range(1, n):\n"
    "    last.next = Node(i); last = last.next\n"
    "  return first\n"
    "node, total = build(300), 0\n"
    "while node: total += node.n; node = node.next\n"
    "c = collections.Counter(str(i * 7919) for i in range(300))\n"
    "print(json.dumps(c.most_common(3)))\n"
    "total, sorted({'b', 'a', 'c'}), f'{total:>10}'";

TEST(Parallel, TwoIsolatesRunAtOnceAndAgree) {
  Sandbox first = NewSandbox();
  Report expected = RunIn(first, kWork);
  ASSERT_TRUE(expected.ok()) << expected.Explain();
  std::atomic<int> same = 0;
  auto work = [&] {
    Sandbox s = NewSandbox();
    for (int i = 0; i < 40; ++i) {
      Report r = RunIn(s, kWork);
      same += r.value == expected.value && r.stdout_text == expected.stdout_text &&
              r.usage.instructions == expected.usage.instructions;
    }
  };
  std::thread a(work), b(work);
  a.join();
  b.join();
  EXPECT_EQ(same, 80);
}

TEST(Parallel, KillsOnOneThreadDoNotDisturbTheOther) {
  std::atomic<bool> stop = false;
  std::atomic<int> kills = 0;
  std::thread killer([&] {
    Sandbox s = NewSandbox(Roomy().Deadline(absl::Milliseconds(1)));
    const char* const programs[] = {
        "x = []\nwhile True: x.append(str(len(x)))",
        "t = ()\nfor _ in range(60): t = (t, t)\nhash(t)",
        "sorted(range(10**6), key=lambda x: -x)",
        "while True:\n  import json, string, functools",
    };
    for (size_t i = 0; !stop; ++i) {
      kills += RunIn(s, programs[i % 4]).outcome == Outcome::kExhausted;
    }
    ExpectHealthy(s);
  });
  Sandbox s = NewSandbox();
  Value expected = RunIn(s, kWork).value;
  for (int i = 0; i < 60 || kills < 20; ++i) {
    Report r = RunIn(s, kWork);
    ASSERT_TRUE(r.ok()) << r.Explain();
    EXPECT_EQ(r.value, expected);
  }
  stop = true;
  killer.join();
}

TEST(Parallel, OneSandboxServesManyThreadsInTurn) {
  Sandbox s = NewSandbox();
  std::atomic<int> calls = 0, good = 0;
  ASSERT_TRUE(s.Bind("call", [&](int x) {
                 ++calls;
                 return x + 1;
               }).ok());
  ASSERT_TRUE(s.Prepare("call(n) + call(n)").value().ok());
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 25; ++i) {
        Report r = i % 3 == 0 ? s.RunPrepared({{"n", t}}).value()
                              : RunIn(s, "call(n) + call(n)", {{"n", t}});
        good += r.value == Value(2 * (t + 1));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(good, 200);
  EXPECT_EQ(calls, 400);
}

TEST(Parallel, AnIsolateMovesFromThreadToThreadWithKillsBetween) {
  Sandbox s = NewSandbox(Roomy().Deadline(absl::Milliseconds(2)));
  for (int i = 0; i < 20; ++i) {
    std::thread([&] {
      EXPECT_EQ(RunIn(s, "while True: pass").reason, Reason::kDeadline);
      EXPECT_EQ(RunIn(s,
                      "m = iter([1])\nfor _ in range(9_000): m = map(int, m)\n"
                      "next(m)")
                        .outcome == Outcome::kFault,
                false);
    }).join();
    Sandbox other = NewSandbox();
    ExpectHealthy(other);
  }
}

TEST(Parallel, InterruptFromAnotherThread) {
  Sandbox s = NewSandbox();
  std::atomic<bool> started = false;
  ASSERT_TRUE(s.Bind("started", [&] { started = true; }).ok());
  for (const char* source :
       {"started()\nwhile True: pass", "started()\nt = ()\nfor _ in range(60): t = (t, t)\nhash(t)",
        "started()\ntry:\n  while True: pass\nexcept: pass\n"}) {
    started = false;
    std::thread other([&] {
      while (!started) std::this_thread::yield();
      s.Interrupt();
    });
    Report r = RunIn(s, source);
    other.join();
    EXPECT_EQ(r.outcome, Outcome::kInterrupted);
    EXPECT_EQ(r.reason, Reason::kInterrupted);
  }
  s.Interrupt();  // nothing runs: no effect
  ExpectHealthy(s);
}

// One deadline from the call to the report, the wait for the isolate included.
TEST(Parallel, AWaitForTheIsolateEndsWithTheDeadline) {
  // On both isolates.
  Sandbox busy = NewSandbox();
  Sandbox waits = NewSandbox(Roomy().Deadline(absl::Milliseconds(50)));
  Sandbox patient = NewSandbox();
  std::atomic<int> started = 0;
  ASSERT_TRUE(busy.Bind("started", [&] { ++started; }).ok());
  const auto work = [&] { RunIn(busy, "started()\nwhile True: pass"); };
  std::thread other(work), another(work);
  while (started < 2) std::this_thread::yield();
  Report late = RunIn(waits, "1");
  EXPECT_EQ(late.reason, Reason::kDeadline);
  EXPECT_EQ(late.message, "the deadline of 50ms passed while the program waited for an isolate");
  EXPECT_GE(late.usage.wall_ns, 50'000'000);
  // Interrupted while it waits; the runs that are in progress are another sandbox's, and go on.
  std::atomic<bool> ended = false;
  Report interrupted;
  std::thread waiter([&] {
    interrupted = RunIn(patient, "1");
    ended = true;
  });
  while (!ended) {
    patient.Interrupt();
    absl::SleepFor(absl::Milliseconds(1));
  }
  waiter.join();
  EXPECT_EQ(interrupted.outcome, Outcome::kInterrupted);
  busy.Interrupt();
  other.join();
  another.join();
  ExpectHealthy(waits);
}

// Interrupts at every moment of a run's life: one that comes while the run is in progress ends it,
// and none is left for the next.
TEST(Parallel, InterruptsAtRandomMomentsHitOneRunOnly) {
  Sandbox s = NewSandbox();
  std::atomic<bool> stop = false;
  std::thread other([&] {
    for (unsigned i = 0; !stop; ++i) {
      s.Interrupt();
      absl::SleepFor(absl::Microseconds(i * 37 % 500));
    }
  });
  int ok = 0, interrupted = 0;
  for (int i = 0; i < 400; ++i) {
    Report r = RunIn(s, "sum(range(2000))");
    ok += r.ok();
    interrupted += r.outcome == Outcome::kInterrupted;
  }
  // Endless runs never outlive an interrupt.
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(RunIn(s, "while True: pass").outcome, Outcome::kInterrupted);
  }
  stop = true;
  other.join();
  EXPECT_EQ(ok + interrupted, 400);
  EXPECT_GT(interrupted, 0);
  ExpectHealthy(s);
}

}  // namespace
}  // namespace terrarium
