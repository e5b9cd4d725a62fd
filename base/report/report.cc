#include "terrarium/report.h"

#include <cstddef>

namespace terrarium {
namespace {

struct ReasonRow {
  Reason reason;
  std::string_view name;
  Outcome outcome;
  int exit_code;
};

// The contract's table. Row i is the reason of value i.
constexpr ReasonRow kReasons[] = {
    {Reason::kNone, "", Outcome::kOk, 0},
    {Reason::kSyntax, "syntax", Outcome::kRejected, 3},
    {Reason::kRule, "rule", Outcome::kRejected, 3},
    {Reason::kTooLarge, "too_large", Outcome::kRejected, 3},
    {Reason::kTooDeep, "too_deep", Outcome::kRejected, 3},
    {Reason::kInstructions, "instructions", Outcome::kExhausted, 4},
    {Reason::kAllocations, "allocations", Outcome::kExhausted, 4},
    {Reason::kOutput, "output", Outcome::kExhausted, 4},
    {Reason::kHostCalls, "host_calls", Outcome::kExhausted, 4},
    {Reason::kDeadline, "deadline", Outcome::kExhausted, 5},
    {Reason::kCpuTime, "cpu_time", Outcome::kExhausted, 5},
    {Reason::kMemory, "memory", Outcome::kExhausted, 6},
    {Reason::kStack, "stack", Outcome::kExhausted, 6},
    {Reason::kAudit, "audit", Outcome::kViolation, 7},
    {Reason::kSyscall, "syscall", Outcome::kViolation, 7},
    {Reason::kGuard, "guard", Outcome::kViolation, 7},
    {Reason::kSegv, "segv", Outcome::kFault, 8},
    {Reason::kBus, "bus", Outcome::kFault, 8},
    {Reason::kFpe, "fpe", Outcome::kFault, 8},
    {Reason::kIll, "ill", Outcome::kFault, 8},
    {Reason::kAbort, "abort", Outcome::kFault, 8},
    // The contract gives this outcome no reason of its own.
    {Reason::kInterrupted, "", Outcome::kInterrupted, 9},
};

struct OutcomeRow {
  Outcome outcome;
  std::string_view name;
  int exit_code;  // of a report that names no reason
};

constexpr int kInternalError = 70;

constexpr OutcomeRow kOutcomes[] = {
    {Outcome::kOk, "ok", 0},
    {Outcome::kException, "exception", 1},
    {Outcome::kRejected, "rejected", 3},
    {Outcome::kExhausted, "exhausted", kInternalError},
    {Outcome::kViolation, "violation", 7},
    {Outcome::kFault, "fault", 8},
    {Outcome::kInterrupted, "interrupted", 9},
    {Outcome::kPaused, "paused", 0},
    {Outcome::kSuspended, "suspended", 0},
};

template <typename Row, size_t kRows>
constexpr bool RowsAreInOrder(const Row (&rows)[kRows], auto field) {
  for (size_t i = 0; i < kRows; ++i) {
    if (static_cast<size_t>(rows[i].*field) != i) return false;
  }
  return true;
}
static_assert(RowsAreInOrder(kReasons, &ReasonRow::reason));
static_assert(RowsAreInOrder(kOutcomes, &OutcomeRow::outcome));

const ReasonRow& Row(Reason reason) { return kReasons[static_cast<size_t>(reason)]; }

}  // namespace

std::string_view OutcomeName(Outcome outcome) {
  return kOutcomes[static_cast<size_t>(outcome)].name;
}

std::string_view ReasonName(Reason reason) { return Row(reason).name; }

Outcome OutcomeOf(Reason reason) { return Row(reason).outcome; }

int Report::ExitCode() const {
  if (reason != Reason::kNone) return Row(reason).exit_code;
  return kOutcomes[static_cast<size_t>(outcome)].exit_code;
}

}  // namespace terrarium
