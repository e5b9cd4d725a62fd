// Random calls, kills, clones, rewinds, checkpoints, reloads, pauses, answers that come later,
// calls back, functions that are handed out and runs of others, on two isolates, against a model of
// what each session holds (I1, I7). Restores are checked, and memory stays flat.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/soak/support.h"
#include "tests/support/sandbox.h"

namespace terrarium::soak {
namespace {

constexpr char kSource[] =
    "version = 1\n"
    "total, items = 0, {}\n"
    "def step(k):\n"
    "  global total\n"
    "  total = (total * 31 + k) % 1000003\n"
    "  items[k % 50] = str(total) * (k % 40)\n"
    "  return total, len(items), version\n"
    "def later(k): return step(ask(k) + ask(0))\n"
    "def by_host(k): return apply(step, k)\n"
    "class Handed:\n"
    "  def __init__(self, n): self.n = n\n"
    "  def __call__(self, k): return self.n + k + total\n"
    "def hand_out(n): hold(Handed(n))\n"
    "def state(): return total, sorted((k, len(v)) for k, v in items.items()), version\n"
    "def spoil(how):\n"
    "  global total\n"
    "  total = -1\n"
    "  items.clear()\n"
    "  if how == 5: return apply(spoil, 0)\n"
    "  if how == 0:\n"
    "    while True: pass\n"
    "  if how == 1: return bytes(10**9)\n"
    "  if how == 2: raise ValueError('spoilt')\n"
    "  if how == 3:\n"
    "    kept = []\n"
    "    while True: kept.append([kept] * 1000)\n"
    "  print('x' * 10**7)\n";

// What a session's guest has handed out, and the host holds.
struct Handed {
  GuestFunction function;
  int64_t n;
};

struct State {
  int64_t total = 0;
  std::array<int64_t, 50> lengths = {};
  std::array<bool, 50> has = {};
  int64_t version = 1;
  std::vector<Handed> handed;

  void Step(int64_t k) {
    total = (total * 31 + k) % 1'000'003;
    const auto at = static_cast<size_t>(k % 50);
    lengths[at] = static_cast<int64_t>(std::to_string(total).size()) * (k % 40);
    has[at] = true;
  }
  Value AsValue() const {
    Value::Items items;
    for (size_t i = 0; i < has.size(); ++i) {
      if (has[i]) items.push_back(Value::Tuple({static_cast<int64_t>(i), lengths[i]}));
    }
    return Value::Tuple({total, Value::List(std::move(items)), version});
  }
};

struct Modelled {
  Session session;
  State now;
  std::deque<State> past;  // before each of the last calls
  std::optional<State> named;

