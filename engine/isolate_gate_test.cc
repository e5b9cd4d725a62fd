#include "engine/isolate_gate.h"

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "interp/kill/kill.h"

namespace terrarium {
namespace {

using Answer = IsolateGate::Answer;

constexpr int64_t kMs = 1'000'000;

void Sleep(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

TEST(IsolateGate, OneAtATime) {
  IsolateGate gate;
  int inside = 0, entered = 0;
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 500; ++i) {
        ASSERT_EQ(gate.Enter(IsolateGate::kNoEnd, nullptr), Answer::kEntered);
        ASSERT_EQ(++inside, 1);
        ++entered;
        --inside;
        gate.Leave();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(entered, 4000);
  EXPECT_TRUE(gate.idle());
}

TEST(IsolateGate, InTheOrderInWhichTheyCame) {
  IsolateGate gate;
  ASSERT_EQ(gate.Enter(IsolateGate::kNoEnd, nullptr), Answer::kEntered);
  std::vector<int> order;
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int t = 0; t < 5; ++t) {
    threads.emplace_back([&, t] {
      ASSERT_EQ(gate.Enter(IsolateGate::kNoEnd, nullptr), Answer::kEntered);
      order.push_back(t);
      gate.Leave();
    });
    Sleep(20);
  }
  gate.Leave();
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(IsolateGate, AWaitHasAnEnd) {
  IsolateGate gate;
  ASSERT_EQ(gate.Enter(IsolateGate::kNoEnd, nullptr), Answer::kEntered);
  std::thread([&] {
    const int64_t start = kill::NowNs();
    EXPECT_EQ(gate.Enter(start + 30 * kMs, nullptr), Answer::kLate);
    EXPECT_GE(kill::NowNs() - start, 30 * kMs);
    EXPECT_EQ(gate.Enter(start, nullptr), Answer::kLate);
  }).join();
  gate.Leave();
  // Free, it is entered however late it is.
  EXPECT_EQ(gate.Enter(0, nullptr), Answer::kEntered);
  gate.Leave();
}

TEST(IsolateGate, AWaitCanBeCancelled) {
  IsolateGate gate;
  ASSERT_EQ(gate.Enter(IsolateGate::kNoEnd, nullptr), Answer::kEntered);
  std::atomic<bool> cancelled = false;
  std::atomic<bool> others = false;
  std::thread first([&] {
    EXPECT_EQ(gate.Enter(IsolateGate::kNoEnd, [&] { return cancelled.load(); }),
              Answer::kCancelled);
  });
  Sleep(20);
  std::thread second([&] {
    EXPECT_EQ(gate.Enter(IsolateGate::kNoEnd, nullptr), Answer::kEntered);
    others = true;
    gate.Leave();
  });
  Sleep(20);
  cancelled = true;
  gate.Wake();
  first.join();
  EXPECT_FALSE(others);
  gate.Leave();
  second.join();
  EXPECT_TRUE(others);
}

TEST(IsolateGate, AForkedChildIsToldOfAGateThatNobodyWillLeave) {
  IsolateGate busy, own, idle;
  std::atomic<bool> is_busy = false, stop = false;
  std::thread other([&] {
    ASSERT_EQ(busy.Enter(IsolateGate::kNoEnd, nullptr), Answer::kEntered);
    is_busy = true;
    while (!stop) Sleep(1);
    busy.Leave();
  });
  while (!is_busy) Sleep(1);
  ASSERT_EQ(own.Enter(IsolateGate::kNoEnd, nullptr), Answer::kEntered);
  const pid_t child = fork();
  if (child == 0) {
    const bool right = busy.Enter(IsolateGate::kNoEnd, nullptr) == Answer::kLostInFork &&
                       idle.Enter(IsolateGate::kNoEnd, nullptr) == Answer::kEntered;
    own.Leave();
    _exit(right && own.Enter(IsolateGate::kNoEnd, nullptr) == Answer::kEntered ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  own.Leave();
  stop = true;
  other.join();
}

}  // namespace
}  // namespace terrarium
