// The game: two bots on a torus gather coins. Both move at once, each by what its script returns
// under the same instruction budget, so a match is the same on every machine.
#ifndef EXAMPLES_ARENA_GAME_H_
#define EXAMPLES_ARENA_GAME_H_

#include <cstdint>
#include <string>
#include <vector>

#include "terrarium/terrarium.h"

namespace tr = terrarium;

namespace arena {

constexpr int kSize = 15;
constexpr int kTurns = 120;
constexpr int kCoins = 12;
constexpr uint64_t kBudget = 50'000;  // instructions a turn

struct Bot {
  std::string name;
  std::string source;
};

struct Place {
  int x = 0, y = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

// One bot's part of a turn.
struct Move {
  Place at;
  int score = 0;
  uint64_t instructions = 0;
  std::string fault;  // why the turn was lost; empty: it was not
};

struct Frame {
  Move moves[2];
  std::vector<Place> coins;
};

struct Match {
  int bots[2];
  std::vector<Frame> frames;
  int score(int side) const { return frames.back().moves[side].score; }
  int lost_turns(int side) const;
};

// A bot that does not load plays on, and loses every turn.
absl::StatusOr<Match> Play(tr::Engine& engine, const std::vector<Bot>& bots, int left, int right);

}  // namespace arena

#endif  // EXAMPLES_ARENA_GAME_H_
