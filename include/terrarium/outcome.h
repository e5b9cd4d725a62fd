// Outcome and reason: how a run ended, and why.
//
//   if (report.reason == terrarium::Reason::kDeadline) ...   // report.outcome is kExhausted
//
// The kill path records the same reasons, also in signal handlers, so this header includes nothing.
//
// Threads: plain numbers.
#ifndef TERRARIUM_OUTCOME_H_
#define TERRARIUM_OUTCOME_H_

namespace terrarium {

enum class Outcome {
  kOk,
  kException,    // the guest raised an exception
  kRejected,     // the source was refused; nothing of it ran
  kExhausted,    // a budget was spent
  kViolation,    // the guest asked for what a guard refuses, and was ended
  kFault,        // the interpreter crashed; the crash was contained
  kInterrupted,  // the host ended the run
  kPaused,       // a slice is spent; Session::Resume() goes on
  kSuspended,    // an answer of the host's is waited for; Session::Resume() brings it
};

inline constexpr unsigned kOutcomeCount = static_cast<unsigned>(Outcome::kSuspended) + 1;

// Why a run ended as it did; kNone for kOk, kException, kPaused and
// kSuspended. The first reason wins: nothing
// replaces one that is recorded. Signal handlers record some of them, so their numbers fit a
// volatile int.
enum class Reason : int {
  kNone,
  // kRejected
  kSyntax,
  kRule,
  kTooLarge,
  kTooDeep,
  // kExhausted
  kInstructions,
  kAllocations,
  kOutput,
  kHostCalls,
  kDeadline,
  kCpuTime,
  kMemory,
  kStack,
  // kViolation
  kAudit,
  kSyscall,
  kGuard,
  // kFault
  kSegv,
  kBus,
  kFpe,
  kIll,
  kAbort,
  kInterrupted,
};

}  // namespace terrarium

#endif  // TERRARIUM_OUTCOME_H_
