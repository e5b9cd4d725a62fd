// The time that a guest sees, by its policy's clock.
//
//   frozen    always kEpochNs; sleeping changes nothing
//   virtual   kEpochNs when the run begins, then kNsPerUnit for each unit of the
//             instruction budget, and what the guest has slept
//   real      the machine's, in steps of the policy's clock_step, and what the
//             guest has slept
//
// A guest that sleeps moves its own clock ahead and waits for nothing, under every policy: a thread
// of the host's is never blocked. It pays for it with a unit a millisecond, so that a sleep without
// end is one for the budget. Time since the run began counts from zero, so it tells nothing about
// the machine.
//
// Outside of a run, while an image is built, the clock is frozen (I5).
//
// Threads: the guest's own.
// Tested by: tests/integration/clock_test.cc.
#ifndef TERRARIUM_INTERP_ISOLATE_GUEST_CLOCK_H_
#define TERRARIUM_INTERP_ISOLATE_GUEST_CLOCK_H_

#include <cstdint>

namespace terrarium::isolate {

// 2025-01-01T00:00:00Z.
inline constexpr int64_t kEpochNs = int64_t{1'735'689'600} * 1'000'000'000;
inline constexpr int64_t kNsPerUnit = 10;
inline constexpr int64_t kSleptNsPerUnit = 1'000'000;

enum class ClockKind : int {
  kTimeOfDay = 0,  // nanoseconds since 1970 in UTC
  kElapsed = 1,    // since the run began; never goes back
  kWork = 2,       // the part of it that was work, not sleep
};

int64_t NowNs(ClockKind kind);
// Moves the first two kinds ahead, at once. False: further than they reach.
bool SkipTime(int64_t ns);

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_GUEST_CLOCK_H_
