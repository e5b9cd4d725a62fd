// An isolate for oneself, for the length of a run or of a change to it.
//
//   IsolateLock lock(engine, {.preferred = home, .tenant = &tenant, .counts = true});
//   if (!lock.status().ok()) return lock.status();
//   SharedIsolate& isolate = lock.isolate();
//
// Threads: two threads that are inside runs can each want the other's isolate. Neither run is
// killed while its host function waits, so from inside a run the wait ends with the run's time.
// Errors: DeadlineExceeded for a wait that ended, Cancelled for one that was cancelled;
// ResourceExhausted when the tenant's quota has no room in time; Internal, with the reason, when
// all isolates were stopped; FailedPrecondition in a forked child, for isolates that other threads
// of the parent were using, and inside of runs of all isolates.
// REQUIRES: this thread is not inside of the isolate that it asks for by number.
// Tested by: tests/integration/parallel_test.cc, tests/integration/host_threads_test.cc,
// tests/integration/pool_test.cc.
#ifndef TERRARIUM_ENGINE_ISOLATE_LOCK_H_
#define TERRARIUM_ENGINE_ISOLATE_LOCK_H_

#include "absl/status/status.h"
#include "engine/engine_impl.h"

namespace terrarium {

class IsolateLock {
 public:
  // Where any will do, one that exists. It waits as the request says; `look_ns` is not read.
  IsolateLock(EngineImpl& engine, const IsolateQueue::Request& request);
  // For destructors: this one where it is idle, else DeadlineExceeded. Takes no memory.
  struct IfIdle {};
  IsolateLock(EngineImpl& engine, SharedIsolate& isolate, IfIdle);
  ~IsolateLock();
  IsolateLock(const IsolateLock&) = delete;
  IsolateLock& operator=(const IsolateLock&) = delete;

  const absl::Status& status() const { return status_; }
  // REQUIRES: status().ok().
  SharedIsolate& isolate() const { return *isolate_; }
  int64_t waited_ns() const { return waited_ns_; }
  // By the tenant's quota.
  bool refused() const { return refused_; }
  // What making the isolate took, for which no run's deadline has to pay.
  int64_t made_ns() const { return made_ns_; }

 private:
  IsolateQueue::Place Enter(const IsolateQueue::Request& given);

  EngineImpl& engine_;
  SharedIsolate* isolate_ = nullptr;
  int64_t waited_ns_ = 0, made_ns_ = 0;
  bool refused_ = false;
  absl::Status status_;
};

// This thread is inside a run of it, and so has its lock.
bool IsInsideRunOf(const SharedIsolate& isolate);

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_ISOLATE_LOCK_H_
