// Hosts with fibers of their own: runs that end out of turn, and host functions that come back on
// another thread, are statuses (K5).
#include <ucontext.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

class Fiber {
 public:
  Fiber(Sandbox& sandbox, std::string source) : sandbox_(sandbox), source_(std::move(source)) {
    getcontext(&own_);
    own_.uc_stack.ss_sp = stack_.get();
    own_.uc_stack.ss_size = kBytes;
    own_.uc_link = &back_;
    makecontext(&own_, reinterpret_cast<void (*)()>(&Fiber::Begin), 0);
  }
  // Until it yields or ends.
  void Step() {
    Fiber* outer = std::exchange(now_, this);
    swapcontext(&back_, &own_);
    now_ = outer;
  }
  // Called by host functions.
  static void Yield() {
    Fiber* self = now_;
    swapcontext(&self->own_, &self->back_);
  }
  bool done() const { return report_.has_value(); }
  const absl::StatusOr<Report>& report() const { return *report_; }

 private:
  static constexpr size_t kBytes = 256 << 10;
  static void Begin() { now_->Run(); }
  void Run() { report_.emplace(sandbox_.Run(source_)); }

  // The fiber that runs is the process's, whatever thread that is on.
  inline static Fiber* now_ = nullptr;
  Sandbox& sandbox_;
  const std::string source_;
  std::unique_ptr<char[]> stack_ = std::make_unique<char[]>(kBytes);
  ucontext_t own_ = {}, back_ = {};
  std::optional<absl::StatusOr<Report>> report_;
};

constexpr char kYields[] = "total = 0\nfor i in range(3):\n  pause()\n  total += i\ntotal + 4";

struct Fibers : testing::Test {
  Fibers() {
    for (int i = 0; i < 3; ++i) {
      sandboxes.push_back(TheEngine(3).NewSandbox(Roomy()).value());
      EXPECT_TRUE(sandboxes.back().Bind("pause", Fiber::Yield).ok());
    }
  }
  std::vector<Sandbox> sandboxes;
};

TEST_F(Fibers, RunsThatEndFromTheInnermostOnAreFine) {
  Fiber outer(sandboxes[0], kYields), inner(sandboxes[1], kYields);
  outer.Step();
  while (!inner.done()) inner.Step();
  while (!outer.done()) outer.Step();
  EXPECT_EQ(inner.report()->value, Value(7));
  EXPECT_EQ(outer.report()->value, Value(7));
}

TEST_F(Fibers, OneThatGoesOnOutOfTurnIsGivenUp) {
  for (size_t order = 0; order < 3; ++order) {
    std::vector<std::unique_ptr<Fiber>> fibers;
    for (Sandbox& sandbox : sandboxes) fibers.push_back(std::make_unique<Fiber>(sandbox, kYields));
    for (auto& fiber : fibers) fiber->Step();
    // The last is the innermost, and goes on; the others are early.
    for (int round = 0; round < 5; ++round) {
      for (size_t i = 0; i < 3; ++i) {
        Fiber& fiber = *fibers[(i + order) % 3];
        if (!fiber.done()) fiber.Step();
      }
    }
    int fine = 0;
    for (auto& fiber : fibers) {
      ASSERT_TRUE(fiber->done());
      fine += fiber->report().ok();
      if (fiber->report().ok()) {
        EXPECT_EQ(fiber->report()->value, Value(7));
      } else {
        EXPECT_EQ(fiber->report().status().code(), absl::StatusCode::kFailedPrecondition);
      }
    }
    EXPECT_GE(fine, 1);
    for (Sandbox& sandbox : sandboxes) ExpectHealthy(sandbox);
  }
}

TEST_F(Fibers, OneThatComesBackOnAnotherThreadIsGivenUp) {
  for (bool ended : {false, true}) {
    Fiber fiber(sandboxes[0], kYields);
    if (ended) {
      std::thread([&] { fiber.Step(); }).join();
    } else {
      fiber.Step();
    }
    std::thread([&] { fiber.Step(); }).join();
    ASSERT_TRUE(fiber.done());
    EXPECT_EQ(fiber.report().status().code(), absl::StatusCode::kFailedPrecondition);
    for (Sandbox& sandbox : sandboxes) ExpectHealthy(sandbox);
    std::thread([&] { ExpectHealthy(sandboxes[0]); }).join();
  }
  // In the middle of others.
  Fiber outer(sandboxes[0], kYields), middle(sandboxes[1], kYields), inner(sandboxes[2], kYields);
  outer.Step();
  middle.Step();
  inner.Step();
  std::thread([&] { middle.Step(); }).join();
  EXPECT_FALSE(middle.report().ok());
  while (!inner.done()) inner.Step();
  while (!outer.done()) outer.Step();
  EXPECT_EQ(inner.report()->value, Value(7));
  EXPECT_EQ(outer.report()->value, Value(7));
}

}  // namespace
}  // namespace terrarium
