// Terrarium beside Lua 5.4 and QuickJS, in one process and at one time: a call from the host, a
// host function called from a script, a property read of a host object.
//
//   ns_p50   one call or read, the script's less the loop around it
#include <ctime>
#include <map>
#include <memory>
#include <vector>

#include "bench/peer.h"
#include "bench/support.h"

namespace terrarium::bench {
namespace {

constexpr char kSource[] =
    "def nothing(): pass\n"
    "def loop_over_nothing(n):\n  for i in range(n): pass\n"
    "def loop_over_host_call(n):\n  for i in range(n): add(1, 2)\n"
    "def loop_over_property(n):\n  for i in range(n): e.hp\n";

class TerrariumPeer : public Peer {
 public:
  TerrariumPeer() : sandbox_(NewSandbox(TheEngine(1), Roomy())) {
    if (!sandbox_.Bind("add", [](int64_t a, int64_t b) { return a + b; }).ok() ||
        !sandbox_.Module("world")
             .Class("Entity", entities_)
             .Property("hp", &Entity::hp)
             .status()
             .ok()) {
      abort();
    }
    SessionOptions options;
    options.commit = CommitMode::kNever;
    options.inputs = {{"e", entities_.Give(entity_)}};
    session_ = std::make_unique<Session>(sandbox_.NewSession(kSource, options).value());
    MustRun(session_->load_report());
  }
  void CallNothing() override { benchmark::DoNotOptimize(MustRun(session_->Call("nothing"))); }
  void LoopOverNothing() override { Loop("loop_over_nothing"); }
  void LoopOverHostCall() override { Loop("loop_over_host_call"); }
  void LoopOverProperty() override { Loop("loop_over_property"); }

 private:
  static Policy Roomy() {
    return Policy::Game()
        .Instructions(1'000'000'000)
        .HostCalls(1'000'000'000)
        .Deadline(absl::Seconds(60))
        .CpuTime(absl::Seconds(60));
  }
  void Loop(const char* name) { MustRun(session_->Call(name, kRounds)); }

  Objects<Entity> entities_;
  Entity entity_;
  Sandbox sandbox_;
  std::unique_ptr<Session> session_;
};

constexpr int kCalls = 2'000;

// Of this thread's processor time: other work on the machine shows less in it.
double CpuNs() {
  timespec now = {};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

double Ns(Peer& peer, void (Peer::*job)(), int times = 1) {
  const double start = CpuNs();
  for (int i = 0; i < times; ++i) (peer.*job)();
  return CpuNs() - start;
}

using Make = std::unique_ptr<Peer> (*)();

// Made once, and kept.
Peer& Made(Make make) {
  static auto& peers = *new std::map<Make, std::unique_ptr<Peer>>;
  std::unique_ptr<Peer>& peer = peers[make];
  if (peer == nullptr) peer = make();
  return *peer;
}

void Call(benchmark::State& state, Make make) {
  Peer& peer = Made(make);
  std::vector<double> samples;
  for (auto _ : state) samples.push_back(Ns(peer, &Peer::CallNothing, kCalls) / kCalls);
  Report4(state, "ns", samples);
}

void InLoop(benchmark::State& state, Make make, void (Peer::*loop)()) {
  Peer& peer = Made(make);
  std::vector<double> samples;
  for (auto _ : state) {
    samples.push_back((Ns(peer, loop) - Ns(peer, &Peer::LoopOverNothing)) / Peer::kRounds);
  }
  Report4(state, "ns", samples);
}
void HostCall(benchmark::State& state, Make make) { InLoop(state, make, &Peer::LoopOverHostCall); }
void Property(benchmark::State& state, Make make) { InLoop(state, make, &Peer::LoopOverProperty); }

BENCHMARK_CAPTURE(Call, terrarium, NewTerrariumPeer)->Iterations(40)->Repetitions(3);
BENCHMARK_CAPTURE(HostCall, terrarium, NewTerrariumPeer)->Iterations(40)->Repetitions(3);
BENCHMARK_CAPTURE(Property, terrarium, NewTerrariumPeer)->Iterations(40)->Repetitions(3);
#ifdef TERRARIUM_BENCH_LUA
BENCHMARK_CAPTURE(Call, lua, NewLuaPeer)->Iterations(40)->Repetitions(3);
BENCHMARK_CAPTURE(HostCall, lua, NewLuaPeer)->Iterations(40)->Repetitions(3);
BENCHMARK_CAPTURE(Property, lua, NewLuaPeer)->Iterations(40)->Repetitions(3);
#endif
#ifdef TERRARIUM_BENCH_QUICKJS
BENCHMARK_CAPTURE(Call, quickjs, NewQuickJsPeer)->Iterations(40)->Repetitions(3);
BENCHMARK_CAPTURE(HostCall, quickjs, NewQuickJsPeer)->Iterations(40)->Repetitions(3);
BENCHMARK_CAPTURE(Property, quickjs, NewQuickJsPeer)->Iterations(40)->Repetitions(3);
#endif

}  // namespace

std::unique_ptr<Peer> NewTerrariumPeer() { return std::make_unique<TerrariumPeer>(); }

}  // namespace terrarium::bench

BENCHMARK_MAIN();
