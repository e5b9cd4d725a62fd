// For tests of the pool: an engine of two isolates, threads, and guests that keep isolates busy.
#ifndef TERRARIUM_TESTS_SUPPORT_POOL_H_
#define TERRARIUM_TESTS_SUPPORT_POOL_H_

#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
inline namespace testing_support {

constexpr int kIsolates = 2;

// The first call decides who is told of spans.
inline Engine& ThePool(void (*on_span)(const Span&) = nullptr) {
  static Engine& engine =
      *new Engine(Engine::Create({.max_isolates = kIsolates, .on_span = on_span}).value());
  return engine;
}

inline Sandbox New(const std::string& tenant = "", const Policy& policy = Roomy()) {
  return ThePool().NewSandbox(policy, {.tenant = tenant}).value();
}

inline void InThreads(int threads, const std::function<void(int)>& work) {
  std::vector<std::thread> all;
  all.reserve(static_cast<size_t>(threads));
  for (int t = 0; t < threads; ++t) all.emplace_back([&work, t] { work(t); });
  for (std::thread& thread : all) thread.join();
}

// Has guests of its own running until it goes: one on each of so many isolates.
class Busy {
 public:
  explicit Busy(int isolates, const std::string& tenant = "") : sandbox_(New(tenant)) {
    EXPECT_TRUE(sandbox_
                    .Bind("hold",
                          [this] {
                            ++inside_;
                            while (!leave_) std::this_thread::yield();
                          })
                    .ok());
    for (int i = 0; i < isolates; ++i) {
      threads_.emplace_back([this] { EXPECT_TRUE(RunIn(sandbox_, "hold()").ok()); });
    }
    while (inside_ < isolates) std::this_thread::yield();
  }
  ~Busy() { Leave(); }
  void Leave() {
    leave_ = true;
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  Sandbox sandbox_;
  std::atomic<int> inside_ = 0;
  std::atomic<bool> leave_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace testing_support
}  // namespace terrarium

#endif  // TERRARIUM_TESTS_SUPPORT_POOL_H_
