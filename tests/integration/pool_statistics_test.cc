// The pool's statistics, as a struct and as text, and its spans.
#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "tests/support/pool.h"

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

const auto* const g_pool = &ThePool(Keep);

TEST(PoolStatistics, StatisticsAddUp) {
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
TEST(PoolStatistics, OpenMetricsText) {
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

TEST(PoolStatistics, Spans) {
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

}  // namespace
}  // namespace terrarium
