// The syscall guard: while guest code runs, the kernel refuses every system call of its thread
// (PR_SET_SYSCALL_USER_DISPATCH). A refused call fails with EPERM, and the guest is ended as a
// violation that names it.
//
//   absl::Status status = guard::InstallSyscallGuard();   // once, after kill's
//   bool guarded = guard::SyscallGuardWorks();
//   status = guard::PrepareThread();                 // before each run
//
// A thread is armed once; from then on one byte of its own says whether it may make system calls
// (kill/syscall_selector.h), so entering and leaving a guest costs a store. What it is good for: a
// guest that reaches a C function with power finds that the function cannot use it. It is no wall
// against machine code of a guest's choice, which could write that byte itself.
//
// The host's own signal handlers may interrupt a guest and make system calls. They are recognised
// by their signal mask, which a guest cannot change without a system call, and are let through;
// foreign_handlers.h has the two cases in which a handler's registration must be adjusted for that.
//
// Threads: PrepareThread() and DisarmThread() act on the calling thread; the other functions may be
// called from any.
#ifndef TERRARIUM_INTERP_GUARD_SYSCALL_GUARD_H_
#define TERRARIUM_INTERP_GUARD_SYSCALL_GUARD_H_

#include "absl/status/status.h"

namespace terrarium::guard {

// Handles SIGSYS and finds out, by a refused call, whether the guard works here. That it does not
// is no error: a kernel before 5.11, a build with a sanitizer (whose run-time makes calls of its
// own in guest code), a run under valgrind. REQUIRES: kill::Install() was called; once.
absl::Status InstallSyscallGuard();

// What that found; false before.
bool SyscallGuardWorks();

// Arms the thread on first use, and now and then looks after the host's signal handlers. Internal
// when the kernel refuses here what it granted at the start: no guest may run then.
absl::Status PrepareThread();

// The calling thread makes system calls at full speed again, until the next PrepareThread().
// REQUIRES: no guest runs on it.
void DisarmThread();

}  // namespace terrarium::guard

#endif  // TERRARIUM_INTERP_GUARD_SYSCALL_GUARD_H_
