// The pool: any isolate for any sandbox, turns, quotas, statistics, spans.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

std::mutex g_spans_mutex;
std::vector<std::pair<std::string, std::map<std::string, std::string>>> g_spans;

void Keep(const Span& span) {
  std::lock_guard lock(g_spans_mutex);
  EXPECT_LE(span.start, span.end);
  std::map<std::string, std::string> attributes;
  for (const auto& [name, value] : span.attributes) {
    attributes[std::string(name)] = value.DebugString();
  }
  attributes["ok"] = span.ok ? "yes" : "no";
  g_spans.emplace_back(span.name, std::move(attributes));
}

constexpr int kIsolates = 2;

Engine& ThePool() {
  static Engine& engine =
      *new Engine(Engine::Create({.max_isolates = kIsolates, .on_span = Keep}).value());
  return engine;
}

Sandbox New(const std::string& tenant = "", const Policy& policy = Roomy()) {
  return ThePool().NewSandbox(policy, {.tenant = tenant}).value();
}

void InThreads(int threads, const std::function<void(int)>& work) {
  std::vector<std::thread> all;
  all.reserve(static_cast<size_t>(threads));
  for (int t = 0; t < threads; ++t) all.emplace_back([&work, t] { work(t); });
  for (std::thread& thread : all) thread.join();
}

