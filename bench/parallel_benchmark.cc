// Two isolates on two threads against one: the same work in each.
#include <algorithm>
#include <atomic>
#include <thread>

#include "bench/support.h"

namespace terrarium::bench {
namespace {

// Calls, objects, a dict and floats: what ordinary programs do, with the allocator and the
// interpreter's process-wide data in use all the time.
constexpr char kWork[] = R"(
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
def step(p, i):
    return Point(p.x + 0.5, p.y - i)
p = Point(0, 0)
seen = {}
for i in range(60000):
    p = step(p, i)
    seen[i % 100] = [p.x, str(i)]
)";

void TwoIsolatesAgainstOne(benchmark::State& state) {
  Engine& engine = TheEngine(2);
  Policy policy = Policy::Agent();
  Sandbox one = NewSandbox(engine, policy);
  Sandbox two = NewSandbox(engine, policy);
  auto work = [](Sandbox& sandbox) { MustRun(sandbox, kWork); };
  for (int i = 0; i < 4; ++i) work(one), work(two);
  std::vector<double> speedups, alone_ms, both_ms;
  for (auto _ : state) {
    int64_t start = NowNs();
    work(one);
    int64_t single = NowNs() - start;
    // This thread runs one of the two, so there are never more than two; the other one exists
    // before the clock starts.
    std::atomic<int> stage = 0;
    std::thread other([&] {
      stage = 1;
      while (stage != 2) {
      }
      work(two);
    });
    while (stage != 1) {
    }
    start = NowNs();
    stage = 2;
    work(one);
    other.join();
    int64_t both = NowNs() - start;
    alone_ms.push_back(static_cast<double>(single) / 1e6);
    both_ms.push_back(static_cast<double>(both) / 1e6);
    speedups.push_back(2.0 * static_cast<double>(single) / static_cast<double>(both));
  }
  Report4(state, "speedup", speedups);
  Report4(state, "alone_ms", alone_ms);
  Report4(state, "both_ms", both_ms);
  // Either time is only ever lengthened by what else the machine does.
  state.counters["speedup_of_minima"] = 2 * Quantile(alone_ms, 0) / Quantile(both_ms, 0);
}
BENCHMARK(TwoIsolatesAgainstOne)->Iterations(40)->UseRealTime();

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
