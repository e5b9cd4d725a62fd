#include "game.h"

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <utility>

namespace arena {

TERRARIUM_FIELDS(Place, x, y)

namespace {

// What a script is given.
struct View {
  Place me, other;
  std::vector<Place> coins;
  int size = kSize;
  int turn = 0;
  int my_score = 0, other_score = 0;
};
TERRARIUM_FIELDS(View, me, other, coins, size, turn, my_score, other_score)

int Wrap(int n) { return (n % kSize + kSize) % kSize; }

// A bot's session, and what became of its last turn.
class Player {
 public:
  Player(tr::Sandbox sandbox, std::optional<tr::Session> session, std::string problem)
      : sandbox_(std::move(sandbox)), session_(std::move(session)), problem_(std::move(problem)) {}

  absl::Status Turn(const View& view, Move& move);

 private:
  tr::Sandbox sandbox_;
  std::optional<tr::Session> session_;
  std::string problem_;  // why there is none
};

// A turn that is not made in time, or ends in an error, is lost: the session is as before it.
absl::Status Player::Turn(const View& view, Move& move) {
  move.fault.clear();
  move.instructions = 0;
  if (!session_.has_value()) {
    move.fault = problem_;
    return absl::OkStatus();
  }
  absl::StatusOr<tr::Report> report = session_->Call("turn", view);
  if (!report.ok()) return report.status();
  move.instructions = report->usage.instructions;
  if (!report->ok()) {
    move.fault = report->message;
    return absl::OkStatus();
  }
  static const struct {
    const char* name;
    int x, y;
  } kMoves[] = {{"north", 0, -1}, {"south", 0, 1}, {"east", 1, 0}, {"west", -1, 0}, {"stay", 0, 0}};
  const std::string wanted = report->value.As<std::string>().value_or("");
  for (const auto& row : kMoves) {
    if (wanted != row.name) continue;
    move.at = {Wrap(move.at.x + row.x), Wrap(move.at.y + row.y)};
    return absl::OkStatus();
  }
  move.fault = "it returned no direction";
  return absl::OkStatus();
}

absl::StatusOr<Player> NewPlayer(tr::Engine& engine, const Bot& bot, uint64_t seed) {
  tr::Policy policy = tr::Policy::Game();
  policy.Instructions(kBudget).Memory(tr::MiB(8)).Seed(seed);
  absl::StatusOr<tr::Sandbox> sandbox = engine.NewSandbox(policy);
  if (!sandbox.ok()) return sandbox.status();
  tr::SessionOptions options;
  options.script = bot.name + ".py";
  options.rollback_on_exception = true;
  absl::StatusOr<tr::Session> session = sandbox->NewSession(bot.source, options);
  if (!session.ok()) return session.status();
  std::string problem = session->load_report().message;
  if (!session->load_report().ok()) return Player(*std::move(sandbox), std::nullopt, problem);
  return Player(*std::move(sandbox), *std::move(session), "");
}

// New coins lie in pairs, each as far from one bot's start as the other from the other's.
void Refill(std::vector<Place>& coins, std::mt19937& random) {
  while (coins.size() < kCoins) {
    const Place coin = {static_cast<int>(random() % kSize), static_cast<int>(random() % kSize)};
    const Place opposite = {kSize - 1 - coin.x, kSize - 1 - coin.y};
    for (const Place& one : {coin, opposite}) {
      if (std::find(coins.begin(), coins.end(), one) == coins.end()) coins.push_back(one);
    }
  }
}

}  // namespace

int Match::lost_turns(int side) const {
  return static_cast<int>(std::count_if(frames.begin(), frames.end(),
                                        [side](const Frame& f) { return !f.moves[side].fault.empty(); }));
}

absl::StatusOr<Match> Play(tr::Engine& engine, const std::vector<Bot>& bots, int left, int right) {
  Match match = {{left, right}, {}};
  const auto seed = static_cast<unsigned>(left * 1000 + right);
  std::mt19937 random(seed);
  std::vector<Player> players;
  for (int bot : match.bots) {
    absl::StatusOr<Player> player = NewPlayer(engine, bots[static_cast<size_t>(bot)], seed);
    if (!player.ok()) return player.status();
    players.push_back(*std::move(player));
  }
  Frame frame;
  frame.moves[0].at = {2, 2};
  frame.moves[1].at = {kSize - 3, kSize - 3};
  Refill(frame.coins, random);
  match.frames.push_back(frame);
  for (int turn = 0; turn < kTurns; ++turn) {
    const Frame before = frame;
    for (size_t side = 0; side < 2; ++side) {
      const Move &mine = before.moves[side], &theirs = before.moves[1 - side];
      const View view = {mine.at, theirs.at, before.coins, kSize, turn, mine.score, theirs.score};
      if (absl::Status s = players[side].Turn(view, frame.moves[side]); !s.ok()) return s;
    }
    std::erase_if(frame.coins, [&](const Place& coin) {
      bool taken = false;
      for (Move& move : frame.moves) {
        if (move.at != coin) continue;
        ++move.score;
        taken = true;
      }
      return taken;
    });
    Refill(frame.coins, random);
    match.frames.push_back(frame);
  }
  return match;
}

}  // namespace arena
