// The host's own signal handlers, as far as the syscall guard is concerned.
//
// When such a handler interrupts a guest and makes a system call, the kernel raises SIGSYS, and our
// handler must be able to run and to see that it is the host's (syscall_guard.h). Two kinds of
// registration stand in the way:
//
//   blocks SIGSYS    as with a full sa_mask (libuv, Boost.Asio): the kernel
//                    would end the process. SIGSYS is taken out of the mask.
//   blocks nothing   SA_NODEFER and an empty sa_mask: it could not be told from
//                    the guest. The kill signal is added to the mask.
//
// A handler for SIGSYS that the host installed over ours is kept as the one to which ours passes
// what is not the guard's.
//
// The kernel does not tell when a handler is installed, so this is repeated. A signal that arrives
// before, in the first millisecond of a handler of the first kind or in a guest that was running
// when it was installed, ends the process.
//
// Threads: any. Another thread that installs a handler for the same signal in the same instant is
// noticed, and its handler is put back.
// Tested by: interp/guard/syscall_guard_test.cc.
#ifndef TERRARIUM_INTERP_GUARD_FOREIGN_HANDLERS_H_
#define TERRARIUM_INTERP_GUARD_FOREIGN_HANDLERS_H_

#include <cstdint>

namespace terrarium::guard {

// A registration as the kernel keeps it. libc's form would lose `restorer`.
struct KernelAction {
  uintptr_t handler = 0;
  uint64_t flags = 0;
  uintptr_t restorer = 0;
  uint64_t mask = 0;

  friend bool operator==(const KernelAction&, const KernelAction&) = default;
};

bool GetAction(int signal, KernelAction* action);

void AdjustForeignHandlers();

}  // namespace terrarium::guard

#endif  // TERRARIUM_INTERP_GUARD_FOREIGN_HANDLERS_H_
