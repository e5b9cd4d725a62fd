// What an isolate costs: time to create, memory to keep.
#include <cstdio>
#include <fstream>
#include <string>

#include "bench/support.h"

namespace terrarium::bench {
namespace {

constexpr int kIsolates = 33;

struct Memory {
  double rss_mb = 0, pss_mb = 0;
};

Memory ProcessMemory() {
  Memory memory;
  std::ifstream file("/proc/self/smaps_rollup");
  for (std::string line; std::getline(file, line);) {
    unsigned long kb = 0;
    if (sscanf(line.c_str(), "Rss: %lu", &kb) == 1) {
      memory.rss_mb = static_cast<double>(kb) / 1024;
    } else if (sscanf(line.c_str(), "Pss: %lu", &kb) == 1) {
      memory.pss_mb = static_cast<double>(kb) / 1024;
    }
  }
  return memory;
}

// Each sandbox is kept, so each gets an isolate of its own; each has run programs, so its hot pages
// count too.
void CreateIsolate(benchmark::State& state) {
  Engine& engine = TheEngine(kIsolates);
  std::vector<Sandbox> sandboxes;
  sandboxes.reserve(kIsolates);
  auto add = [&] {
    int64_t start = NowNs();
    sandboxes.push_back(NewSandbox(engine, Policy::Plugin()));
    double ms = static_cast<double>(NowNs() - start) / 1e6;
    for (int i = 0; i < 300; ++i) MustRun(sandboxes.back(), "1 + 1");
    return ms;
  };
  add();  // warms what is the process's own
  Memory before = ProcessMemory();
  std::vector<double> ms;
  for (auto _ : state) ms.push_back(add());
  Memory after = ProcessMemory();
  auto count = static_cast<double>(ms.size());
  Report4(state, "create_ms", ms);
  state.counters["rss_mb"] = (after.rss_mb - before.rss_mb) / count;
  state.counters["pss_mb"] = (after.pss_mb - before.pss_mb) / count;
}
BENCHMARK(CreateIsolate)->Iterations(kIsolates - 1);

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
