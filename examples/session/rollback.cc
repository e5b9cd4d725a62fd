// Rollback netcode: two players simulate the same game. Each hears of the other's inputs some frames
// late, goes on with a guess, and when the truth comes rewinds and plays the frames again. In the end
// both are in the same state, bit for bit.
#include <cstdlib>
#include <deque>
#include <iostream>
#include <utility>
#include <vector>

#include "terrarium/terrarium.h"

namespace tr = terrarium;

namespace {

constexpr char kGame[] = R"(
import random
random.seed(7)
positions = [0.0, 100.0]
log = []
def tick(left, right):
    positions[0] += left + random.random()
    positions[1] -= right + random.random()
    log.append(hash((left, right, round(positions[0], 6), round(positions[1], 6))))
    return tuple(positions)
)";
constexpr int kFrames = 120;
constexpr int kDelay = 5;  // frames

template <typename T>
T Must(absl::StatusOr<T> value) {
  if (value.ok()) return *std::move(value);
  std::cerr << value.status() << "\n";
  std::exit(1);
}

int InputOf(int player, int frame) { return (frame / (player == 0 ? 3 : 4)) % 2; }

class Player {
 public:
  Player(tr::Sandbox& sandbox, int side) : side_(side) {
    tr::SessionOptions options;
    options.history = kDelay + 1;
    session_.push_back(Must(sandbox.NewSession(kGame, options)));
  }

  // A frame with the own input and a guess of the other's: the last that is known.
  void Frame(int frame) {
    const int mine = InputOf(side_, frame);
    frames_.push_back({mine, known_});
    Tick(frames_.back());
    if (frame >= kDelay) Hear(frame - kDelay, InputOf(1 - side_, frame - kDelay));
    while (frames_.size() > kDelay) frames_.pop_front();
  }
  // The rest of the other's inputs.
  void Finish() {
    for (int frame = kFrames - kDelay; frame < kFrames; ++frame) {
      Hear(frame, InputOf(1 - side_, frame), kFrames - 1);
    }
  }
  tr::Value State() { return Must(session_[0].Get("log")); }
  int rewinds() const { return rewinds_; }

 private:
  struct Inputs {
    int mine, theirs;
  };
  void Tick(const Inputs& inputs) {
    const int left = side_ == 0 ? inputs.mine : inputs.theirs;
    const int right = side_ == 0 ? inputs.theirs : inputs.mine;
    if (!Must(session_[0].Call("tick", left, right)).ok()) std::exit(1);
  }
  // What the other did in that frame is known now; `last` is the newest frame that was played.
  void Hear(int frame, int theirs, int last = -1) {
    known_ = theirs;
    const size_t back = last < 0 ? frames_.size() : static_cast<size_t>(last - frame + 1);
    const size_t first = frames_.size() - back;
    if (frames_[first].theirs == theirs) return;
    if (!session_[0].Rewind(back).ok()) std::exit(1);
    ++rewinds_;
    for (size_t i = first; i < frames_.size(); ++i) {
      frames_[i].theirs = theirs;
      Tick(frames_[i]);
    }
  }

  const int side_;
  std::vector<tr::Session> session_;
  std::deque<Inputs> frames_;  // those whose inputs are not all known
  int known_ = 0;
  int rewinds_ = 0;
};

}  // namespace

int main() {
  tr::Engine engine = Must(tr::Engine::Create());
  tr::Sandbox sandbox = Must(engine.NewSandbox(tr::Policy::Game()));
  Player left(sandbox, 0), right(sandbox, 1);
  for (int frame = 0; frame < kFrames; ++frame) {
    left.Frame(frame);
    right.Frame(frame);
  }
  left.Finish();
  right.Finish();
  const bool same = left.State() == right.State();
  std::cout << kFrames << " frames, " << left.rewinds() + right.rewinds() << " rewinds: the players "
            << (same ? "agree" : "DISAGREE") << "\n";
  return same ? 0 : 1;
}
