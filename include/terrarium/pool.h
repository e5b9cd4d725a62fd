// What a server asks of an engine: who may use how much of it, and what it has done.
//
//   RETURN_IF_ERROR(engine.SetQuota("acme", {.concurrent_runs = 2,
//                                            .instructions_per_second = 500'000'000}));
//   ASSIGN_OR_RETURN(Sandbox sandbox, engine.NewSandbox(Policy::Agent(), {.tenant = "acme"}));
//   std::string page = OpenMetrics(engine.Statistics());   // for GET /metrics
//
// Waiting: an engine runs as many guests at a time as it has isolates. Who finds none idle waits,
// within its deadline. An isolate that is left goes to the tenants in turn, and within a tenant to
// who came first.
//
// Threads: plain values; the functions are in engine.h.
#ifndef TERRARIUM_POOL_H_
#define TERRARIUM_POOL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "terrarium/api.h"
#include "terrarium/outcome.h"
#include "terrarium/value.h"

namespace terrarium {

struct SandboxOptions {
  // Whose the sandbox is. Sandboxes of one name have their turns and their quota together; one
  // without a name is a tenant of its own, without a quota.
  std::string tenant = {};
};

// What a tenant may use; 0: as much as there is. A run, a session's call and its loading wait until
// the quota has room. Where that cannot come before their deadline, or has not, they fail with
// ResourceExhausted, and the status says which quota. Runs that host functions make count as well.
// Preparing a script and adding modules count, too, and wait as long as it takes.
struct TenantQuota {
  // At a time.
  int concurrent_runs = 0;
  // The most that its runs in progress may have together, each with its policy's limit, and its
  // sessions with the pages of their present state.
  uint64_t memory = 0;
  // A run begins when the account is above zero, and is charged what it has spent when it ends. So
  // the mean is kept, and one run may overdraw by its policy's limit.
  uint64_t instructions_per_second = 0;
  // The most that the account saves up; 0: what a second brings.
  uint64_t instructions_burst = 0;
  // False: fails at once where it would wait for its quota.
  bool waits = true;
};

// What a call took and how it ended, for a tracer: OpenTelemetry's names fit. `start` is when the
// host called, `end` when the report was made.
struct Span {
  std::string_view name;  // "terrarium.run", "terrarium.check", "terrarium.load", "terrarium.call"
  absl::Time start;
  absl::Time end;
  bool ok = false;  // a report whose outcome is kOk
  // "terrarium.outcome", "terrarium.reason" or "terrarium.status"; "terrarium.tenant",
  // "terrarium.script", "terrarium.instructions", "terrarium.wait_ns" and others.
  std::vector<std::pair<std::string_view, Value>> attributes;
};

// Since the engine was made. The counts of one statement add up when no call is in progress.
struct EngineStatistics {
  // From a histogram of fixed size: a quantile is at most an eighth above the true one.
  struct Times {
    uint64_t count = 0;
    absl::Duration sum, p50, p99;
  };

  // Runs, checks, and loads and calls of sessions, that ended with a report; the slices of a paused
  // call are one. And those that ended with a status: `refused` are those of them that a quota
  // refused.
  uint64_t runs = 0;
  uint64_t errors = 0;
  uint64_t refused = 0;
  // Of `runs`.
  uint64_t Count(Outcome outcome) const { return by_outcome[static_cast<size_t>(outcome)]; }
  uint64_t Count(Reason reason) const { return by_reason[static_cast<size_t>(reason)]; }
  // Those that were ended: by a budget, a guard, a fault or the host.
  TERRARIUM_API uint64_t kills() const;
  std::array<uint64_t, kOutcomeCount> by_outcome = {};
  std::array<uint64_t, static_cast<size_t>(Reason::kInterrupted) + 1> by_reason = {};

  Times queue;  // of each of `runs`: the wait for an isolate and for the quota
  Times run;    // of each of `runs`: from the call to the report
  uint64_t instructions = 0;
  uint64_t host_calls = 0;
  uint64_t restores = 0;  // returns to an image or a checkpoint, and pages of them
  uint64_t restored_pages = 0;

  // Now.
  int isolates = 0;
  int running = 0;  // threads that have an isolate
  int waiting = 0;  // threads that want one
  uint64_t sandboxes = 0;
  uint64_t sessions = 0;
  uint64_t session_bytes = 0;  // of the pages of their present states
  uint64_t guest_bytes = 0;    // resident, of what isolates have beside their images
};

// The same in OpenMetrics' text format, which Prometheus reads; it ends with "# EOF".
TERRARIUM_API std::string OpenMetrics(const EngineStatistics& statistics);

}  // namespace terrarium

#endif  // TERRARIUM_POOL_H_