  void Called(const State& before) {
    past.push_back(before);
    if (past.size() > 5) past.pop_front();
  }
};

class SessionModelTest : public ::testing::Test {
 protected:
  static Policy ThePolicy() {
    return Policy::Game()
        .Instructions(300'000)
        .Memory(MiB(16))
        .OutputLimit(10'000)
        // What ends a call is its instructions, however busy the machine is.
        .Deadline(absl::Seconds(60))
        .CpuTime(absl::Seconds(60));
  }
  SessionModelTest() {
    testing_support::TheEngine(2, /*check=*/true);
    for (int i = 0; i < 2; ++i) {
      sandboxes_.push_back(soak::NewSandbox(ThePolicy()));
      Sandbox& sandbox = sandboxes_.back();
      const auto ask = [this](int64_t k) { return Ask(k); };
      const auto apply = [](const GuestFunction& f, int64_t k) { return f.Call(k); };
      const auto hold = [this](GuestFunction f) { handed_ = std::move(f); };
      EXPECT_TRUE(sandbox.Bind("ask", ask, MayWait()).ok());
      EXPECT_TRUE(sandbox.Bind("apply", apply).ok());
      EXPECT_TRUE(sandbox.Bind("hold", hold).ok());
    }
    all_.reserve(12);
    for (int i = 0; i < 12; ++i) all_.push_back(New());
  }
  Modelled New() {
    SessionOptions options;
    options.history = 5;
    options.rollback_on_exception = true;
    Sandbox& sandbox = sandboxes_[random_() % sandboxes_.size()];
    return {sandbox.NewSession(kSource, options).value(), {}, {}, {}};
  }
  void Check(Modelled& one, const char* after) {
    Report report = one.session.Call("state").value();
    ASSERT_TRUE(report.ok()) << after << ": " << report.Explain();
    ASSERT_EQ(report.value, one.now.AsValue()) << after << ": " << report.value.DebugString()
                                               << " is not " << one.now.AsValue().DebugString();
    one.Called(one.now);
  }
  absl::StatusOr<int64_t> Ask(int64_t k) {
    if (random_() % 3 == 0) return k;
    const Pending later;
    asked_ = {later.token(), k};
    return later;
  }
  void Step(Modelled& one, bool sliced, const char* function = "step") {
    const auto k = static_cast<int64_t>(random_() % 1000);
    CallBudget budget;
    if (sliced) budget.slice = 1 + random_() % 60;
    Report report = one.session.CallWith(function, {Value(k)}, budget).value();
    while (report.outcome == Outcome::kPaused || report.outcome == Outcome::kSuspended) {
      if (random_() % 4 == 0) Others();
      if (random_() % 8 == 0) {
        Session clone = one.session.Clone().value();
        if (random_() % 2 == 0) std::swap(one.session, clone);
      }
      if (random_() % 50 == 0) {
        ASSERT_TRUE(one.session.Rollback().ok());
        return;
      }
      std::optional<uint64_t> slice;
      if (sliced) slice = 1 + random_() % 60;
      if (report.outcome == Outcome::kSuspended) {
        ASSERT_FALSE(one.session.Resume(Token::New(), 1).ok());
        report = one.session.Resume(asked_.first, asked_.second, slice).value();
      } else {
        report = one.session.Resume(slice).value();
      }
    }
    ASSERT_TRUE(report.ok()) << report.Explain();
    const State before = one.now;
    one.now.Step(k);
    one.Called(before);
    ASSERT_EQ(report.value.items()[0], Value(one.now.total));
  }
  void Act();
  uint64_t Random(uint64_t below) { return random_() % below; }

  // What may happen to a session.
  void StepAtOnce(Modelled& one) { Step(one, false); }
  void StepInSlices(Modelled& one) { Step(one, true); }
  void StepLater(Modelled& one) { Step(one, Random(2) == 0, "later"); }
  void StepByHost(Modelled& one) { Step(one, Random(2) == 0, "by_host"); }
  void HandOut(Modelled& one);
  void CallHanded(Modelled& one);
  void Spoil(Modelled& one);
  void OthersRun(Modelled&) { Others(); }
  void Rewind(Modelled& one);
  void Clone(Modelled& one);
  void Name(Modelled& one);
  void GoToName(Modelled& one);
  void Reload(Modelled& one);
  void JustLook(Modelled& one) { Check(one, "call"); }
  void Replace(Modelled& one) { one = New(); }

  // Somebody else has the isolates.
  void Others() {
    Sandbox& sandbox = sandboxes_[random_() % sandboxes_.size()];
    ASSERT_EQ(sandbox.Run("sum(range(20))").value().value, Value(190));
  }

  std::mt19937_64 random_{FromEnvironment("TERRARIUM_SESSION_SEED", 2026)};
  std::vector<Sandbox> sandboxes_;
  std::vector<Modelled> all_;
  std::pair<Token, int64_t> asked_;  // the answer that is owed last
  GuestFunction handed_;             // the function that was handed out last
};

void SessionModelTest::HandOut(Modelled& one) {
  const auto n = static_cast<int64_t>(Random(1000));
  ASSERT_TRUE(one.session.Call("hand_out", n)->ok());
  one.Called(one.now);
  std::vector<Handed>& handed = one.now.handed;
  handed.push_back({handed_, n});
  if (handed.size() > 6) handed.erase(handed.begin() + static_cast<ptrdiff_t>(Random(6)));
}

void SessionModelTest::CallHanded(Modelled& one) {
  if (one.now.handed.empty()) return;
  const Handed& handed = one.now.handed[Random(one.now.handed.size())];
  const Report report = one.session.CallFunction(handed.function, 7).value();
  ASSERT_TRUE(report.ok()) << report.Explain();
  ASSERT_EQ(report.value, Value(handed.n + 7 + one.now.total));
  one.Called(one.now);
}

void SessionModelTest::Spoil(Modelled& one) {
  const auto how = static_cast<int64_t>(Random(6));
  ASSERT_FALSE(one.session.Call("spoil", how).value().ok());
  one.Called(one.now);
}

void SessionModelTest::Rewind(Modelled& one) {
  const size_t back = Random(one.past.size() + 1);
  ASSERT_EQ(one.session.history(), one.past.size());
  ASSERT_TRUE(one.session.Rewind(back).ok());
  const State later = one.now;
  for (size_t i = 0; i < back; ++i) {
    one.now = one.past.back();
    one.past.pop_back();
  }
  // What was handed out since is not known any more.
  if (!later.handed.empty()) {
    const GuestFunction& last = later.handed.back().function;
    const auto is_last = [&](const Handed& h) { return h.function == last; };
    if (std::none_of(one.now.handed.begin(), one.now.handed.end(), is_last)) {
      const Report report = one.session.CallFunction(last, 7).value();
      ASSERT_TRUE(report.exception.has_value() && report.exception->type == "ReferenceError")
          << report.Explain();
      one.Called(one.now);
    }
  }
  Check(one, "rewind");
}

void SessionModelTest::Clone(Modelled& one) {
  Modelled clone = {one.session.Clone().value(), one.now, one.past, one.named};
  Modelled& other = all_[Random(all_.size())];
  if (&other != &one) other = std::move(clone);
  Check(one, "clone");
}

void SessionModelTest::Name(Modelled& one) {
  ASSERT_TRUE(one.session.Checkpoint("named").ok());
  one.named = one.now;
}

void SessionModelTest::GoToName(Modelled& one) {
  const absl::Status status = one.session.Rollback("named");
  ASSERT_EQ(status.ok(), one.named.has_value());
  if (!one.named.has_value()) return;
  one.now = *one.named;
  one.past.clear();
  Check(one, "rollback");
}

void SessionModelTest::Reload(Modelled& one) {
  const bool good = Random(2) == 0;
  const std::string source = good ? "version += 1" : "total = -5\nversion = 0\n1 / 0";
  ASSERT_EQ(one.session.Reload(source).value().ok(), good);
  const State before = one.now;
  one.now.version += good;
  one.Called(before);
  Check(one, "reload");
}

void SessionModelTest::Act() {
  static constexpr struct {
    uint64_t share;  // of a hundred
    void (SessionModelTest::*action)(Modelled&);
  } kActions[] = {
      {35, &SessionModelTest::StepAtOnce},  {10, &SessionModelTest::StepLater},
      {7, &SessionModelTest::StepInSlices}, {6, &SessionModelTest::StepByHost},
      {3, &SessionModelTest::HandOut},      {4, &SessionModelTest::CallHanded},
      {10, &SessionModelTest::Spoil},       {3, &SessionModelTest::OthersRun},
      {6, &SessionModelTest::Rewind},       {5, &SessionModelTest::Clone},
      {3, &SessionModelTest::Name},         {3, &SessionModelTest::GoToName},
      {3, &SessionModelTest::Reload},       {1, &SessionModelTest::JustLook},
      {1, &SessionModelTest::Replace},
  };
  Modelled& one = all_[Random(all_.size())];
  uint64_t at = Random(100);
  for (const auto& row : kActions) {
    if (at < row.share) return (this->*row.action)(one);
    at -= row.share;
  }
}

TEST_F(SessionModelTest, SessionsHoldWhatTheModelHolds) {
  const uint64_t actions = FromEnvironment("TERRARIUM_SESSION_ACTIONS", 4000);
  for (uint64_t i = 0; i < actions / 4; ++i) {
    Act();
    if (HasFatalFailure()) return;
  }
  const Footprint before = MeasureFootprint();
  for (uint64_t i = 0; i < actions; ++i) {
    Act();
    if (HasFatalFailure()) FAIL() << "action " << i;
  }
  for (Modelled& one : all_) Check(one, "the end");
  const Footprint after = MeasureFootprint();
  RecordProperty("footprint", ToString(before) + " -> " + ToString(after));
  RecordProperty("calls", static_cast<int>(TheEngine().Statistics().runs));
  EXPECT_LE(after.rss_kib, before.rss_kib + (size_t{16} << 10))
      << ToString(before) << " -> " << ToString(after);
  EXPECT_EQ(after.descriptors, before.descriptors);
}

}  // namespace
}  // namespace terrarium::soak
