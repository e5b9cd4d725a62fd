// What an import costs a run: of modules that are part of the base image, and of one that is loaded
// from the binary.
#include <string>
#include <vector>

#include "bench/support.h"

namespace terrarium::bench {
namespace {

const std::vector<std::string> kPreloaded = {
    "base64",    "collections", "csv",  "dataclasses", "datetime",
    "functools", "itertools",   "json", "math",        "random",
};

Engine& PreloadingEngine() { return TheEngine(2, kPreloaded); }

// A run's median time, of as many as make it steady.
double MedianNs(Sandbox& sandbox, int runs) {
  std::vector<double> ns;
  for (int i = 0; i < runs; ++i) {
    const int64_t start = NowNs();
    MustRun(sandbox.RunPrepared());
    ns.push_back(static_cast<double>(NowNs() - start));
  }
  return Quantile(std::move(ns), 0.5);
}

// The difference that the imports make to a prepared script, for each of them.
void Import(benchmark::State& state, const std::vector<std::string>& modules, int runs) {
  std::string imports;
  for (const std::string& module : modules) imports += "import " + module + "\n";
  Sandbox with = NewSandbox(PreloadingEngine(), Policy::Plugin());
  Sandbox without = NewSandbox(PreloadingEngine(), Policy::Plugin());
  MustRun(with.Prepare(imports));
  MustRun(without.Prepare("pass\n"));
  MedianNs(with, runs);  // until the hot set has settled
  MedianNs(without, runs);
  std::vector<double> ns;
  for (auto _ : state) {
    ns.push_back((MedianNs(with, runs) - MedianNs(without, runs)) /
                 static_cast<double>(modules.size()));
  }
  Report4(state, "ns", ns);
}
BENCHMARK_CAPTURE(Import, preloaded, kPreloaded, 1000)->Iterations(9)->Repetitions(3);
BENCHMARK_CAPTURE(Import, loaded_small, {"colorsys"}, 1000)->Iterations(9)->Repetitions(3);
BENCHMARK_CAPTURE(Import, loaded_large, {"asyncio"}, 20)->Iterations(9)->Repetitions(3);

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
