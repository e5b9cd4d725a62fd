// The pool: any isolate for any sandbox, sessions on it, turns, what it takes of the system.
#include "tests/support/pool.h"

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

namespace terrarium {
namespace {

// --- any isolate ---------------------------------------------------------------------------------

TEST(Pool, OneSandboxRunsOnAllIsolatesAtOnce) {
  Sandbox s = New();
  std::atomic<int> inside = 0, calls = 0;
  ASSERT_TRUE(s.AddModules({{.name = "helper", .source = "def twice(x): return 2 * x"}})->ok());
  ASSERT_TRUE(s.Bind("meet", [&](int x) {
                 ++calls;
                 ++inside;
                 while (inside < kIsolates) std::this_thread::yield();
                 return x;
               }).ok());
  ASSERT_TRUE(s.Prepare("import helper\nhelper.twice(meet(n))").value().ok());
  InThreads(kIsolates, [&](int t) {
    const Report r = s.RunPrepared({{"n", t}}).value();
    EXPECT_EQ(r.value, Value(2 * t)) << r.Explain();
  });
  EXPECT_EQ(calls, kIsolates);
  EXPECT_EQ(ThePool().Statistics().isolates, kIsolates);
}

TEST(Pool, ARunDoesNotWaitForABusyIsolateWhileAnotherIsIdle) {
  // More sandboxes than isolates, so one of them prefers the busy one.
  std::vector<Sandbox> sandboxes;
  for (int i = 0; i < 2 * kIsolates; ++i) {
    sandboxes.push_back(New("", Roomy().Deadline(absl::Seconds(5))));
    ASSERT_TRUE(sandboxes.back().Bind("one", [] { return 1; }).ok());
  }
  const Busy busy(kIsolates - 1);
  for (Sandbox& s : sandboxes) EXPECT_EQ(RunIn(s, "one()").value, Value(1));
}

TEST(Pool, AChangeHoldsForTheNextRunOnEachIsolate) {
  Sandbox s = New();
  for (int version = 0; version < 5; ++version) {
    ASSERT_TRUE(s.Bind("version", [version] { return version; }).ok());
    ASSERT_TRUE(s.Prepare("version() * 10 + " + std::to_string(version)).value().ok());
    std::atomic<int> inside = 0;
    ASSERT_TRUE(s.Bind("meet", [&] {
                   ++inside;
                   while (inside < kIsolates) std::this_thread::yield();
                 }).ok());
    InThreads(kIsolates, [&](int) {
      EXPECT_EQ(RunIn(s, "meet()\nversion()").value, Value(version));
      EXPECT_EQ(s.RunPrepared()->value, Value(version * 11));
    });
  }
}

// What a run began with lives until it ends.
TEST(Pool, ARunKeepsTheFunctionsThatItBeganWith) {
  Sandbox s = New();
  std::atomic<bool> inside = false, changed = false;
  ASSERT_TRUE(s.Bind("wait", [&] {
                 inside = true;
                 while (!changed) std::this_thread::yield();
               }).ok());
  const auto alive = std::make_shared<int>(7);
  ASSERT_TRUE(s.Bind("value", [alive] { return *alive; }).ok());
  Report report;
  std::thread runner([&] { report = RunIn(s, "wait()\nvalue()"); });
  while (!inside) std::this_thread::yield();
  ASSERT_TRUE(s.Bind("value", [] { return 8; }).ok());
  EXPECT_EQ(alive.use_count(), 2);
  changed = true;
  runner.join();
  EXPECT_EQ(report.value, Value(7));
  EXPECT_EQ(alive.use_count(), 1);
  EXPECT_EQ(RunIn(s, "value()").value, Value(8));
}

TEST(Pool, ASandboxMayGoInItsOwnRun) {
  auto s = std::make_unique<Sandbox>(New());
  ASSERT_TRUE(s->Bind("go", [&] { s.reset(); }).ok());
  const absl::StatusOr<Report> report = s->Run("go()\n'went on'");
  ASSERT_TRUE(report.ok()) << report.status();
  EXPECT_EQ(report->value, Value("went on"));
  Sandbox moved = New();
  const Sandbox to = std::move(moved);
  // NOLINTNEXTLINE(bugprone-use-after-move): it says so
  EXPECT_EQ(moved.Run("1").status().code(), absl::StatusCode::kFailedPrecondition);
  moved.Interrupt();
  EXPECT_EQ(moved.policy().name(), Policy::Strict().name());
}

TEST(Pool, ThreadsHammerIt) {
  constexpr int kThreads = 6;
  const int rounds = 60;
  std::vector<Sandbox> sandboxes;
  std::atomic<int> calls = 0;
  for (int i = 0; i < 3; ++i) {
    sandboxes.push_back(New("t" + std::to_string(i % 2), Roomy().Instructions(2'000'000)));
    ASSERT_TRUE(sandboxes.back()
                    .Bind("host",
                          [&](int x) {
                            ++calls;
                            return x + 1;
                          })
                    .ok());
    ASSERT_TRUE(sandboxes.back().Prepare("host(n) * 2").value().ok());
  }
  std::atomic<int> good = 0, expected_calls = 0;
  InThreads(kThreads, [&](int t) {
    for (int i = 0; i < rounds; ++i) {
      Sandbox& s = sandboxes[static_cast<size_t>(t + i) % sandboxes.size()];
      switch (i % 6) {
        case 0: {
          ++expected_calls;
          good += s.RunPrepared({{"n", i}})->value == Value(2 * (i + 1));
          break;
        }
        case 1:
          good += s.Run("x = [0] * 1000\nwhile True: x.append(1)").value().outcome ==
                  Outcome::kExhausted;
          break;
        case 2: {
          absl::StatusOr<Session> session =
              s.NewSession("n = 0\ndef f(x):\n  global n\n  n += x\n  return n");
          if (!session.ok()) break;
          session->Call("f", 2).IgnoreError();
          const absl::StatusOr<Report> report = session->Call("f", t);
          good += report.ok() && report->value == Value(2 + t);
          break;
        }
        case 3: {
          Sandbox own = New();
          good +=
              own.Bind("mine", [t] { return t; }).ok() && RunIn(own, "mine()").value == Value(t);
          break;
        }
        case 4:
          good += s.Bind("unused" + std::to_string(t), [] {}).ok();
          break;
        default:
          good += RunIn(s, "1 +").outcome == Outcome::kRejected;
          break;
      }
    }
  });
  EXPECT_EQ(good, kThreads * rounds);
  EXPECT_EQ(calls, expected_calls);
}

// --- sessions ------------------------------------------------------------------------------------

TEST(Pool, SessionsSpreadOverIsolatesAndStay) {
  Sandbox s = New();
  std::atomic<int> inside = 0;
  ASSERT_TRUE(s.Bind("meet", [&] {
                 ++inside;
                 while (inside < kIsolates) std::this_thread::yield();
               }).ok());
  std::vector<Session> sessions;
  sessions.reserve(kIsolates);
  for (int i = 0; i < kIsolates; ++i) {
    sessions.push_back(
        s.NewSession("n = 0\ndef f():\n  global n\n  meet()\n  n += 1\n  return n").value());
  }
  EXPECT_EQ(ThePool().Statistics().sessions, static_cast<uint64_t>(kIsolates));
  EXPECT_GT(ThePool().Statistics().session_bytes, 0U);
  // Would not end if they were on one.
  for (int round = 1; round <= 3; ++round) {
    inside = 0;
    InThreads(kIsolates, [&](int t) {
      EXPECT_EQ(sessions[static_cast<size_t>(t)].Call("f")->value, Value(round));
    });
  }
  sessions.clear();
  EXPECT_EQ(ThePool().Statistics().sessions, 0U);
  EXPECT_EQ(ThePool().Statistics().session_bytes, 0U);
}

// On the other isolate, while this thread runs a guest.
TEST(Pool, ASessionThatIsDestroyedInARunOfAnotherIsolateIsGone) {
  Sandbox s = New();
  std::vector<Session> sessions;
  ASSERT_TRUE(s.Bind("drop", [&] {
                 sessions.clear();
                 EXPECT_EQ(ThePool().Statistics().sessions, 0U);
                 EXPECT_EQ(ThePool().Statistics().session_bytes, 0U);
               }).ok());
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < kIsolates; ++i) {
      sessions.push_back(s.NewSession("x = ['y' * 1000] * 10").value());
    }
    EXPECT_TRUE(RunIn(s, "drop()").ok());
  }
}

