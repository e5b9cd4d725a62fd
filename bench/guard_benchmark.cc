// What the guards cost: the toggle on each way into and out of a guest, system calls of a thread
// that has run guests, audit events, and the quarantine.
#include <sys/syscall.h>
#include <unistd.h>

#include <string>

#include "bench/support.h"
#include "interp/guard/syscall_guard.h"
#include "interp/kill/syscall_selector.h"

namespace terrarium::bench {
namespace {

// Into the guest and out again: two toggles.
void Toggle(benchmark::State& state) {
  kill::RunFrame frame;
  for (auto _ : state) {
    kill::EnterGuestMode(&frame);
    benchmark::ClobberMemory();
    kill::LeaveGuestMode(&frame, kill::kHost);
    benchmark::ClobberMemory();
  }
}
BENCHMARK(Toggle);

void HostSyscall(benchmark::State& state, bool armed) {
  TheEngine(1);
  if (armed) {
    if (!guard::PrepareThread().ok()) return state.SkipWithError("no syscall guard here");
  } else {
    guard::DisarmThread();
  }
  for (auto _ : state) syscall(SYS_getppid);
  guard::DisarmThread();
}
BENCHMARK_CAPTURE(HostSyscall, unarmed, false);
BENCHMARK_CAPTURE(HostSyscall, armed, true);

// Each iteration is a run; the counter is the time of one turn of its loop.
void Loop(benchmark::State& state, const std::string& body, uint64_t quarantine) {
  constexpr int kTurns = 100'000;
  Policy policy = Policy::Plugin();
  policy.Instructions(1'000'000'000)
      .Allocations(1'000'000'000)
      .TotalAllocated(GiB(100))
      .Quarantine(quarantine);
  Sandbox sandbox = NewSandbox(TheEngine(1), policy);
  MustRun(sandbox.Prepare("for i in range(" + std::to_string(kTurns) + "):\n  " + body + "\n",
                          "loop.py"));
  for (auto _ : state) MustRun(sandbox.RunPrepared());
  state.counters["ns_per_turn"] =
      benchmark::Counter(static_cast<double>(kTurns) * static_cast<double>(state.iterations()),
                         benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK_CAPTURE(Loop, no_event, "abs(i)", 0);
BENCHMARK_CAPTURE(Loop, event_id, "id(i)", 0);
BENCHMARK_CAPTURE(Loop, lists, "x = [i, i]", 0);
BENCHMARK_CAPTURE(Loop, lists_quarantine, "x = [i, i]", MiB(1));

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
