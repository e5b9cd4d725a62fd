// The engine's insides: isolates, and who uses which.
//
// Threads: see engine.h. `mutex_` guards the list of isolates; each isolate has a gate, and
// one thread at a time is inside.
// Tested by: tests/integration/sandbox_test.cc, tests/integration/parallel_test.cc.
#ifndef TERRARIUM_ENGINE_ENGINE_IMPL_H_
#define TERRARIUM_ENGINE_ENGINE_IMPL_H_

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/synchronization/mutex.h"
#include "engine/audit_log.h"
#include "engine/isolate_gate.h"
#include "engine/session_activity.h"
#include "interp/isolate/isolate.h"
#include "interp/memory/page_scan.h"
#include "terrarium/engine.h"

namespace terrarium {

class SessionImpl;

// An isolate with its lock. Sandboxes share it in turn.
struct SharedIsolate {
  // Takes the session that the isolate's memory holds out of it, and puts the overlay on the base
  // image. Every change of what the isolate holds goes through this. REQUIRES: this thread is
  // inside the gate.
  absl::Status Activate(const memory::Overlay* overlay);

  IsolateGate gate;
  // Overlays of sandboxes that are gone, which could not be taken off the isolate; it still refers
  // to them. Guarded by the gate, and outlives the isolate.
  std::vector<std::shared_ptr<const memory::Overlay>> stuck_overlays;
  std::unique_ptr<isolate::Isolate> isolate;  // guarded by the gate
  SessionImpl* session = nullptr;             // whose state its memory holds; guarded by the gate
  // Sessions whose pages lie open, the one that was used last in front; guarded by the gate.
  std::list<SessionImpl*> awake;
  // Of `session`, when that has a call which may outlive its beginning; guarded by the gate.
  std::optional<engine::SessionActivity> activity;
  // Sessions whose last owner let go of them inside of a run of another isolate, where waiting for
  // this one could be waiting for oneself. They go when this isolate is left next.
  std::mutex dead_mutex;
  std::vector<SessionImpl*> dead;  // guarded by dead_mutex
  std::atomic<bool> has_dead = false;
  void FreeDead();
  int sandboxes = 0;  // guarded by the engine's mutex
};

class EngineImpl {
 public:
  static absl::StatusOr<std::shared_ptr<EngineImpl>> Create(const EngineOptions& options);

  // The isolate that a new sandbox should use: a new one while there is room and all are in use,
  // else the least used.
  absl::StatusOr<SharedIsolate*> Acquire();
  void Release(SharedIsolate* isolate);

  const EngineOptions& options() const { return options_; }
  const EngineInfo& info() const { return info_; }
  // Null where nobody asked for one.
  const engine::AuditLog* audit_log() const { return audit_log_.get(); }
  // Most memory that a policy can ask for.
  uint64_t max_memory() const;

 private:
  explicit EngineImpl(const EngineOptions& options);

  const EngineOptions options_;
  EngineInfo info_;
  std::unique_ptr<engine::AuditLog> audit_log_;
  std::unique_ptr<memory::PageScanner> scanner_;
  absl::Mutex mutex_;
  std::vector<std::unique_ptr<SharedIsolate>> isolates_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_ENGINE_IMPL_H_
