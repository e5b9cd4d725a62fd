// Sessions: a call without and with a checkpoint, going back, going two ways, taking turns.
#include <string>
#include <utility>
#include <vector>

#include "bench/support.h"

namespace terrarium::bench {
namespace {

constexpr char kSource[] =
    "state = []\n"
    "def nothing(): pass\n"
    "def add(a, b): return a + b\n"
    "def fill(n):\n"
    "  global state\n"
    "  state = [i + 0.5 for i in range(n)]\n";

Session NewSession(const SessionOptions& options, const char* source = kSource) {
  static Sandbox& sandbox = *new Sandbox(NewSandbox(TheEngine(1), Policy::Game()));
  Session session = sandbox.NewSession(source, options).value();
  MustRun(session.load_report());
  return session;
}

SessionOptions Never() {
  SessionOptions options;
  options.commit = CommitMode::kNever;
  return options;
}

SessionOptions WithHistory(size_t calls) {
  SessionOptions options;
  options.history = calls;
  return options;
}

template <typename F>
void Time(benchmark::State& state, const char* name, F work) {
  std::vector<double> ns;
  for (int i = 0; i < 300; ++i) work();
  for (auto _ : state) {
    const int64_t start = NowNs();
    work();
    ns.push_back(static_cast<double>(NowNs() - start));
  }
  Report4(state, name, ns);
}

void CallWithoutCheckpoint(benchmark::State& state) {
  Session session = NewSession(Never());
  Time(state, "call_ns", [&] { benchmark::DoNotOptimize(MustRun(session.Call("nothing"))); });
}
BENCHMARK(CallWithoutCheckpoint)->Iterations(20000)->Repetitions(3);

void CallWithCheckpoint(benchmark::State& state) {
  Session session = NewSession({});
  Time(state, "call_ns", [&] { benchmark::DoNotOptimize(MustRun(session.Call("nothing"))); });
}
BENCHMARK(CallWithCheckpoint)->Iterations(20000)->Repetitions(3);

// One slice more, of a call that has many: what the slice itself runs is in a few instructions.
void PauseAndResume(benchmark::State& state) {
  Session session = NewSession(Never(), "def forever():\n  while True: pass\n");
  const auto begin = [&] { return session.CallWith("forever", {}, {.slice = 10}).value(); };
  Report report = begin();
  Time(state, "slice_ns", [&] {
    report = session.RunFor(10).value();
    if (report.outcome != Outcome::kPaused) report = begin();
  });
}
BENCHMARK(PauseAndResume)->Iterations(20000)->Repetitions(3);

// A host function that answers later, and its answer.
void SuspendAndAnswer(benchmark::State& state) {
  static Sandbox& sandbox = *new Sandbox(NewSandbox(TheEngine(1), Policy::Game()));
  Token token;
  const auto ask = [&]() -> absl::StatusOr<int> {
    const Pending later;
    token = later.token();
    return later;
  };
  if (!sandbox.Bind("ask", ask, MayWait()).ok()) abort();
  Session session = sandbox.NewSession("def get(): return ask()", Never()).value();
  Time(state, "call_ns", [&] {
    if (session.Call("get")->outcome != Outcome::kSuspended) abort();
    benchmark::DoNotOptimize(MustRun(session.Resume(token, 1)));
  });
}
BENCHMARK(SuspendAndAnswer)->Iterations(5000)->Repetitions(3);

void CallWithTwoInts(benchmark::State& state) {
  Session session = NewSession(Never());
  Time(state, "call_ns", [&] { benchmark::DoNotOptimize(MustRun(session.Call("add", 1, 2))); });
}
BENCHMARK(CallWithTwoInts)->Iterations(20000)->Repetitions(3);

// How many floats make a call dirty about that many pages.
int64_t FloatsFor(Session& session, int64_t pages) {
  int64_t floats = 0;
  const auto dirty = [&] {
    for (int i = 0; i < 5; ++i) MustRun(session.Call("fill", floats));
    return static_cast<int64_t>(MustRun(session.Call("fill", floats)).usage.dirty_pages);
  };
  while (dirty() < pages) floats += 200 + floats / 20;
  return floats;
}

void RewindOneFrame(benchmark::State& state) {
  Session session = NewSession(WithHistory(4));
  const int64_t floats = FloatsFor(session, state.range(0));
  std::vector<double> ns;
  for (auto _ : state) {
    MustRun(session.Call("fill", floats));
    const int64_t start = NowNs();
    if (!session.Rewind(1).ok()) state.SkipWithError("rewind");
    ns.push_back(static_cast<double>(NowNs() - start));
  }
  Report4(state, "rewind_ns", ns);
}
BENCHMARK(RewindOneFrame)->Arg(50)->Iterations(3000)->Repetitions(3);

void CloneSession(benchmark::State& state) {
  Session session = NewSession({});
  MustRun(session.Call("fill", FloatsFor(session, 50)));
  std::vector<double> ns;
  for (auto _ : state) {
    const int64_t start = NowNs();
    absl::StatusOr<Session> clone = session.Clone();
    ns.push_back(static_cast<double>(NowNs() - start));
    benchmark::DoNotOptimize(clone);
  }
  Report4(state, "clone_ns", ns);
}
BENCHMARK(CloneSession)->Iterations(3000)->Repetitions(3);

// Two sessions take turns, each with about 50 pages that differ; a call of nothing is part of it.
void SwapSessions(benchmark::State& state) {
  Session a = NewSession({});
  Session b = NewSession({});
  const int64_t floats = FloatsFor(a, 50);
  for (Session* s : {&a, &b}) MustRun(s->Call("fill", floats));
  bool first = false;
  Time(state, "swap_and_call_ns", [&] {
    first = !first;
    MustRun((first ? a : b).Call("nothing"));
  });
  state.counters["pages"] = static_cast<double>(a.memory().bytes) / 4096;
}
BENCHMARK(SwapSessions)->Iterations(3000)->Repetitions(3);

// A game's script: some functions, some state.
void IdleSessions(benchmark::State& state) {
  std::vector<Session> sessions;
  for (auto _ : state) {
    sessions.clear();
    for (int64_t i = 0; i < state.range(0); ++i) sessions.push_back(NewSession({}));
  }
  double bytes = 0;
  for (const Session& session : sessions) bytes += static_cast<double>(session.memory().bytes);
  state.counters["bytes_each"] = bytes / static_cast<double>(state.range(0));
}
BENCHMARK(IdleSessions)->Arg(1000)->Iterations(1)->Repetitions(1);

// 60 Hz with a hundred scripts: what one frame takes.
void Frame(benchmark::State& state) {
  std::vector<Session> npcs;
  npcs.reserve(100);
  for (int i = 0; i < 100; ++i) {
    npcs.push_back(
        NewSession(Never(), "x = 0\ndef tick(dt):\n  global x\n  x += dt\n  return x\n"));
  }
  Time(state, "frame_ns", [&] {
    for (Session& npc : npcs) benchmark::DoNotOptimize(MustRun(npc.Call("tick", 0.016)));
  });
}
BENCHMARK(Frame)->Iterations(300)->Repetitions(3);

}  // namespace
}  // namespace terrarium::bench

BENCHMARK_MAIN();
