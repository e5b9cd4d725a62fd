// Names of system calls, for reports. Safe in signal handlers.
//
// Threads: any.
// Tested by: interp/guard/syscall_guard_test.cc.
#ifndef TERRARIUM_INTERP_GUARD_SYSCALL_NAMES_H_
#define TERRARIUM_INTERP_GUARD_SYSCALL_NAMES_H_

namespace terrarium::guard {

struct SyscallText {
  char text[40];
};

// "openat", or "number 451" for a call that is not in the table. `arch` is the signal's si_arch:
// calls through the 32-bit gate have numbers of their own.
SyscallText SyscallName(int number, unsigned arch);

}  // namespace terrarium::guard

#endif  // TERRARIUM_INTERP_GUARD_SYSCALL_NAMES_H_
