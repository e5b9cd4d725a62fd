// The lock of an isolate, held for the length of a run or of a change to it.
//
//   IsolateLock lock(shared);
//   if (!lock.status().ok()) return lock.status();
//
// Threads: two threads that are inside runs can each want the other's isolate. Neither run is
// killed while its host function waits, so from inside a run the wait ends with the run's time.
// Errors: DeadlineExceeded, only on a thread that is inside a run.
// REQUIRES: this thread does not hold the lock.
// Tested by: tests/integration/parallel_test.cc, tests/integration/host_threads_test.cc.
#ifndef TERRARIUM_ENGINE_ISOLATE_LOCK_H_
#define TERRARIUM_ENGINE_ISOLATE_LOCK_H_

#include "absl/status/status.h"
#include "engine/engine_impl.h"

namespace terrarium {

class IsolateLock {
 public:
  explicit IsolateLock(SharedIsolate* shared);
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
