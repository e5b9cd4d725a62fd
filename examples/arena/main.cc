// Bots in Python play each other, every one against every other, under equal instruction budgets.
//
//   arena [--watch] [--replay out.html] bot.py bot.py...
//
// A bot defines turn(view) and returns "north", "south", "east", "west" or "stay". One that loops,
// hoards memory, raises, crashes or tries to get out loses its turn, and the match goes on.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "game.h"
#include "replay.h"

namespace {

using arena::Bot;
using arena::Match;

[[noreturn]] void Fail(std::string_view why) {
  std::cerr << "arena: " << why << "\n";
  std::exit(1);
}

Bot ReadBot(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) Fail("cannot read " + path.string());
  return {path.stem().string(), std::string(std::istreambuf_iterator<char>(file), {})};
}

void Watch(const std::vector<Bot>& bots, const Match& match) {
  for (size_t turn = 0; turn < match.frames.size(); ++turn) {
    const arena::Frame& frame = match.frames[turn];
    std::string board;
    for (int y = 0; y < arena::kSize; ++y) {
      std::string row(arena::kSize, '.');
      const auto put = [&](const arena::Place& place, char what) {
        if (place.y == y) row[static_cast<size_t>(place.x)] = what;
      };
      for (const arena::Place& coin : frame.coins) put(coin, 'o');
      put(frame.moves[0].at, 'A');
      put(frame.moves[1].at, 'B');
      board += row + "\n";
    }
    std::cout << "\033[H\033[2J" << board << "turn " << turn << "\n";
    for (size_t side = 0; side < 2; ++side) {
      const arena::Move& move = frame.moves[side];
      std::cout << (side == 0 ? "A " : "B ") << bots[static_cast<size_t>(match.bots[side])].name << ": "
                << move.score << (move.fault.empty() ? "" : "  loses its turn") << "\n";
    }
    std::cout << std::flush;
    std::this_thread::sleep_for(std::chrono::milliseconds(40));
  }
}

struct Standing {
  int points = 0, coins = 0, lost_turns = 0;
  uint64_t instructions = 0;
};

void Count(const Match& match, std::vector<Standing>& standings) {
  for (int side = 0; side < 2; ++side) {
    Standing& one = standings[static_cast<size_t>(match.bots[side])];
    const int mine = match.score(side), theirs = match.score(1 - side);
    one.points += mine > theirs ? 3 : mine == theirs ? 1 : 0;
    one.coins += mine;
    one.lost_turns += match.lost_turns(side);
    for (const arena::Frame& frame : match.frames) one.instructions += frame.moves[side].instructions;
  }
}

}  // namespace

int main(int argc, char** argv) {
  bool watch = false;
  std::string replay;
  std::vector<Bot> bots;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--watch") {
      watch = true;
    } else if (word == "--replay" && i + 1 < argc) {
      replay = argv[++i];
    } else {
      bots.push_back(ReadBot(argv[i]));
    }
  }
  if (bots.size() < 2) Fail("two bots or more, please: arena [--watch] [--replay out.html] bot.py...");

  absl::StatusOr<terrarium::Engine> engine = terrarium::Engine::Create();
  if (!engine.ok()) Fail(engine.status().ToString());
  std::vector<Match> matches;
  std::vector<Standing> standings(bots.size());
  for (int left = 0; left < static_cast<int>(bots.size()); ++left) {
    for (int right = left + 1; right < static_cast<int>(bots.size()); ++right) {
      absl::StatusOr<Match> match = arena::Play(*engine, bots, left, right);
      if (!match.ok()) Fail(match.status().ToString());
      if (watch) Watch(bots, *match);
      Count(*match, standings);
      matches.push_back(*std::move(match));
    }
  }
  std::cout << std::left << std::setw(12) << "bot" << std::right << std::setw(7) << "points" << std::setw(7)
            << "coins" << std::setw(12) << "lost turns" << std::setw(14) << "instructions"
            << "\n";
  for (size_t i = 0; i < bots.size(); ++i) {
    std::cout << std::left << std::setw(12) << bots[i].name << std::right << std::setw(7)
              << standings[i].points << std::setw(7) << standings[i].coins << std::setw(12)
              << standings[i].lost_turns << std::setw(14) << standings[i].instructions << "\n";
  }
  if (replay.empty()) return 0;
  std::ofstream page(replay, std::ios::binary);
  page << arena::ReplayPage(bots, matches);
  page.close();
  if (!page) Fail("cannot write " + replay);
}
