// Threads that share a pool: pristine runs of 1 + 1 a second.
#include <thread>
#include <vector>

#include "bench/support.h"

namespace terrarium::bench {
namespace {

void Throughput(benchmark::State& state) {
  const auto threads = static_cast<size_t>(state.range(0));
  constexpr int kRuns = 20'000;
  Sandbox sandbox = NewSandbox(TheEngine(2), Policy::Plugin());
  const auto work = [&] {
    for (int i = 0; i < kRuns; ++i) MustRun(sandbox, "1 + 1");
  };
  std::vector<double> per_second;
  for (auto _ : state) {
    const int64_t start = NowNs();
    std::vector<std::thread> others;
    for (size_t t = 1; t < threads; ++t) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
    per_second.push_back(static_cast<double>(threads * kRuns) * 1e9 /
                         static_cast<double>(NowNs() - start));
  }
  Report4(state, "runs_per_s", per_second);
}
BENCHMARK(Throughput)->Arg(1)->Arg(2)->Arg(8)->Iterations(15)->UseRealTime();

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
