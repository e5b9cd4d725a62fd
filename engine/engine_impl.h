// The engine's insides: the pool of isolates, and who uses which.
//
// A sandbox is no isolate's. It has a definition (definition.h), of which an isolate makes an
// overlay when it first runs there, and a home: the isolate that it prefers while that is idle. A
// session's state lies on one isolate, and stays there.
//
// Threads: see engine.h. One thread at a time is inside of an isolate (isolate_queue.h). Locks, in
// their order: an isolate (by the queue); `make_mutex_`, under which nobody waits for one; the
// queue's mutex or `names_mutex_`, under which nothing is called. No mutex is held while a guest
// runs or a function of the host's is called.
// Tested by: tests/integration/sandbox_test.cc, tests/integration/parallel_test.cc,
// tests/integration/pool_test.cc.
#ifndef TERRARIUM_ENGINE_ENGINE_IMPL_H_
#define TERRARIUM_ENGINE_ENGINE_IMPL_H_

#include <atomic>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/synchronization/mutex.h"
#include "engine/audit_log.h"
#include "engine/isolate_queue.h"
#include "engine/run_in_progress.h"
#include "engine/run_statistics.h"
#include "engine/session_activity.h"
#include "interp/isolate/isolate.h"
#include "interp/memory/page_scan.h"
#include "terrarium/engine.h"

namespace terrarium {

class SessionImpl;

// "The host has no memory for `what`."
absl::Status NoMemory(std::string_view what = "the run's report");

// What a definition is on an isolate.
struct MadeOverlay {
  uint64_t version = 0;                            // of the definition
  std::shared_ptr<const memory::Overlay> overlay;  // sessions on it keep it
  PyObject* host_types = nullptr;                  // in it
  PyObject* prepared = nullptr;                    // code object in it
};

// An isolate. Sandboxes share it in turn. All is for who is inside of it, but for what says
// otherwise.
struct SharedIsolate {
  // Takes the session that the isolate's memory holds out of it, and puts the overlay on the base
  // image. Every change of what the isolate holds goes through this.
  absl::Status Activate(const memory::Overlay* overlay);

  int number = 0;
  // Overlays of sandboxes that are gone, which could not be taken off the isolate; it still refers
  // to them. They outlive the isolate.
  std::vector<std::shared_ptr<const memory::Overlay>> stuck_overlays;
  absl::flat_hash_map<uint64_t, MadeOverlay> overlays;  // by sandbox
  std::unique_ptr<isolate::Isolate> isolate;
  SessionImpl* session = nullptr;  // whose state its memory holds
  // Sessions whose pages lie open, the one that was used last in front.
  std::list<SessionImpl*> awake;
  // Of `session`, when that has a call which may outlive its beginning.
  std::optional<engine::SessionActivity> activity;
  uint64_t spent = 0;  // instructions, since this thread is inside
  RunInProgress running;
  RunStatistics statistics;

  // Threads: any. What goes when this isolate is left next: overlays of sandboxes that are gone.
  std::mutex dead_mutex;
  std::vector<uint64_t> dead_sandboxes;  // guarded by dead_mutex
  std::atomic<bool> has_dead_sandboxes = false;
  void ForgetSandboxes();  // inside
  // The same of sessions whose last owner let go of them while somebody was inside: a destructor
  // waits for nobody. A list that needs neither memory nor a mutex, by SessionImpl::next_dead_.
  std::atomic<SessionImpl*> dead_sessions = nullptr;

  int sandboxes = 0;  // whose home this is; guarded by make_mutex_
  std::atomic<int> sessions = 0;
};

class EngineImpl {
 public:
  static absl::StatusOr<std::shared_ptr<EngineImpl>> Create(const EngineOptions& options);

  // The home for a new sandbox: a new isolate while there is room and all are in use, else the
  // least used.
  absl::StatusOr<SharedIsolate*> Settle();
  void Unsettle(SharedIsolate* home);
  // After IsolateQueue::Answer::kMake.
  absl::StatusOr<SharedIsolate*> Make(const IsolateQueue::Request& request);
  // The isolate with the fewest sessions, `home` among equals; a new one while there is room and
  // all have some.
  SharedIsolate* ForSession(SharedIsolate* home);

  SharedIsolate* isolate(int number) const { return isolates_[number].get(); }
  // How many there are. Each is known before it is counted.
  int made() const { return made_.load(std::memory_order_acquire); }
  IsolateQueue& queue() { return queue_; }
  // Ends what is in progress or waits of these. REQUIRES: as RunInProgress::Interrupt().
  void Interrupt(const Interrupts& interrupts);

  // The one of this name; "": a new one.
  std::shared_ptr<Tenant> TenantOf(const std::string& name);
  absl::Status SetQuota(std::string_view tenant, const TenantQuota& quota);

  EngineStatistics Statistics() const;
  // Of what no isolate counts.
  RunStatistics& elsewhere() { return elsewhere_; }
  std::atomic<uint64_t> sandboxes = 0, sessions = 0, session_bytes = 0;

  const EngineOptions& options() const { return options_; }
  const EngineInfo& info() const { return info_; }
  // Null where nobody asked for one.
  const engine::AuditLog* audit_log() const { return audit_log_.get(); }
  // Most memory that a policy can ask for.
  uint64_t max_memory() const;

 private:
  explicit EngineImpl(const EngineOptions& options);
  // Null: there is room for no more.
  absl::StatusOr<SharedIsolate*> MakeIdle() ABSL_EXCLUSIVE_LOCKS_REQUIRED(make_mutex_);
  absl::StatusOr<SharedIsolate*> MakeNext() ABSL_EXCLUSIVE_LOCKS_REQUIRED(make_mutex_);

  const EngineOptions options_;
  EngineInfo info_;
  std::unique_ptr<engine::AuditLog> audit_log_;
  std::unique_ptr<memory::PageScanner> scanner_;
  IsolateQueue queue_;
  absl::Mutex make_mutex_;
  std::vector<std::unique_ptr<SharedIsolate>> isolates_;  // one for each that there may be
  std::atomic<int> made_ = 0;
  RunStatistics elsewhere_;
  absl::Mutex names_mutex_;
  struct Named {
    std::weak_ptr<Tenant> used;
    std::shared_ptr<Tenant> with_quota;  // lives on without sandboxes
  };
  std::map<std::string, Named, std::less<>> tenants_ ABSL_GUARDED_BY(names_mutex_);
  size_t sweep_at_ ABSL_GUARDED_BY(names_mutex_) = 64;  // names of nobody go then
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_ENGINE_IMPL_H_
