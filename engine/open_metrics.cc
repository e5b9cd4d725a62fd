// Statistics as OpenMetrics text.
#include <cstddef>
#include <string>
#include <string_view>

#include "absl/time/time.h"
#include "base/text/text.h"
#include "terrarium/pool.h"
#include "terrarium/report.h"

namespace terrarium {
namespace {

using base::Cat;

// What is one number of the statistics: a table, so that no metric lacks its help.
struct Row {
  std::string_view name, type, help;
  uint64_t (*value)(const EngineStatistics& s);
};
constexpr Row kRows[] = {
    {"errors", "counter", "Calls that ended with a status.",
     [](const EngineStatistics& s) { return s.errors; }},
    {"refused", "counter", "Calls that a tenant's quota refused.",
     [](const EngineStatistics& s) { return s.refused; }},
    {"instructions", "counter", "Instructions that guests spent.",
     [](const EngineStatistics& s) { return s.instructions; }},
    {"host_calls", "counter", "Calls of host functions.",
     [](const EngineStatistics& s) { return s.host_calls; }},
    {"restores", "counter", "Returns to an image or a checkpoint.",
     [](const EngineStatistics& s) { return s.restores; }},
    {"restored_pages", "counter", "Pages that restores copied or dropped.",
     [](const EngineStatistics& s) { return s.restored_pages; }},
    {"isolates", "gauge", "Isolates that exist.",
     [](const EngineStatistics& s) { return static_cast<uint64_t>(s.isolates); }},
    {"running", "gauge", "Threads that have an isolate.",
     [](const EngineStatistics& s) { return static_cast<uint64_t>(s.running); }},
    {"waiting", "gauge", "Threads that wait for an isolate or a quota.",
     [](const EngineStatistics& s) { return static_cast<uint64_t>(s.waiting); }},
    {"sandboxes", "gauge", "Sandboxes that exist.",
     [](const EngineStatistics& s) { return s.sandboxes; }},
    {"sessions", "gauge", "Sessions that exist.",
     [](const EngineStatistics& s) { return s.sessions; }},
    {"session_memory_bytes", "gauge", "Pages of the sessions' present states.",
     [](const EngineStatistics& s) { return s.session_bytes; }},
    {"guest_memory_bytes", "gauge", "Resident memory of isolates beside their images.",
     [](const EngineStatistics& s) { return s.guest_bytes; }},
};

std::string Head(std::string_view name, std::string_view type, std::string_view help) {
  return Cat("# TYPE terrarium_", name, " ", type, "\n# HELP terrarium_", name, " ", help, "\n");
}

// Decimal, with nine places: no locale has a say.
std::string Seconds(absl::Duration d) {
  const int64_t ns = absl::ToInt64Nanoseconds(d);
  std::string places = std::to_string(ns % 1'000'000'000);
  return Cat(ns / 1'000'000'000, ".", std::string(9 - places.size(), '0'), places);
}

std::string Summary(std::string_view name, std::string_view help,
                    const EngineStatistics::Times& times) {
  const std::string full = Cat("terrarium_", name);
  return Cat(Head(name, "summary", help), "# UNIT ", full, " seconds\n", full,
             "{quantile=\"0.5\"} ", Seconds(times.p50), "\n", full, "{quantile=\"0.99\"} ",
             Seconds(times.p99), "\n", full, "_sum ", Seconds(times.sum), "\n", full, "_count ",
             times.count, "\n");
}

}  // namespace

uint64_t EngineStatistics::kills() const {
  return Count(Outcome::kExhausted) + Count(Outcome::kViolation) + Count(Outcome::kFault) +
         Count(Outcome::kInterrupted);
}

std::string OpenMetrics(const EngineStatistics& s) {
  std::string text = Head("runs", "counter", "Runs, loads and calls that ended with a report.");
  for (size_t i = 0; i < s.by_outcome.size(); ++i) {
    text += Cat("terrarium_runs_total{outcome=\"", OutcomeName(static_cast<Outcome>(i)), "\"} ",
                s.by_outcome[i], "\n");
  }
  text += Head("ends", "counter", "Those of them that did not end by themselves, by reason.");
  for (size_t i = 1; i < s.by_reason.size(); ++i) {
    text += Cat("terrarium_ends_total{reason=\"", ReasonName(static_cast<Reason>(i)), "\"} ",
                s.by_reason[i], "\n");
  }
  text += Summary("queue_seconds", "Waits for an isolate and a quota.", s.queue);
  text += Summary("run_seconds", "From the call to the report.", s.run);
  for (const Row& row : kRows) {
    text += Cat(Head(row.name, row.type, row.help), "terrarium_", row.name,
                row.type == "counter" ? "_total " : " ", row.value(s), "\n");
  }
  return text + "# EOF\n";
}

}  // namespace terrarium
