// How a run ended, and why: the two words that a report begins with.
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
  kException,    // the guest raised
  kRejected,     // never ran: source or rules
  kExhausted,    // a budget was spent
  kViolation,    // a guard refused it
  kFault,        // a crash, contained
  kInterrupted,  // by the host
};

// Why it ended so. The first cause wins: once a reason is recorded, nothing replaces it.
// Signal handlers record some of them, so their numbers fit a volatile int.
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
