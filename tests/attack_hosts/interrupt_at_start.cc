// Interrupt() at random moments from just before a run to a little after. Expected: once the other
// thread is known to be inside Run(), an Interrupt() that found a run ends it at once, not at the
// deadline.
#include <atomic>
#include <chrono>
#include <thread>

#include "host.h"

int main() {
  terrarium::Engine engine = attack::MakeEngine({.max_isolates = 1});
  terrarium::Policy policy = terrarium::Policy::Plugin();
  policy.Deadline(absl::Milliseconds(150)).CpuTime(absl::Seconds(5));
  auto sandbox = *engine.NewSandbox(policy);
  (void)sandbox.Run("1");
  int late = 0, interrupted = 0, missed = 0;
  for (int i = 0; i < 1500 && missed < 150; ++i) {
    std::atomic<bool> go = false;
    std::chrono::steady_clock::time_point poked;
    std::thread poker([&] {
      while (!go) {
      }
      auto until = std::chrono::steady_clock::now() + std::chrono::nanoseconds(i % 300 * 50);
      while (std::chrono::steady_clock::now() < until) {
      }
      poked = std::chrono::steady_clock::now();
      sandbox.Interrupt();
    });
    go = true;
    auto report = sandbox.Run("import itertools\nsum(itertools.repeat(1))");
    auto ended = std::chrono::steady_clock::now();
    poker.join();
    if (report->reason == terrarium::Reason::kDeadline) {
      ++missed;  // came before the run, allowed
    } else {
      ++interrupted;
      if (ended - poked > std::chrono::milliseconds(120)) {
        ++late;
        printf("late: %lld us after the poke; %s\n",
               static_cast<long long>((ended - poked).count() / 1000),
               attack::Tell(report).c_str());
      }
    }
  }
  printf("interrupted %d, of these late %d, came too early %d\n", interrupted, late, missed);
  return attack::Verdict(late == 0 && interrupted > 0);
}