// A destructor waits for nobody, and what it left goes when the isolate is left.
TEST(Pool, ASessionOfABusyIsolateIsDestroyedAtOnce) {
  Sandbox s = New();
  std::vector<Session> sessions;
  sessions.reserve(4);
  for (int i = 0; i < 4; ++i) sessions.push_back(s.NewSession("x = 'y' * 1000").value());
  ASSERT_TRUE(s.Bind("join_one", [&] { std::thread([&] { sessions.pop_back(); }).join(); }).ok());
  // On whichever isolate that is, it would wait for the run that waits for it.
  EXPECT_TRUE(RunIn(s, "join_one()\njoin_one()").ok());
  {
    const Busy busy(kIsolates);
    sessions.clear();
    EXPECT_EQ(ThePool().Statistics().sessions, 0U);
    EXPECT_GT(ThePool().Statistics().session_bytes, 0U);
  }
  EXPECT_EQ(ThePool().Statistics().session_bytes, 0U);
  ExpectHealthy(s);
}

// More than lie open on an isolate, so that one thread packs what another destroys.
TEST(Pool, BytesOfSessionsThatGoWhileOthersComeAddUp) {
  Sandbox s = New("come and go");
  std::vector<std::unique_ptr<Session>> sessions;
  sessions.reserve(size_t{530} * kIsolates);
  for (int i = 0; i < 530 * kIsolates; ++i) {
    sessions.push_back(std::make_unique<Session>(s.NewSession("x = 1").value()));
  }
  std::atomic<bool> done = false;
  std::thread others([&] {
    while (!done) EXPECT_TRUE(s.NewSession("x = 2").value().Eval("x")->ok());
  });
  for (std::unique_ptr<Session>& session : sessions) session.reset();
  done = true;
  others.join();
  EXPECT_EQ(ThePool().Statistics().sessions, 0U);
  EXPECT_EQ(ThePool().Statistics().session_bytes, 0U);
}

