// What a run asks for each time, but is done at most once a millisecond.
//
// Threads: any; one of those who ask at a time is told to do it.
// Tested by: interp/guard/syscall_guard_test.cc, interp/kill/kill_test.cc.
#ifndef TERRARIUM_INTERP_KILL_SELDOM_H_
#define TERRARIUM_INTERP_KILL_SELDOM_H_

#include <atomic>
#include <cstdint>

#include "interp/kill/kill.h"

namespace terrarium::kill {

class Seldom {
 public:
  bool IsDue() {
    constexpr int64_t kEveryNs = 1'000'000;
    int64_t now = NowNs();
    int64_t next = next_.load(std::memory_order_relaxed);
    return now >= next &&
           next_.compare_exchange_strong(next, now + kEveryNs, std::memory_order_relaxed);
  }

 private:
  std::atomic<int64_t> next_ = 0;
};

}  // namespace terrarium::kill

#endif  // TERRARIUM_INTERP_KILL_SELDOM_H_
