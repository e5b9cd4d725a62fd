// Entering a guest, and the two ways out of it.
//
//   RunFrame frame = ...;
//   kill::Enter(&frame, [](void* arg) { ...guest code... }, arg);
//   if (frame.cause != Reason::kNone) ...   // it was killed, or would have been
//
// Threads: a frame belongs to the thread that calls Enter(). Poke() may be called from any thread
// while the frame's thread is inside Enter().
#ifndef TERRARIUM_INTERP_KILL_KILL_H_
#define TERRARIUM_INTERP_KILL_KILL_H_

#include "absl/status/status.h"
#include "interp/kill/poke.h"
#include "interp/kill/run_frame.h"

namespace terrarium::kill {

// Installs the process's handlers. They ask g_may_kill (signal_state.h), in signal context, whether
// the interrupted guest code may be abandoned; null: always.
absl::Status Install();

// Takes a kill that fell due where it could not be taken: memory::g_take_due_kill.
void TakeDueKill();

// Gives the calling thread what it needs to run guests, on first use. ResourceExhausted when the
// system does not have it.
absl::Status PrepareThread();

// Runs `body(arg)` on the frame's stack in mode kGuest, with the standard floating-point
// environment. Returns true when body returned, false when the guest was killed, or was not entered
// because no deadline could be kept (frame->timer_failed); then K4 applies.
// errno, signal mask and floating-point environment are as before (I3).
// REQUIRES: the deadlines are set; the frame's stack is unused; PrepareThread() is OK.
bool Enter(RunFrame* frame, void (*body)(void*), void* arg);

// Called in mode kGuest: Enter() or Resume() returns false with `parked_context` set. Returns when
// the guest is resumed; a cause that was recorded meanwhile is taken then.
void Park();

// Goes on with a parked guest, as Enter() began it. REQUIRES: the thread is the one that entered
// it, for code may hold addresses of thread-local variables over Park(); the frame and the guest's
// stack are where they were, with the content that they had.
bool Resume(RunFrame* frame);

// The parked guest never goes on: its stack may be used anew.
void Abandon(RunFrame* frame);

// Records `cause` and, in mode kGuest, ends the guest: does not return then. Called on the guest's
// thread, by budgets.
void KillNow(Reason cause);

// The same, for a guard: `culprit` names what it refused.
void KillForRefusal(Reason cause, const char* culprit);

// Runs `call(arg)` for the guest on the host's own stack, masked: host code never runs on a stack
// that a guest may have used up, and a kill that falls due meanwhile is taken when it has returned.
// Called in mode kGuest.
void CallOnHost(void (*call)(void*), void* arg);

// The way back, for code that runs so: calls `body(arg)` in mode kGuest on the guest's stack, which
// stands above the call of the host. False when the guest was killed meanwhile: then its stack is
// gone, and what the host's code gives the guest is not looked at any more. `body` may call the
// host in turn, and does not park.
bool CallGuest(void (*body)(void*), void* arg);

// Monotonic clock and the calling thread's CPU clock.
int64_t NowNs();
int64_t ThreadCpuNs();

}  // namespace terrarium::kill

#endif  // TERRARIUM_INTERP_KILL_KILL_H_
