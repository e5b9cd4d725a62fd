// What kill.cc and the signal handlers share.
// Tested by: interp/kill/kill_test.cc.
#ifndef TERRARIUM_INTERP_KILL_SIGNAL_STATE_H_
#define TERRARIUM_INTERP_KILL_SIGNAL_STATE_H_

#include <ucontext.h>

#include <atomic>
#include <csignal>
#include <ctime>

#include "interp/kill/run_frame.h"

namespace terrarium::kill {

struct ThreadTimer {
  timer_t id;
  bool exists = false;
  // When it will fire (CLOCK_MONOTONIC), as far as its thread knows; 0: it will not. A signal that
  // came all the same is no harm.
  volatile int64_t armed_at_ns = 0;
};
extern thread_local ThreadTimer tls_timer __attribute__((tls_model("initial-exec")));

// The address of this marks signals that we sent ourselves.
extern char g_signal_marker;
// The same of one that asks the thread to forget `g_dropped_frame` (K5), and to say so by a null.
extern char g_drop_marker;
extern std::atomic<RunFrame*> g_dropped_frame;
// Takes the frame out of this thread's list, where it is in it (K5).
void TakeOut(const RunFrame* frame);
extern bool (*g_may_kill)();
// What handled each signal before ours, and, where the host has installed another since, that one.
extern struct sigaction g_previous[65];
extern std::atomic<const struct sigaction*> g_later[65];

int KillSignal();
bool RecordCause(RunFrame* frame, Reason cause);
// The same, with what was refused; cut to fit.
bool RecordRefusal(RunFrame* frame, Reason cause, const char* culprit);
// Arms this thread's timer to fire at `at_ns` (CLOCK_MONOTONIC); 0 disarms. False: it will not
// fire.
[[nodiscard]] bool ArmTimer(int64_t at_ns);
// The same for a run that is inside; when it fails, all runs of the thread are to end now.
void ArmTimerOrEnd(int64_t at_ns);
// Where a killed guest's thread goes on: switches to the frame's host context.
[[noreturn]] void Land();

// For handlers. Makes the interrupted thread go on in Land() when it returns from the signal.
void RedirectToLanding(RunFrame* frame, ucontext_t* context);
// The same if the kill can be taken where the thread was interrupted. False: it is due later, and
// the caller arms the timer.
bool TakeOrPutOff(RunFrame* frame, ucontext_t* context);
// When a kill that was put off is tried again.
int64_t RetryTime();
// Hands a signal that is not ours to the host's handler: a later one, and what was there before
// ours when there is none or when it hands the signal on.
void Chain(int signal, siginfo_t* info, void* context);

// Notes a handler of the host's that ours has replaced again.
void NoteLaterHandler(int signal, const struct sigaction& handler);

void OnKillSignal(int signal, siginfo_t* info, void* context);
void OnFault(int signal, siginfo_t* info, void* context);

}  // namespace terrarium::kill

#endif  // TERRARIUM_INTERP_KILL_SIGNAL_STATE_H_
