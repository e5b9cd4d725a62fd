// Random calls, kills, clones, rewinds, checkpoints, reloads, pauses, answers that come later and
// runs of others, against a
// model of what each session holds (I1, I7). Restores are checked, and memory stays flat.
#include <gtest/gtest.h>

#include <array>
#include <deque>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/soak/support.h"

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
    "def state(): return total, sorted((k, len(v)) for k, v in items.items()), version\n"
    "def spoil(how):\n"
    "  global total\n"
    "  total = -1\n"
    "  items.clear()\n"
    "  if how == 0:\n"
    "    while True: pass\n"
    "  if how == 1: return bytes(10**9)\n"
    "  if how == 2: raise ValueError('spoilt')\n"
    "  if how == 3:\n"
    "    kept = []\n"
    "    while True: kept.append([kept] * 1000)\n"
    "  print('x' * 10**7)\n";

struct State {
  int64_t total = 0;
  std::array<int64_t, 50> lengths = {};
  std::array<bool, 50> has = {};
  int64_t version = 1;

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
    return Policy::Game().Instructions(300'000).Memory(MiB(16)).OutputLimit(10'000);
  }
  SessionModelTest() {
    for (int i = 0; i < 2; ++i) {
      sandboxes_.push_back(NewSandbox(ThePolicy()));
      EXPECT_TRUE(sandboxes_.back()
                      .Bind(
                          "ask", [this](int64_t k) { return Ask(k); }, MayWait())
                      .ok());
    }
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
  // Somebody else has the isolates.
  void Others() {
    Sandbox& sandbox = sandboxes_[random_() % sandboxes_.size()];
    ASSERT_EQ(sandbox.Run("sum(range(20))").value().value, Value(190));
  }
  void Act(std::vector<Modelled>& all);

  std::mt19937_64 random_{2026};
  std::vector<Sandbox> sandboxes_;
  std::pair<Token, int64_t> asked_;  // the answer that is owed last
};

void SessionModelTest::Act(std::vector<Modelled>& all) {
  const size_t which = random_() % all.size();
  Modelled& one = all[which];
  const uint64_t action = random_() % 100;
  if (action < 45) return Step(one, false);
  if (action < 55) return Step(one, random_() % 2 == 0, "later");
  if (action < 62) return Step(one, true);
  if (action < 72) {
    const auto how = static_cast<int64_t>(random_() % 5);
    ASSERT_FALSE(one.session.Call("spoil", how).value().ok());
    return one.Called(one.now);
  }
  if (action < 77) return Others();
  if (action < 83) {
    const size_t back = random_() % (one.past.size() + 1);
    ASSERT_EQ(one.session.history(), one.past.size());
    ASSERT_TRUE(one.session.Rewind(back).ok());
    for (size_t i = 0; i < back; ++i) {
      one.now = one.past.back();
      one.past.pop_back();
    }
    return Check(one, "rewind");
  }
  if (action < 88) {
    Modelled clone = {one.session.Clone().value(), one.now, one.past, one.named};
    Modelled& other = all[random_() % all.size()];
    if (&other != &one) other = std::move(clone);
    return Check(one, "clone");
  }
  if (action < 91) {
    ASSERT_TRUE(one.session.Checkpoint("named").ok());
    one.named = one.now;
    return;
  }
  if (action < 94) {
    const absl::Status status = one.session.Rollback("named");
    ASSERT_EQ(status.ok(), one.named.has_value());
    if (!one.named.has_value()) return;
    one.now = *one.named;
    one.past.clear();
    return Check(one, "rollback");
  }
  if (action < 97) {
    const bool good = random_() % 2 == 0;
    const std::string source = good ? "version += 1" : "total = -5\nversion = 0\n1 / 0";
    ASSERT_EQ(one.session.Reload(source).value().ok(), good);
    const State before = one.now;
    one.now.version += good;
    one.Called(before);
    return Check(one, "reload");
  }
  if (action < 99) return Check(one, "call");
  all[which] = New();
}

TEST_F(SessionModelTest, SessionsHoldWhatTheModelHolds) {
  const uint64_t actions = FromEnvironment("TERRARIUM_SESSION_ACTIONS", 4000);
  std::vector<Modelled> all;
  all.reserve(12);
  for (int i = 0; i < 12; ++i) all.push_back(New());
  for (uint64_t i = 0; i < actions / 4; ++i) {
    Act(all);
    if (HasFatalFailure()) return;
  }
  const Footprint before = MeasureFootprint();
  for (uint64_t i = 0; i < actions; ++i) {
    Act(all);
    if (HasFatalFailure()) FAIL() << "action " << i;
  }
  for (Modelled& one : all) Check(one, "the end");
  const Footprint after = MeasureFootprint();
  EXPECT_LE(after.rss_kib, before.rss_kib + (size_t{16} << 10))
      << ToString(before) << " -> " << ToString(after);
  EXPECT_EQ(after.descriptors, before.descriptors);
}

}  // namespace
}  // namespace terrarium::soak
