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

// Runs that leave much to put back.
struct Heavy {
  const char* name;
  const char* source;
};
constexpr Heavy kHeavy[] = {
    {"filled", "keep = b'\\x01' * (63 << 20)"},
    {"pieces", "keep = []\nfor i in range(1_200_000): keep.append(i + 0.5)"},
    // Counts of references, all over the image.
    {"scattered",
     "import json, re, decimal, collections, datetime, typing, dataclasses, enum, asyncio\n"
     "seen, todo = {}, [json, re, decimal, collections, datetime, typing, dataclasses, enum, "
     "asyncio]\n"
     "while todo:\n"
     "  x = todo.pop()\n"
     "  if id(x) in seen or len(seen) > 20_000: continue\n"
     "  seen[id(x)] = x\n"
     "  for name in dir(x):\n"
     "    try: todo.append(getattr(x, name))\n"
     "    except Exception: pass\n"},
    {"stack",
     "a = []\nfor i in range(90_000): a = (a,)\nhash\ntry: hash(a)\nexcept TypeError: pass"},
    {"files", "for i in range(900): open('f%d' % i, 'w').write('x' * 30_000)"},
};

// Of a heavy run's own restore, and of the small runs after it: what one leaves for the next to
// pay.
void RestoreAfterMuch(benchmark::State& state, Heavy heavy) {
  Engine& engine = TheEngine(1);
  Policy policy = Policy::Agent();
  policy.Memory(MiB(128)).Instructions(uint64_t{1} << 50).Allocations(uint64_t{1} << 50);
  policy.OfferFiles(Files::kWrite, Loosens("a benchmark")).FileBytes(MiB(64)).FileCount(2000);
  Sandbox sandbox = NewSandbox(engine, policy);
  Sandbox next = NewSandbox(engine, Policy::Plugin());
  std::vector<double> own, others, pages;
  for (auto _ : state) {
    for (int i = 0; i < 2; ++i) {  // what recurs becomes hot
      const Report report = MustRun(sandbox, heavy.source);
      own.push_back(static_cast<double>(report.usage.restore_ns) / 1e3);
      pages.push_back(static_cast<double>(report.usage.dirty_pages));
    }
    for (int i = 0; i < 10; ++i) {
      others.push_back(static_cast<double>(MustRun(next, kOnePlusOne).usage.restore_ns) / 1e3);
    }
  }
  Report4(state, "own_us", own);
  Report4(state, "next_us", others);
  Report4(state, "pages", pages);
}
const int kRegistered = [] {
  for (const Heavy& heavy : kHeavy) {
    benchmark::RegisterBenchmark((std::string("RestoreAfterMuch/") + heavy.name).c_str(),
                                 RestoreAfterMuch, heavy)
        ->Iterations(10);
  }
  return 0;
}();

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