// Called, copied, interrupted and destroyed by whichever thread comes by, with what they handed
// out.
TEST(Pool, ThreadsHammerSessions) {
  constexpr int kThreads = 5, kRounds = 120;
  struct Place {
    std::mutex mutex;
    std::shared_ptr<Session> session;
    GuestFunction handed;
  };
  std::vector<Place> places(4);
  Sandbox s = New("hammered", Roomy().Instructions(300'000));
  static thread_local GuestFunction handed;
  ASSERT_TRUE(s.Bind("hold", [](GuestFunction f) { handed = std::move(f); }).ok());
  const auto fresh = [&s] {
    return std::make_shared<Session>(s.NewSession("n = 0\ndef f(x):\n  global n\n  n += x\n"
                                                  "  hold(lambda: x)\n  return n\n"
                                                  "def spin():\n  while True: pass")
                                         .value());
  };
  for (Place& place : places) place.session = fresh();
  std::atomic<int> wrong = 0;
  InThreads(kThreads, [&](int t) {
    for (int i = 0; i < kRounds; ++i) {
      Place& place = places[static_cast<size_t>(t * 7 + i * 3) % places.size()];
      std::shared_ptr<Session> session;
      {
        std::lock_guard lock(place.mutex);
        session = place.session;
      }
      switch ((t + i) % 8) {
        case 0: {
          // Nobody else may have it when it is interrupted.
          Session own = session->Clone().value();
          std::thread([&own] { own.Interrupt(); }).join();
          wrong += own.Call("spin")->outcome != Outcome::kExhausted;
          break;
        }
        case 1: {
          std::shared_ptr<Session> next = fresh();
          std::lock_guard lock(place.mutex);
          std::swap(place.session, next);
          place.handed = GuestFunction();
          break;
        }
        case 2: {
          const absl::StatusOr<Report> report = session->Call("f", t);
          wrong += !report.ok() || !(report->ok() || report->reason == Reason::kInterrupted);
          std::lock_guard lock(place.mutex);
          place.handed = handed;
          break;
        }
        case 3: {
          GuestFunction function;
          {
            std::lock_guard lock(place.mutex);
            function = place.handed;
          }
          if (function == GuestFunction()) break;
          const absl::StatusOr<Report> report = session->CallFunction(function);
          wrong += !report.ok() || report->outcome == Outcome::kViolation;
          break;
        }
        case 4:
          wrong += ThePool().Statistics().isolates != kIsolates;
          ThePool().SetQuota("hammered", {.concurrent_runs = 1 + i % 2}).IgnoreError();
          break;
        case 5:
          session->Interrupt();
          break;
        case 6:
          wrong += session->Get("n").status().code() == absl::StatusCode::kInternal;
          break;
        default: {
          const absl::StatusOr<Session> clone = session->Clone();
          wrong += !clone.ok();
          break;
        }
      }
    }
    handed = GuestFunction();
  });
  EXPECT_EQ(wrong, 0);
  for (Place& place : places) place.session.reset();
  EXPECT_EQ(ThePool().Statistics().sessions, 0U);
  EXPECT_EQ(ThePool().Statistics().session_bytes, 0U);
  ASSERT_TRUE(ThePool().SetQuota("hammered", {}).ok());
  ExpectHealthy(s);
}

// --- waiting -------------------------------------------------------------------------------------

TEST(Pool, TenantsHaveTheirTurns) {
  Sandbox many = New("many"), few = New("few");
  std::mutex mutex;
  std::vector<std::string> order;
  const auto note = [&](const char* who) {
    return [&, who] {
      std::lock_guard lock(mutex);
      order.emplace_back(who);
    };
  };
  ASSERT_TRUE(many.Bind("note", note("many")).ok());
  ASSERT_TRUE(few.Bind("note", note("few")).ok());
  RunIn(many, "1");
  Busy all_but_one(kIsolates - 1);
  auto last = std::make_unique<Busy>(1);
  std::vector<std::thread> threads;
  const auto come = [&](Sandbox& s) {
    const int before = ThePool().Statistics().waiting;
    threads.emplace_back([&s] { EXPECT_TRUE(RunIn(s, "note()").ok()); });
    while (ThePool().Statistics().waiting == before) std::this_thread::yield();
  };
  for (int i = 0; i < 6; ++i) come(many);
  for (int i = 0; i < 2; ++i) come(few);
  last->Leave();
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(order, (std::vector<std::string>{"many", "few", "many", "few", "many", "many", "many",
                                             "many"}));
}

TEST(Pool, AWaitEndsWithTheDeadlineOrAnInterrupt) {
  Sandbox late = New("", Roomy().Deadline(absl::Milliseconds(40)));
  Sandbox patient = New();
  const Busy busy(kIsolates);
  const Report report = RunIn(late, "1");
  EXPECT_EQ(report.reason, Reason::kDeadline);
  EXPECT_GE(report.usage.wall_ns, 40'000'000);
  std::atomic<bool> ended = false;
  Report interrupted;
  std::thread waiter([&] {
    interrupted = RunIn(patient, "1");
    ended = true;
  });
  while (!ended) {
    patient.Interrupt();
    std::this_thread::yield();
  }
  waiter.join();
  EXPECT_EQ(interrupted.reason, Reason::kInterrupted);
  const EngineStatistics s = ThePool().Statistics();
  EXPECT_EQ(s.running, kIsolates);
  EXPECT_EQ(s.waiting, 0);
}

TEST(Pool, AnInterruptEndsAllRunsOfTheSandboxAndNoOther) {
  Sandbox s = New();
  std::atomic<int> inside = 0;
  ASSERT_TRUE(s.Bind("here", [&] { ++inside; }).ok());
  std::thread other([&] {
    while (inside < kIsolates) std::this_thread::yield();
    s.Interrupt();
  });
  InThreads(kIsolates, [&](int) {
    EXPECT_EQ(RunIn(s, "here()\nwhile True: pass").reason, Reason::kInterrupted);
  });
  other.join();
  ExpectHealthy(s);
}

TEST(Pool, AForkedChildIsToldWhenNoIsolateIsLeft) {
  Sandbox s = New();
  ExpectHealthy(s);
  const Busy busy(kIsolates);
  const pid_t child = fork();
  if (child == 0) {
    alarm(20);
    _exit(absl::IsFailedPrecondition(s.Run("1").status()) ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

// --- descriptors ---------------------------------------------------------------------------------

size_t Descriptors() {
  const std::filesystem::directory_iterator open("/proc/self/fd");
  return static_cast<size_t>(std::distance(begin(open), end(open)));
}

TEST(Pool, SandboxesTakeNoDescriptors) {
  const Sandbox first = New();  // with the engine
  const size_t before = Descriptors();
  std::vector<Sandbox> sandboxes;
  for (int i = 0; i < 50; ++i) {
    sandboxes.push_back(New());
    ASSERT_TRUE(sandboxes.back().Bind("n", [i] { return i; }).ok());
    ASSERT_TRUE(sandboxes.back().Prepare("n() + 1").value().ok());
  }
  EXPECT_EQ(Descriptors(), before);
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(sandboxes[static_cast<size_t>(i)].RunPrepared()->value, Value(i + 1));
  }
}

// A child's sandboxes lie in the same file as its parent's.
TEST(Pool, ParentAndChildMakeAndDropSandboxesOfTheirOwn) {
  auto make = [](int n) {
    Sandbox s = New();
    EXPECT_TRUE(s.Bind("n", [n] { return n; }).ok());
    EXPECT_TRUE(s.Prepare("text = 'x' * 100\nn()").value().ok());
    return s;
  };
  std::vector<Sandbox> old;
  old.reserve(10);
  for (int i = 0; i < 10; ++i) old.push_back(make(i));
  const auto right = [&](int from) {
    bool all = true;
    for (size_t i = 0; i < old.size(); ++i) {
      const absl::StatusOr<Report> r = old[i].RunPrepared();
      all = all && r.ok() && r->value == Value(from + static_cast<int>(i));
    }
    return all;
  };
  int ready[2];
  ASSERT_EQ(pipe(ready), 0);
  const pid_t child = fork();
  if (child == 0) {
    alarm(60);
    char byte;
    // The parent has dropped its own, and made others.
    if (read(ready[0], &byte, 1) != 1 || !right(0)) _exit(1);
    old.clear();
    for (int i = 0; i < 10; ++i) old.push_back(make(200 + i));
    _exit(right(200) ? 0 : 2);
  }
  old.clear();
  for (int i = 0; i < 10; ++i) old.push_back(make(100 + i));
  ASSERT_EQ(write(ready[1], "x", 1), 1);
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  EXPECT_TRUE(right(100));
  close(ready[0]);
  close(ready[1]);
}

}  // namespace
}  // namespace terrarium
