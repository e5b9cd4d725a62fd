// The run that is in progress on an isolate, for who wants to interrupt it.
//
// No mutex, since every run passes here: the run ends when nobody pokes it any more.
//
// Threads: any; Begin() and End() by who is inside of the isolate.
// Tested by: tests/integration/parallel_test.cc.
#ifndef TERRARIUM_ENGINE_RUN_IN_PROGRESS_H_
#define TERRARIUM_ENGINE_RUN_IN_PROGRESS_H_

#include <sys/types.h>

#include <atomic>
#include <cstdint>

#include "interp/isolate/run_context.h"

namespace terrarium {

// How often the runs of a sandbox, or the calls of a session, were interrupted.
class Interrupts {
 public:
  // A call begins, which may have to wait before it runs: an interrupt ends it from now on.
  uint64_t Note() const { return count_.load(); }
  bool Since(uint64_t noted) const { return count_.load() != noted; }
  void Add() { ++count_; }

 private:
  std::atomic<uint64_t> count_ = 0;
};

class RunInProgress {
 public:
  // A run of these, which began when they were `noted`.
  void Begin(isolate::RunContext& context, const Interrupts& interrupts, uint64_t noted);
  void End();
  // Ends the run that is in progress, if it is one of these. REQUIRES: Add() was called.
  void Interrupt(const Interrupts& interrupts);

 private:
  std::atomic<const Interrupts*> whose_ = nullptr;
  std::atomic<isolate::RunContext*> context_ = nullptr;
  std::atomic<pid_t> thread_ = 0;
  std::atomic<int> pokers_ = 0;
};

}  // namespace terrarium

#endif  // TERRARIUM_ENGINE_RUN_IN_PROGRESS_H_
