// The clock of the running guest, for C code below the layer that knows it.
//
// Threads: set once, before CPython starts; called on the guest's thread.
#ifndef TERRARIUM_INTERP_CPYTHON_GUEST_CLOCK_H_
#define TERRARIUM_INTERP_CPYTHON_GUEST_CLOCK_H_

#include <cstdint>

namespace terrarium::cpython {

enum class ClockKind : int {
  kTimeOfDay = 0,  // nanoseconds since 1970 in UTC
  kElapsed = 1,    // since the run began; never goes back
  kWork = 2,       // the part of it that was work, not sleep
};

struct GuestClock {
  int64_t (*now_ns)(ClockKind kind);
  // Moves the first two kinds ahead, at once. False: further than they reach.
  bool (*skip)(int64_t ns);
};

// Also the clock of patch 0050, that is of CPython's own C code.
void SetGuestClock(const GuestClock& clock);

}  // namespace terrarium::cpython

#endif  // TERRARIUM_INTERP_CPYTHON_GUEST_CLOCK_H_
