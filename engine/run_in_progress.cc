#include "engine/run_in_progress.h"

#include <thread>

#include "interp/kill/kill.h"

namespace terrarium {

using isolate::RunContext;

namespace {

// Whoever interrupts and the run's own thread, which may have been told already, write the same.
void Mark(RunContext& context) { __atomic_store_n(&context.interrupt, 1, __ATOMIC_RELAXED); }

}  // namespace

void RunInProgress::Begin(RunContext& context, const Interrupts& interrupts, uint64_t noted) {
  whose_.store(&interrupts, std::memory_order_relaxed);
  thread_.store(kill::ThreadId(), std::memory_order_relaxed);
  context_.store(&context);
  // One that came before the run was there to be poked.
  if (interrupts.Since(noted)) Mark(context);
}

void RunInProgress::End() {
  context_.store(nullptr);
  while (pokers_.load() > 0) std::this_thread::yield();
}

void RunInProgress::Interrupt(const Interrupts& interrupts) {
  ++pokers_;
  RunContext* context = context_.load();
  if (context != nullptr && whose_.load(std::memory_order_relaxed) == &interrupts) {
    Mark(*context);
    kill::Poke(thread_.load(std::memory_order_relaxed));
  }
  --pokers_;
}

}  // namespace terrarium
