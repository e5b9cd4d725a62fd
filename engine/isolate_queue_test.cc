#include "engine/isolate_queue.h"

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "interp/kill/kill.h"

namespace terrarium {
namespace {

using Answer = IsolateQueue::Answer;

constexpr int64_t kMs = 1'000'000;

// A queue of one isolate.
class Gate : public IsolateQueue {
 public:
  Gate() : IsolateQueue(1) {
    EXPECT_TRUE(Reserve());
    Add();
  }
  Answer Enter(int64_t until_ns, std::function<bool()> cancelled) {
    const Request request = {.until_ns = until_ns, .cancelled = std::move(cancelled)};
    return IsolateQueue::Enter(request).answer;
  }
  void Leave() { IsolateQueue::Leave(0); }
  void Wake() { IsolateQueue::Wake(nullptr); }
};

void Sleep(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

TEST(IsolateQueue, OneAtATime) {
  Gate gate;
  int inside = 0, entered = 0;
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 500; ++i) {
        ASSERT_EQ(gate.Enter(IsolateQueue::kNoEnd, nullptr), Answer::kEntered);
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

TEST(IsolateQueue, InTheOrderInWhichTheyCame) {
  Gate gate;
  ASSERT_EQ(gate.Enter(IsolateQueue::kNoEnd, nullptr), Answer::kEntered);
  std::vector<int> order;
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int t = 0; t < 5; ++t) {
    threads.emplace_back([&, t] {
      ASSERT_EQ(gate.Enter(IsolateQueue::kNoEnd, nullptr), Answer::kEntered);
      order.push_back(t);
      gate.Leave();
    });
    Sleep(20);
  }
  gate.Leave();
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(IsolateQueue, AWaitHasAnEnd) {
  Gate gate;
  ASSERT_EQ(gate.Enter(IsolateQueue::kNoEnd, nullptr), Answer::kEntered);
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

TEST(IsolateQueue, AWaitCanBeCancelled) {
  Gate gate;
  ASSERT_EQ(gate.Enter(IsolateQueue::kNoEnd, nullptr), Answer::kEntered);
  std::atomic<bool> cancelled = false;
  std::atomic<bool> others = false;
  std::thread first([&] {
    EXPECT_EQ(gate.Enter(IsolateQueue::kNoEnd, [&] { return cancelled.load(); }),
              Answer::kCancelled);
  });
  Sleep(20);
  std::thread second([&] {
    EXPECT_EQ(gate.Enter(IsolateQueue::kNoEnd, nullptr), Answer::kEntered);
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

// Q3: the child's mutex is free, whoever held it.
TEST(IsolateQueue, AForkedChildIsToldOfAGateThatNobodyWillLeave) {
  Gate busy, own, idle;
  std::atomic<bool> is_busy = false, stop = false;
  std::thread other([&] {
    ASSERT_EQ(busy.Enter(IsolateQueue::kNoEnd, nullptr), Answer::kEntered);
    is_busy = true;
    while (!stop) Sleep(1);
    busy.Leave();
  });
  while (!is_busy) Sleep(1);
  ASSERT_EQ(own.Enter(IsolateQueue::kNoEnd, nullptr), Answer::kEntered);
  const pid_t child = fork();
  if (child == 0) {
    const bool right = busy.Enter(IsolateQueue::kNoEnd, nullptr) == Answer::kLostInFork &&
                       idle.Enter(IsolateQueue::kNoEnd, nullptr) == Answer::kEntered;
    own.Leave();
    _exit(right && own.Enter(IsolateQueue::kNoEnd, nullptr) == Answer::kEntered ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  own.Leave();
  stop = true;
  other.join();
}

// So many isolates, of which all are entered, and threads that come one after the other.
class Crowd {
 public:
  explicit Crowd(int isolates) : queue_(isolates) {
    for (int i = 0; i < isolates; ++i) {
      EXPECT_TRUE(queue_.Reserve());
      queue_.Add();
      EXPECT_EQ(queue_.Enter({}).answer, Answer::kEntered);
    }
  }
  ~Crowd() {
    for (std::thread& thread : threads_) thread.join();
  }
  // Comes, and leaves at once when it has entered.
  void Comes(const std::string& name, IsolateQueue::Request request) {
    const int before = queue_.counts().waiting;
    threads_.emplace_back([this, name, request] {
      const IsolateQueue::Place place = queue_.Enter(request);
      ASSERT_EQ(place.answer, Answer::kEntered);
      EXPECT_GT(place.waited_ns, 0);
      {
        std::lock_guard lock(mutex_);
        order_.push_back(name);
      }
      queue_.Leave(place.isolate);
    });
    while (queue_.counts().waiting == before) Sleep(1);
  }
  IsolateQueue& queue() { return queue_; }
  size_t served() {
    std::lock_guard lock(mutex_);
    return order_.size();
  }
  std::vector<std::string> Order() {
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
    return order_;
  }

 private:
  IsolateQueue queue_;
  std::mutex mutex_;
  std::vector<std::string> order_;
  std::vector<std::thread> threads_;
};

// Q2: in turn, though others come to what is left.
TEST(IsolateQueue, TenantsHaveTheirTurns) {
  Tenant a("a"), b("b"), c("c");
  Crowd crowd(1);
  for (const char* name : {"a1", "a2", "a3", "a4"}) crowd.Comes(name, {.tenant = &a});
  for (const char* name : {"b1", "b2"}) crowd.Comes(name, {.tenant = &b});
  crowd.Comes("c1", {.tenant = &c});
  EXPECT_EQ(crowd.queue().counts().waiting, 7);
  crowd.queue().Leave(0);
  EXPECT_EQ(crowd.Order(), (std::vector<std::string>{"a1", "b1", "c1", "a2", "b2", "a3", "a4"}));
  EXPECT_TRUE(crowd.queue().idle());
}

// Q1, too: what one cannot have is not kept from another.
TEST(IsolateQueue, OneThatWantsAnIsolateByNumberKeepsItsTurn) {
  Tenant a("a"), b("b");
  Crowd crowd(2);
  crowd.Comes("a1", {.isolate = 1, .tenant = &a});
  crowd.Comes("b1", {.tenant = &b});
  // Not isolate 1, so the second is served, and the first not overtaken there.
  crowd.queue().Leave(0);
  while (crowd.served() != 1) Sleep(1);
  crowd.queue().Leave(1);
  EXPECT_EQ(crowd.Order(), (std::vector<std::string>{"b1", "a1"}));
}

TEST(IsolateQueue, TheIsolateThatIsPreferredWhileItIsIdle) {
  IsolateQueue queue(2);
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(queue.Reserve());
    queue.Add();
  }
  EXPECT_FALSE(queue.Reserve());
  EXPECT_EQ(queue.Enter({.preferred = 1}).isolate, 1);
  std::thread([&] {
    const IsolateQueue::Place other = queue.Enter({.preferred = 1});
    EXPECT_EQ(other.isolate, 0);
    // Nobody who is inside of both could leave one for itself.
    queue.Leave(0);
  }).join();
  queue.Leave(1);
  ASSERT_EQ(queue.Enter({}).isolate, 0);
  ASSERT_EQ(queue.Enter({}).isolate, 1);
  EXPECT_EQ(queue.Enter({}).answer, Answer::kInsideAll);
  queue.Leave(0);
  queue.Stop(0);
  EXPECT_EQ(queue.Enter({}).answer, Answer::kInsideAll);
  queue.Leave(1);
  queue.Stop(1);
  EXPECT_EQ(queue.Enter({}).answer, Answer::kNoneLeft);
}

TEST(IsolateQueue, QuotasOfATenant) {
  Tenant tenant("t");
  IsolateQueue queue(3);
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(queue.Reserve());
    queue.Add();
  }
  const auto soon = [] { return kill::NowNs() + 20 * kMs; };
  const auto enter = [&](uint64_t memory, int64_t until_ns) {
    return queue.Enter({.tenant = &tenant, .counts = true, .memory = memory, .until_ns = until_ns});
  };
  queue.SetQuota(tenant, {.concurrent_runs = 1});
  ASSERT_EQ(enter(0, 0).isolate, 0);
  IsolateQueue::Place held = enter(0, soon());
  EXPECT_EQ(held.answer, Answer::kLate);
  EXPECT_EQ(held.held_by, QuotaPart::kConcurrentRuns);
  // What is no run does not count.
  EXPECT_EQ(queue.Enter({.isolate = 1, .tenant = &tenant}).isolate, 1);
  queue.Leave(1);
  queue.SetQuota(tenant, {.concurrent_runs = 1, .waits = false});
  const int64_t start = kill::NowNs();
  EXPECT_EQ(enter(0, start + 10'000 * kMs).answer, Answer::kRefused);
  EXPECT_LT(kill::NowNs() - start, 5'000 * kMs);

  queue.SetQuota(tenant, {.memory = 100});
  queue.Leave(0);
  EXPECT_EQ(enter(101, IsolateQueue::kNoEnd).answer, Answer::kRefused);
  ASSERT_EQ(enter(60, 0).isolate, 0);
  held = enter(60, soon());
  EXPECT_EQ(held.answer, Answer::kLate);
  EXPECT_EQ(held.held_by, QuotaPart::kMemory);
  tenant.session_bytes = 20;
  EXPECT_EQ(enter(21, soon()).answer, Answer::kLate);
  ASSERT_EQ(enter(20, 0).isolate, 1);
  queue.Leave(0);
  queue.Leave(1);

  queue.SetQuota(tenant, {.instructions_per_second = 1'000'000, .instructions_burst = 50'000});
  ASSERT_EQ(enter(0, 0).isolate, 0);
  queue.Leave(0, 100'000);  // 50,000 in debt: 50 ms
  held = enter(0, soon());
  EXPECT_EQ(held.answer, Answer::kRefused);
  EXPECT_EQ(held.held_by, QuotaPart::kInstructions);
  const int64_t ready_ns = held.ready_ns;
  const IsolateQueue::Place paid = enter(0, kill::NowNs() + 10'000 * kMs);
  EXPECT_EQ(paid.answer, Answer::kEntered);
  EXPECT_GE(kill::NowNs(), ready_ns - kMs);
  queue.Leave(paid.isolate);
  EXPECT_TRUE(queue.idle());
}

// Held by nothing when it began to wait, and by its account when another run has ended.
TEST(IsolateQueue, WhoIsHeldWhileItWaitsIsTold) {
  Tenant tenant("t");
  IsolateQueue queue(1);
  ASSERT_TRUE(queue.Reserve());
  queue.Add();
  for (const bool waits : {false, true}) {
    queue.SetQuota(tenant, {});  // and no account
    queue.SetQuota(
        tenant,
        {.instructions_per_second = 1'000'000, .instructions_burst = 50'000, .waits = waits});
    const int64_t start = kill::NowNs();
    const IsolateQueue::Request request = {
        .tenant = &tenant, .counts = true, .until_ns = start + 20'000 * kMs};
    ASSERT_EQ(queue.Enter(request).answer, Answer::kEntered);
    std::thread second([&] {
      const Answer answer = queue.Enter(request).answer;
      EXPECT_EQ(answer, waits ? Answer::kEntered : Answer::kRefused);
      EXPECT_LT(kill::NowNs() - start, 10'000 * kMs);
      if (answer == Answer::kEntered) queue.Leave(0);
    });
    while (queue.counts().waiting == 0) Sleep(1);
    queue.Leave(0, 100'000);  // 50,000 in debt: 50 ms
    second.join();
  }
  EXPECT_TRUE(queue.idle());
}

// What will be made counts from the moment in which somebody was told to make it.
TEST(IsolateQueue, WhoMakesAnIsolateRunsAlready) {
  Tenant tenant("t");
  IsolateQueue queue(3);
  queue.SetQuota(tenant, {.concurrent_runs = 1});
  const IsolateQueue::Request run = {
      .tenant = &tenant, .counts = true, .may_make = true, .until_ns = 0};
  ASSERT_EQ(queue.Enter(run).answer, Answer::kMake);
  EXPECT_EQ(queue.Enter(run).held_by, QuotaPart::kConcurrentRuns);
  queue.NotMade(&run);
  ASSERT_EQ(queue.Enter(run).answer, Answer::kMake);
  queue.Made(run);
  EXPECT_EQ(queue.Enter(run).held_by, QuotaPart::kConcurrentRuns);
  queue.Leave(0);
  EXPECT_EQ(queue.Enter(run).isolate, 0);
  queue.Leave(0);
}

TEST(IsolateQueue, WhoWaitsMakesOneWhenThereIsRoom) {
  Tenant tenant("t");
  IsolateQueue queue(2);
  queue.SetQuota(tenant, {.concurrent_runs = 1});
  const IsolateQueue::Request run = {.tenant = &tenant, .counts = true, .may_make = true};
  ASSERT_TRUE(queue.Reserve());
  queue.Add();
  ASSERT_EQ(queue.Enter(run).isolate, 0);
  std::atomic<int> made = 0;
  const auto wait = [&](const IsolateQueue::Request& request) {
    const int before = queue.counts().waiting;
    std::thread thread([&queue, &made, request] {
      const IsolateQueue::Place place = queue.Enter(request);
      EXPECT_EQ(place.answer, Answer::kMake);
      EXPECT_GT(place.waited_ns, 0);
      ++made;
      queue.NotMade(&request);
    });
    while (queue.counts().waiting == before) std::this_thread::yield();
    return thread;
  };
  // Its quota kept it, and no isolate is idle when that has room.
  std::thread held = wait(run);
  queue.SetQuota(tenant, {.concurrent_runs = 2});
  held.join();
  EXPECT_EQ(made, 1);
  // The room was another's, who could not make it.
  ASSERT_TRUE(queue.Reserve());
  std::thread second = wait({.may_make = true});
  queue.NotMade();
  second.join();
  EXPECT_EQ(made, 2);
  // Who may not make one goes on waiting.
  std::thread([&] {
    EXPECT_EQ(queue.Enter({.until_ns = kill::NowNs() + 20 * kMs}).answer, Answer::kLate);
  }).join();
  queue.Leave(0);
  EXPECT_TRUE(queue.idle());
}

TEST(IsolateQueue, TryingDoesNotWait) {
  Gate gate;
  EXPECT_EQ(gate.TryEnter({.isolate = 0}), Answer::kEntered);
  EXPECT_EQ(gate.TryEnter({.isolate = 0}), Answer::kLate);
  gate.Leave();
  EXPECT_EQ(gate.TryEnter({.isolate = 0}), Answer::kEntered);
  gate.Leave();
}

}  // namespace
}  // namespace terrarium
