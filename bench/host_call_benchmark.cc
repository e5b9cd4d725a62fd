// What crossing between guest and host costs: calls of host functions from a guest's loop, and
// flat numbers as one block.
//
//   call_ns     one call, less the loop around it
//   cross_ns    one block, both ways where the name says so
#include <span>
#include <string>
#include <vector>

#include "bench/support.h"

namespace terrarium::bench {
namespace {

constexpr int kCalls = 20'000;

struct Vec2 {
  double x = 0, y = 0;
};
TERRARIUM_VALUE_CLASS(Vec2, x, y)

Policy Roomy() {
  Policy policy = Policy::Plugin();
  policy.Instructions(1'000'000'000)
      .Allocations(1'000'000'000)
      .TotalAllocated(GiB(100))
      .HostCalls(1'000'000'000)
      .ValueBytes(MiB(16))
      .Deadline(absl::Seconds(60))
      .CpuTime(absl::Seconds(60));
  return policy;
}

// Times `call` in a loop of the guest's, against the same loop with `pass`.
void Calls(benchmark::State& state, Sandbox& sandbox, const std::string& call,
           const std::string& set_up = "") {
  Sandbox plain = NewSandbox(TheEngine(1), Roomy());
  const auto loop = [&](const std::string& body) {
    return set_up + "\ndef main():\n  for _ in range(" + std::to_string(kCalls) + "):\n    " +
           body + "\nmain()";
  };
  const auto ns = [](Sandbox& s, const std::string& source) {
    return static_cast<double>(MustRun(s, source).usage.cpu_ns) / kCalls;
  };
  const std::string with = loop(call), without = loop("pass");
  std::vector<double> samples;
  for (auto _ : state) samples.push_back(ns(sandbox, with) - ns(sandbox, without));
  Report4(state, "call_ns", samples);
}

void TwoInts(benchmark::State& state) {
  Sandbox s = NewSandbox(TheEngine(1), Roomy());
  if (!s.Bind("add", [](int64_t a, int64_t b) { return a + b; }).ok()) abort();
  Calls(state, s, "add(1, 2)");
}
void NoArguments(benchmark::State& state) {
  Sandbox s = NewSandbox(TheEngine(1), Roomy());
  if (!s.Bind("tick", [] {}).ok()) abort();
  Calls(state, s, "tick()");
}
void OneStr(benchmark::State& state) {
  Sandbox s = NewSandbox(TheEngine(1), Roomy());
  if (!s.Bind("size", [](std::string_view text) { return text.size(); }).ok()) abort();
  Calls(state, s, "size('apple')");
}
void ListOfThree(benchmark::State& state) {
  Sandbox s = NewSandbox(TheEngine(1), Roomy());
  if (!s.Bind("total", [](const std::vector<int>& v) { return v[0] + v[1] + v[2]; }).ok()) abort();
  Calls(state, s, "total(v)", "v = [1, 2, 3]");
}
struct Entity {
  int hp = 10;
  int Damage(int n) { return hp -= n; }
};
// A guest's global `e`, and what it does with it.
void OnEntity(benchmark::State& state, const std::string& use) {
  static Objects<Entity>& entities = *new Objects<Entity>;
  static Entity entity;
  Sandbox s = NewSandbox(TheEngine(1), Roomy());
  if (!s.Module("world")
           .Class("Entity", entities)
           .Property("hp", &Entity::hp)
           .Method("damage", &Entity::Damage)
           .status()
           .ok() ||
      !s.Bind("entity", [] { return entities.Give(entity); }).ok()) {
    abort();
  }
  Calls(state, s, use, "e = entity()");
}
void PropertyRead(benchmark::State& state) { OnEntity(state, "e.hp"); }
void PropertyWrite(benchmark::State& state) { OnEntity(state, "e.hp = 3"); }
void Method(benchmark::State& state) { OnEntity(state, "e.damage(1)"); }
BENCHMARK(PropertyRead)->Iterations(40)->Repetitions(3);
BENCHMARK(PropertyWrite)->Iterations(40)->Repetitions(3);
BENCHMARK(Method)->Iterations(40)->Repetitions(3);

void ValueClassAdd(benchmark::State& state) {
  Sandbox s = NewSandbox(TheEngine(1), Roomy());
  if (!s.Module("geo").ValueClass<Vec2>("Vec2").status().ok()) abort();
  Calls(state, s, "a + a", "import geo\na = geo.Vec2(1, 2)");
}
void ComplexAdd(benchmark::State& state) {
  Sandbox s = NewSandbox(TheEngine(1), Roomy());
  Calls(state, s, "a + a", "a = 1 + 2j");
}
BENCHMARK(ValueClassAdd)->Iterations(40)->Repetitions(3);
BENCHMARK(ComplexAdd)->Iterations(40)->Repetitions(3);
BENCHMARK(TwoInts)->Iterations(40)->Repetitions(3);
BENCHMARK(NoArguments)->Iterations(40)->Repetitions(3);
BENCHMARK(OneStr)->Iterations(40)->Repetitions(3);
BENCHMARK(ListOfThree)->Iterations(40)->Repetitions(3);

// The host calls a guest's function back, less the call of the host.
void CallBack(benchmark::State& state) {
  Sandbox s = NewSandbox(TheEngine(1), Roomy());
  const auto times = [](const GuestFunction& f, int n) -> absl::Status {
    for (int i = 0; i < n; ++i) {
      if (absl::StatusOr<Value> value = f.Call(); !value.ok()) return value.status();
    }
    return absl::OkStatus();
  };
  if (!s.Bind("times", times).ok()) abort();
  const auto ns = [&](int n) {
    return static_cast<double>(
        MustRun(s, "def f(): pass\ntimes(f, " + std::to_string(n) + ")").usage.cpu_ns);
  };
  std::vector<double> samples;
  for (auto _ : state) samples.push_back((ns(kCalls) - ns(0)) / kCalls);
  Report4(state, "call_ns", samples);
}
BENCHMARK(CallBack)->Iterations(40)->Repetitions(3);

// A mebibyte of doubles, less a run without it.
void BlockIn(benchmark::State& state) {
  Sandbox s = NewSandbox(TheEngine(1), Roomy());
  const std::vector<double> numbers(MiB(1) / sizeof(double), 0.5);
  std::vector<double> samples;
  for (auto _ : state) {
    const int64_t start = NowNs();
    if (!s.Run("1", {{"v", std::span<const double>(numbers)}}).ok()) abort();
    samples.push_back(static_cast<double>(NowNs() - start));
  }
  Report4(state, "cross_ns", samples);
}
void BlockToHostFunction(benchmark::State& state) {
  Sandbox s = NewSandbox(TheEngine(1), Roomy());
  size_t total = 0;
  if (!s.Bind("take", [&](const Value& v) { total += v.size(); }).ok()) abort();
  const std::string source = "from array import array\nv = array('d', bytes(" +
                             std::to_string(MiB(1)) + "))\nfor _ in range(50): take(v)";
  std::vector<double> samples;
  for (auto _ : state) {
    samples.push_back(static_cast<double>(MustRun(s, source).usage.cpu_ns) / 50);
  }
  Report4(state, "cross_ns", samples);
}
BENCHMARK(BlockIn)->Iterations(100)->Repetitions(3);
BENCHMARK(BlockToHostFunction)->Iterations(20)->Repetitions(3);

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
