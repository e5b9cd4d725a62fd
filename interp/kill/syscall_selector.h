// The byte that the kernel reads before each system call of a guarded thread
// (guard/syscall_guard.h), and the mode that it goes with.
//
// Threads: the byte belongs to its thread and that thread's signal handlers.
// Tested by: interp/guard/syscall_guard_test.cc.
#ifndef TERRARIUM_INTERP_KILL_SYSCALL_SELECTOR_H_
#define TERRARIUM_INTERP_KILL_SYSCALL_SELECTOR_H_

#include <cstdint>

#include "interp/kill/run_frame.h"

namespace terrarium::kill {

// The kernel's values: SYSCALL_DISPATCH_FILTER_ALLOW and _BLOCK.
inline constexpr uint8_t kAllowSyscalls = 0;
inline constexpr uint8_t kRefuseSyscalls = 1;

extern thread_local volatile uint8_t tls_syscall_selector
    __attribute__((tls_model("initial-exec")));

// Whether the kernel reads the byte: the guard arms threads.
extern thread_local bool tls_selector_armed __attribute__((tls_model("initial-exec")));

// Into the guest and out of it, a store each. The mode comes first both ways, because a signal
// handler that strikes in between leaves the byte as the mode says (HostSyscalls).
inline void EnterGuestMode(RunFrame* frame) {
  frame->mode = kGuest;
  tls_syscall_selector = kRefuseSyscalls;
}
inline void LeaveGuestMode(RunFrame* frame, Mode mode) {
  frame->mode = mode;
  tls_syscall_selector = kAllowSyscalls;
}

// Lets the host's own code make system calls though it interrupts a guest: for the length of a
// signal handler of ours, or of a part of the kill path.
class HostSyscalls {
 public:
  HostSyscalls() { tls_syscall_selector = kAllowSyscalls; }
  ~HostSyscalls() {
    const RunFrame* frame = tls_frame;
    if (frame != nullptr && frame->mode == kGuest) {
      tls_syscall_selector = kRefuseSyscalls;
    }
  }
  HostSyscalls(const HostSyscalls&) = delete;
  HostSyscalls& operator=(const HostSyscalls&) = delete;
};

}  // namespace terrarium::kill

#endif  // TERRARIUM_INTERP_KILL_SYSCALL_SELECTOR_H_