// Has guests of its own running until it goes: one on each of so many isolates.
class Busy {
 public:
  explicit Busy(int isolates, const std::string& tenant = "") : sandbox_(New(tenant)) {
    EXPECT_TRUE(sandbox_
                    .Bind("hold",
                          [this] {
                            ++inside_;
                            while (!leave_) std::this_thread::yield();
                          })
                    .ok());
    for (int i = 0; i < isolates; ++i) {
      threads_.emplace_back([this] { EXPECT_TRUE(RunIn(sandbox_, "hold()").ok()); });
    }
    while (inside_ < isolates) std::this_thread::yield();
  }
  ~Busy() { Leave(); }
  void Leave() {
    leave_ = true;
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  Sandbox sandbox_;
  std::atomic<int> inside_ = 0;
  std::atomic<bool> leave_ = false;
  std::vector<std::thread> threads_;
};

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

// --- quotas --------------------------------------------------------------------------------------

TEST(Pool, AQuotaOfConcurrentRuns) {
  ASSERT_TRUE(ThePool().SetQuota("one", {.concurrent_runs = 1}).ok());
  Sandbox s = New("one", Roomy().Deadline(absl::Milliseconds(50)));
  {
    const Busy busy(1, "one");
    const absl::Status refused = s.Run("1").status();
    EXPECT_EQ(refused.code(), absl::StatusCode::kResourceExhausted);
    EXPECT_EQ(refused.message(),
              "the quota of tenant 'one' has no room for another run at the same time");
    Sandbox others = New();
    ExpectHealthy(others);
    // A session's call is a run.
    EXPECT_EQ(s.NewSession("1").status().code(), absl::StatusCode::kResourceExhausted);
  }
  ExpectHealthy(s);
  EXPECT_GE(ThePool().Statistics().refused, 1U);
}

TEST(Pool, AQuotaOfInstructions) {
  ASSERT_TRUE(
      ThePool()
          .SetQuota("slow", {.instructions_per_second = 2'000'000, .instructions_burst = 100'000})
          .ok());
  Sandbox s = New("slow");
  Sandbox hasty = New("slow", Roomy().Deadline(absl::Milliseconds(1)));
  const absl::Time start = absl::Now();
  uint64_t spent = 0;
  for (int i = 0; i < 6; ++i) {
    const Report report = RunIn(s, "for i in range(100_000): pass");
    ASSERT_TRUE(report.ok()) << report.Explain();
    spent += report.usage.instructions;
    if (i > 0) continue;
    const absl::Status refused = hasty.Run("1").status();
    EXPECT_EQ(refused.code(), absl::StatusCode::kResourceExhausted);
    EXPECT_NE(refused.message().find("the quota of tenant 'slow' of instructions is overdrawn"),
              absl::string_view::npos);
  }
  // All but the burst and the last run was waited for.
  const double waited = static_cast<double>(spent) * 5 / 6 - 100'000;
  EXPECT_GE(absl::ToDoubleSeconds(absl::Now() - start), waited / 2e6 * 0.99);
  ASSERT_TRUE(ThePool().SetQuota("slow", {}).ok());
  EXPECT_TRUE(hasty.Run("1").ok());
}

TEST(Pool, AQuotaOfMemory) {
  ASSERT_TRUE(ThePool().SetQuota("small", {.memory = MiB(100), .waits = false}).ok());
  Sandbox large = New("small", Roomy().Memory(MiB(200)));
  EXPECT_EQ(large.Run("1").status().message(),
            "the quota of tenant 'small' of memory has no room for the 209715200 bytes of the "
            "run's policy");
  Sandbox s = New("small", Roomy().Memory(MiB(60)));
  ExpectHealthy(s);
  absl::StatusOr<Session> session = s.NewSession("x = b'x' * (50 * 1024 * 1024)");
  ASSERT_TRUE(session.ok()) << session.status();
  ASSERT_TRUE(session->load_report().ok()) << session->load_report().Explain();
  EXPECT_EQ(s.Run("1").status().code(), absl::StatusCode::kResourceExhausted);
}

TEST(Pool, QuotasThatMakeNoSense) {
  EXPECT_TRUE(absl::IsInvalidArgument(ThePool().SetQuota("", {})));
  EXPECT_TRUE(absl::IsInvalidArgument(ThePool().SetQuota("x", {.concurrent_runs = -1})));
  EXPECT_TRUE(absl::IsInvalidArgument(ThePool().SetQuota("x", {.instructions_burst = 1})));
}

// --- statistics ----------------------------------------------------------------------------------

TEST(Pool, StatisticsAddUp) {
  const EngineStatistics before = ThePool().Statistics();
  Sandbox s = New("counted", Roomy().Instructions(2'000'000));
  ASSERT_TRUE(s.Bind("host", [] {}).ok());
  RunIn(s, "1");
  const uint64_t sandboxes = ThePool().Statistics().sandboxes;
  std::atomic<uint64_t> instructions = 0, host_calls = 0;
  constexpr int kThreads = 4, kRounds = 20;
  InThreads(kThreads, [&](int) {
    for (int i = 0; i < kRounds; ++i) {
      for (const char* source : {"host()", "1 / 0", "while True: pass", "import os"}) {
        const Report r = RunIn(s, source);
        instructions += r.usage.instructions;
        host_calls += r.usage.host_calls;
      }
    }
  });
  EXPECT_EQ(s.RunPrepared().status().code(), absl::StatusCode::kFailedPrecondition);
  EngineStatistics after = ThePool().Statistics();
  const uint64_t each = uint64_t{kThreads} * kRounds;
  const auto more = [&](auto what) { return after.Count(what) - before.Count(what); };
  EXPECT_EQ(more(Outcome::kOk), each + 1);
  EXPECT_EQ(more(Outcome::kException), each);
  EXPECT_EQ(more(Outcome::kExhausted), each);
  EXPECT_EQ(more(Outcome::kRejected), each);
  EXPECT_EQ(more(Reason::kInstructions), each);
  EXPECT_EQ(after.kills() - before.kills(), each);
  EXPECT_EQ(after.runs - before.runs, 4 * each + 1);
  EXPECT_EQ(after.errors - before.errors, 1U);
  EXPECT_GE(after.instructions - before.instructions, instructions);
  EXPECT_EQ(after.host_calls - before.host_calls, host_calls);
  EXPECT_GE(after.restores - before.restores, 3 * each);
  EXPECT_GE(after.restored_pages, after.restores);
  EXPECT_EQ(after.run.count, after.runs);
  EXPECT_EQ(after.queue.count, after.runs);
  EXPECT_LE(after.run.p50, after.run.p99);
  EXPECT_GE(after.run.sum, after.run.p50);
  EXPECT_GT(after.guest_bytes, 0U);
  EXPECT_EQ(after.running, 0);
  EXPECT_EQ(after.waiting, 0);
  uint64_t all = 0;
  for (const uint64_t n : after.by_outcome) all += n;
  EXPECT_EQ(all, after.runs);
  { const Sandbox gone = std::move(s); }
  EXPECT_EQ(ThePool().Statistics().sandboxes, sandboxes - 1);

  // A paused call is one call.
  Sandbox sliced = New();
  Session session = sliced.NewSession("def f():\n  for i in range(10000): pass").value();
  const uint64_t runs = ThePool().Statistics().runs;
  Report report = session.CallWith("f", {}, {.slice = 1000}).value();
  int slices = 1;
  for (; report.outcome == Outcome::kPaused; ++slices) report = session.RunFor(1000).value();
  EXPECT_GT(slices, 3);
  after = ThePool().Statistics();
  EXPECT_EQ(after.runs, runs + 1);
  EXPECT_EQ(after.Count(Outcome::kPaused), 0U);
}

// As a scraper reads it.
TEST(Pool, OpenMetricsText) {
  const EngineStatistics s = ThePool().Statistics();
  const std::string text = OpenMetrics(s);
  std::map<std::string, double> samples;
  std::map<std::string, std::string> types;
  std::vector<absl::string_view> lines = absl::StrSplit(text, '\n');
  ASSERT_GE(lines.size(), 3U);
  EXPECT_EQ(lines.back(), "");
  lines.pop_back();
  EXPECT_EQ(lines.back(), "# EOF");
  lines.pop_back();
  std::string family;
  for (const absl::string_view line : lines) {
    const std::vector<std::string> words = absl::StrSplit(line, ' ');
    if (words[0] == "#") {
      ASSERT_GE(words.size(), 4U) << line;
      if (words[1] == "TYPE") {
        family = words[2];
        EXPECT_TRUE(types.emplace(family, words[3]).second) << family << " stands twice";
      }
      EXPECT_EQ(words[2], family) << line;
      continue;
    }
    ASSERT_EQ(words.size(), 2U) << line;
    EXPECT_EQ(words[0].compare(0, family.size(), family), 0) << line;
    const std::string rest = words[0].substr(family.size());
    const std::string suffix = rest.substr(0, rest.find('{'));
    EXPECT_EQ(types[family] == "counter", suffix == "_total") << line;
    EXPECT_TRUE(types[family] != "gauge" || suffix.empty()) << line;
    double value = -1;
    EXPECT_TRUE(absl::SimpleAtod(words[1], &value)) << line;
    EXPECT_GE(value, 0) << line;
    EXPECT_TRUE(samples.emplace(words[0], value).second) << line;
  }
  EXPECT_EQ(samples["terrarium_runs_total{outcome=\"ok\"}"],
            static_cast<double>(s.Count(Outcome::kOk)));
  EXPECT_EQ(samples["terrarium_ends_total{reason=\"instructions\"}"],
            static_cast<double>(s.Count(Reason::kInstructions)));
  EXPECT_NEAR(samples["terrarium_run_seconds{quantile=\"0.99\"}"], absl::ToDoubleSeconds(s.run.p99),
              1e-9);
  EXPECT_EQ(samples["terrarium_run_seconds_count"], static_cast<double>(s.runs));
  EXPECT_EQ(samples["terrarium_isolates"], s.isolates);
  EXPECT_EQ(samples["terrarium_sandboxes"], static_cast<double>(s.sandboxes));
}

TEST(Pool, Spans) {
  Sandbox s = New("traced", Roomy().Instructions(2'000'000));
  {
    std::lock_guard lock(g_spans_mutex);
    g_spans.clear();
  }
  RunIn(s, "1 + 1");
  RunIn(s, "while True: pass");
  Session session = s.NewSession("def f(): return 1").value();
  ASSERT_TRUE(session.Call("f").ok());
  ASSERT_TRUE(session.Has("f").value());  // no call
  EXPECT_FALSE(s.RunPrepared().ok());
  std::lock_guard lock(g_spans_mutex);
  ASSERT_EQ(g_spans.size(), 5U);
  const std::vector<std::string> names = {"terrarium.run", "terrarium.run", "terrarium.load",
                                          "terrarium.call", "terrarium.run"};
  for (size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(g_spans[i].first, names[i]);
    EXPECT_EQ(g_spans[i].second["terrarium.tenant"], "'traced'");
  }
  EXPECT_EQ(g_spans[0].second["ok"], "yes");
  EXPECT_EQ(g_spans[0].second["terrarium.outcome"], "'ok'");
  EXPECT_EQ(g_spans[1].second["terrarium.reason"], "'instructions'");
  EXPECT_EQ(g_spans[4].second["terrarium.status"], "'FAILED_PRECONDITION'");
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
