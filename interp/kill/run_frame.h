// One run in progress on a thread, as the kill path sees it.
//
// Rules for whoever edits this folder:
//   K1  The first cause wins: `cause` goes from none to a reason once.
//   K2  A kill is taken only in mode kGuest. kMasked (a host function is
//       running) and kHost put it off; leaving them looks at `cause` again.
//   K3  No C++ object whose destructor touches host state lives on the guest's
//       stack at a point where a kill can be taken: the stack is abandoned, not
//       unwound. (A reference into the region may: the restore undoes it.)
//   K4  After a kill nothing of the guest is used before the image is restored.
//   K5  A thread's frames end from the innermost on, on that thread. A frame that cannot gives its
//       guest up, and takes itself out of the thread's list.
//
// The landing of a kill is not a saved jmp_buf but the host's suspended context: both ways out of a
// guest, finished and killed, are the same switch.
// Tested by: interp/kill/kill_test.cc.
#ifndef TERRARIUM_INTERP_KILL_RUN_FRAME_H_
#define TERRARIUM_INTERP_KILL_RUN_FRAME_H_

#include <csignal>
#include <cstddef>
#include <cstdint>

#include "terrarium/outcome.h"

namespace terrarium::kill {

enum Mode : int {
  kHost = 0,    // not in the guest, or on the way in or out
  kGuest = 1,   // may be killed
  kMasked = 2,  // host code that the guest called, on the host's stack
};

struct RunFrame {
  RunFrame* outer = nullptr;  // the run whose host function started this one
  volatile int mode = kHost;
  volatile Reason cause = Reason::kNone;
  void* host_context = nullptr;  // where a switch out of the guest goes
  // Where a parked guest goes on; null: none is parked. It is also where its stack ends.
  void* parked_context = nullptr;
  // Where the guest goes on when the host code that it called is done.
  void* guest_context = nullptr;
  int calls_back = 0;  // CallGuest() in progress, one inside the other
  bool dead = false;   // killed in one: the guest's stack is gone, the host code is not yet done
  // The host function returned on another thread, or while a later run of the thread's was still on
  // its way, as fibers of the host's can do: the guest was given up.
  bool out_of_turn = false;
  int thread = 0;  // where it was entered
  // Makes what is the run's own current on the thread again, after other runs.
  void (*attach)(RunFrame* frame) = nullptr;
  bool finished = false;    // the body returned, and no kill fell due before
  uintptr_t stack_low = 0;  // lowest usable byte of the guest's stack
  uintptr_t stack_top = 0;
  size_t stack_guard = 0;       // bytes of guard below stack_low
  int64_t deadline_ns = 0;      // CLOCK_MONOTONIC
  int64_t cpu_deadline_ns = 0;  // CLOCK_THREAD_CPUTIME_ID
  // CLOCK_MONOTONIC; before it neither deadline can have passed.
  int64_t first_look_ns = 0;
  int64_t begins_ns = 0;  // CLOCK_MONOTONIC, when that was computed
  // The thread's timer stays armed when the run ends, and serves the next one that says so: two
  // system calls less each, for a signal now and then that finds no run.
  bool keep_timer = false;
  volatile sig_atomic_t interrupt = 0;
  // The thread's timer could not be set, so the deadlines would not have been kept: the guest was
  // not entered, or was ended.
  volatile bool timer_failed = false;
  sigset_t signal_mask = {};  // of the thread while the guest runs
  // Calls of the host from now on that are not watched for system calls (kill::CallOnHost).
  int unwatched_calls = 0;
  // What the guest asked for when a guard refused it: the name of a system call or of an audit
  // event. Written once, with the cause, also by handlers.
  char culprit[48] = {};
  int refused_syscalls = 0;
  bool aborting = false;          // libc's abort() has begun
  bool marshal_expected = false;  // by the audit hook (guard/audit_hook.h)
  // What sanitizer_fiber.cc knows in sanitizer builds only: the stack that the run was entered
  // from, for AddressSanitizer, and both sides' fibers, for ThreadSanitizer.
  const void* host_stack = nullptr;
  size_t host_stack_bytes = 0;
  void* host_fiber = nullptr;
  void* guest_fiber = nullptr;
};

// The innermost run of this thread.
extern thread_local RunFrame* volatile tls_frame __attribute__((tls_model("initial-exec")));

}  // namespace terrarium::kill

#endif  // TERRARIUM_INTERP_KILL_RUN_FRAME_H_
