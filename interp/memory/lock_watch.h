// Tells when somebody has filled the process's memory, as mlockall(MCL_CURRENT) does.
//
//   if (TimesFilled() != filled_before) ...  // after a run
//
// Filled, the pages of an image are copies already, so a guest writes to them without a fault, and
// a restore that goes by faults does not see it. The watch is one page of a private mapping that
// nobody writes to: it shows what a shared mapping of the same file says, until the kernel makes
// it a copy. Asking is an addition and two reads, no system call.
//
// The kernel fills memory in the order of addresses, and the page lies below all isolates: when a
// page of theirs was filled during a run, the watch was before.
//
// Threads: any.
// Tested by: interp/memory/lock_watch_test.cc, tests/integration/locked_memory_test.cc.
#ifndef TERRARIUM_INTERP_MEMORY_LOCK_WATCH_H_
#define TERRARIUM_INTERP_MEMORY_LOCK_WATCH_H_

#include <cstdint>

#include "absl/status/status.h"

namespace terrarium::memory {

// Puts the watch at `page`, address space of the caller's. Called once.
absl::Status StartLockWatch(char* page);

// How often it was seen so far; 0 when there is no watch.
uint64_t TimesFilled();

}  // namespace terrarium::memory

#endif  // TERRARIUM_INTERP_MEMORY_LOCK_WATCH_H_
