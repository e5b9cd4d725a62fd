// Short runs from the pristine image, and the restore after them.
#include <string>

#include "bench/support.h"

namespace terrarium::bench {
namespace {

constexpr char kOnePlusOne[] = "1 + 1";

// Times `run` one call at a time. Single calls are long enough for the clock (25 ns), and their
// median is what an undisturbed run takes.
template <typename F>
void TimeCalls(benchmark::State& state, F run) {
  std::vector<double> ns, restore_ns, pages;
  for (int i = 0; i < 300; ++i) run();  // until the hot set has settled
  for (auto _ : state) {
    int64_t start = NowNs();
    Report report = run();
    ns.push_back(static_cast<double>(NowNs() - start));
    restore_ns.push_back(static_cast<double>(report.usage.restore_ns));
    pages.push_back(static_cast<double>(report.usage.dirty_pages));
  }
  Report4(state, "run_ns", ns);
  Report4(state, "restore_ns", restore_ns);
  Report4(state, "pages", pages);
}

void PristineRun(benchmark::State& state) {
  Sandbox sandbox = NewSandbox(TheEngine(1), Policy::Plugin());
  TimeCalls(state, [&] { return MustRun(sandbox, kOnePlusOne); });
}
BENCHMARK(PristineRun)->Iterations(20000)->Repetitions(5);

void PreparedRun(benchmark::State& state) {
  Sandbox sandbox = NewSandbox(TheEngine(1), Policy::Plugin());
  MustRun(sandbox.Prepare(kOnePlusOne));
  TimeCalls(state, [&] { return MustRun(sandbox.RunPrepared()); });
}
BENCHMARK(PreparedRun)->Iterations(20000)->Repetitions(5);

// A run that makes small objects until about that many pages are dirty. What a run of nothing
// dirties is part of it.
void RestoreAfterDirtyPages(benchmark::State& state) {
  Sandbox sandbox = NewSandbox(TheEngine(1), Policy::Plugin());
  auto source = [](int64_t floats) {
    return "keep = [i + 0.5 for i in range(" + std::to_string(floats) + ")]";
  };
  auto pages_of = [&](int64_t floats) {
    std::string text = source(floats);
    for (int i = 0; i < 200; ++i) MustRun(sandbox, text);
    return static_cast<int64_t>(MustRun(sandbox, text).usage.dirty_pages);
  };
  int64_t floats = 0;
  while (pages_of(floats) < state.range(0)) floats += 200 + floats / 20;
  std::string text = source(floats);
  TimeCalls(state, [&] { return MustRun(sandbox, text); });
}
BENCHMARK(RestoreAfterDirtyPages)->Arg(50)->Arg(500)->Iterations(4000)->Repetitions(5);

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
