#include "engine/run_in_progress.h"

#include <thread>

#include "interp/kill/kill.h"

namespace terrarium {

using isolate::RunContext;

void RunInProgress::Begin(RunContext& context, const Interrupts& interrupts, uint64_t noted) {
  whose_.store(&interrupts, std::memory_order_relaxed);
  thread_.store(kill::ThreadId(), std::memory_order_relaxed);
  context_.store(&context);
  // One that came before the run was there to be poked.
  if (interrupts.Since(noted)) context.interrupt = 1;
}

void RunInProgress::End() {
  context_.store(nullptr);
  while (pokers_.load() > 0) std::this_thread::yield();
}

void RunInProgress::Interrupt(const Interrupts& interrupts) {
  ++pokers_;
  RunContext* context = context_.load();
  if (context != nullptr && whose_.load(std::memory_order_relaxed) == &interrupts) {
    context->interrupt = 1;
    kill::Poke(thread_.load(std::memory_order_relaxed));
  }
  --pokers_;
}

}  // namespace terrarium
