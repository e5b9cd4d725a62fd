// An isolate for oneself, for the length of a run or of a change to it.
//
//   IsolateLock lock(shared);
//   if (!lock.status().ok()) return lock.status();
//
// Threads: two threads that are inside runs can each want the other's isolate. Neither run is
// killed while its host function waits, so from inside a run the wait ends with the run's time.
// Errors: DeadlineExceeded for a wait that ended, Cancelled for one that was cancelled;
// FailedPrecondition in a forked child, for an isolate that another thread of the parent was using.
// REQUIRES: this thread has it not.
// Tested by: tests/integration/parallel_test.cc, tests/integration/host_threads_test.cc.
#ifndef TERRARIUM_ENGINE_ISOLATE_LOCK_H_
#define TERRARIUM_ENGINE_ISOLATE_LOCK_H_

#include <functional>

#include "absl/status/status.h"
#include "engine/engine_impl.h"

namespace terrarium {

class IsolateLock {
 public:
  // Waits as long as it takes.
  explicit IsolateLock(SharedIsolate* shared)
      : IsolateLock(shared, IsolateGate::kNoEnd, nullptr) {}
  // Waits until then (CLOCK_MONOTONIC), or until `cancelled` says so (IsolateGate::Enter).
  IsolateLock(SharedIsolate* shared, int64_t until_ns, const std::function<bool()>& cancelled);
  // For destructors: inside of a run, too, waits as long as it takes.
  struct HoweverLong {};
  IsolateLock(SharedIsolate* shared, HoweverLong);
  ~IsolateLock();
  IsolateLock(const IsolateLock&) = delete;
  IsolateLock& operator=(const IsolateLock&) = delete;

  const absl::Status& status() const { return status_; }

 private:
  SharedIsolate* const shared_;
  absl::Status status_;
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_ISOLATE_LOCK_H_
