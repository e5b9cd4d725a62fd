// A hundred scripts in a loop of 60 frames a second, three of which misbehave: one loops, one hoards
// memory, one raises. Their calls end in their slices and budgets, and every frame comes in time.
//
//   npcs [frames]
#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "terrarium/terrarium.h"

namespace tr = terrarium;

namespace {

constexpr char kNpc[] = R"(
x = 0.0
def tick(dt):
    global x
    x += speed * dt
    return x
)";
constexpr char kLoops[] = "def tick(dt):\n    while True: pass\n";
constexpr char kHoards[] = "kept = []\ndef tick(dt):\n    while True: kept.append([0] * 10_000)\n";
constexpr char kRaises[] = "def tick(dt): return dt['no']\n";
constexpr uint64_t kSlice = 5'000;  // instructions a frame

template <typename T>
T Must(absl::StatusOr<T> value) {
  if (value.ok()) return *std::move(value);
  std::cerr << value.status() << "\n";
  std::exit(1);
}

}  // namespace

int main(int argc, char** argv) {
  const int frames = argc > 1 ? std::atoi(argv[1]) : 60;
  tr::Engine engine = Must(tr::Engine::Create());
  tr::Sandbox sandbox = Must(engine.NewSandbox(tr::Policy::Game().Instructions(20'000)));
  std::vector<tr::Session> npcs;
  for (int i = 0; i < 100; ++i) {
    tr::SessionOptions options;
    options.script = "npc" + std::to_string(i) + ".py";
    options.inputs = {{"speed", 1.0 + i}};
    const char* source = i == 20 ? kLoops : i == 40 ? kHoards : i == 60 ? kRaises : kNpc;
    npcs.push_back(Must(sandbox.NewSession(source, options)));
  }
  int moved = 0, paused = 0, ended = 0, raised = 0;
  for (int frame = 0; frame < frames; ++frame) {
    for (tr::Session& npc : npcs) {
      const tr::Report report = npc.paused()
                                    ? Must(npc.RunFor(kSlice))
                                    : Must(npc.CallWith("tick", {tr::Value(0.016)}, {.slice = kSlice}));
      moved += report.ok();
      paused += report.outcome == tr::Outcome::kPaused;
      raised += report.outcome == tr::Outcome::kException;
      ended += report.outcome == tr::Outcome::kExhausted;
    }
  }
  std::cout << frames << " frames: " << moved << " moves, " << raised << " exceptions, " << paused
            << " pauses, " << ended << " calls ended\n"
            << "npc 1 is at " << Must(npcs[1].Get("x")) << "\n";
}
