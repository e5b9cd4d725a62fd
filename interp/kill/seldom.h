// What a run asks for each time, but is done at most once a millisecond.
//
// Threads: any; one of those who ask at a time is told to do it.
// Tested by: interp/guard/syscall_guard_test.cc, interp/kill/kill_test.cc.
#ifndef TERRARIUM_INTERP_KILL_SELDOM_H_
#define TERRARIUM_INTERP_KILL_SELDOM_H_

#include <atomic>
#include <cstdint>

namespace terrarium::kill {

class Seldom {
 public:
  bool IsDue() {
    // Cycles of the time stamp counter, which is read in a quarter of the time that a clock takes:
    // a millisecond where it counts a thousand million a second, less where it is faster.
    constexpr uint64_t kEvery = 1'000'000;
    const uint64_t now = __builtin_ia32_rdtsc();
    uint64_t next = next_.load(std::memory_order_relaxed);
    return now >= next &&
           next_.compare_exchange_strong(next, now + kEvery, std::memory_order_relaxed);
  }

 private:
  std::atomic<uint64_t> next_ = 0;
};

}  // namespace terrarium::kill

#endif  // TERRARIUM_INTERP_KILL_SELDOM_H_
