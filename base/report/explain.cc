// One to three sentences for people: what happened, where, and what can be done.
#include <cstddef>

#include "absl/strings/strip.h"
#include "base/text/text.h"
#include "base/text/utf8.h"
#include "terrarium/report.h"

namespace terrarium {
namespace {

using base::Cat;
using base::ToEscapedLine;

struct Explanation {
  Reason reason;
  std::string_view what;  // used where the report has no message of its own
  std::string_view advice;
};

constexpr Explanation kExplanations[] = {
    {Reason::kSyntax, "The source is not valid Python",
     "Its author must fix that line; nothing was run."},
    {Reason::kRule, "The source does what the policy forbids",
     "Its author can follow the hint, or the host can choose a policy that "
     "allows it; nothing was run."},
    {Reason::kTooLarge, "The source is larger than the policy allows",
     "Shorten or split it, or raise the policy's source limit."},
    {Reason::kTooDeep, "The source is nested more deeply than can be compiled",
     "Its author can give parts of the expression or block names of their own."},
    {Reason::kInstructions, "The instruction budget was spent",
     "Its author can look for a loop that does not end or does too much; the "
     "host can raise --instructions."},
    {Reason::kAllocations, "The allocation budget was spent",
     "Its author can create fewer objects, or reuse them; the host can raise "
     "--allocations or --total-allocated."},
    {Reason::kOutput, "It printed more than the output limit",
     "Its author can print less; the host can raise --output-limit."},
    {Reason::kHostCalls, "It called host functions too often",
     "Its author can ask for more with each call; the host can raise the policy's host_calls."},
    {Reason::kDeadline, "The deadline passed",
     "Its author can look for a loop that does not end or a single slow "
     "operation; the host can raise --deadline."},
    {Reason::kCpuTime, "The CPU time was spent",
     "Its author can look for a loop that does not end or a single slow "
     "operation; the host can raise --cpu-time."},
    {Reason::kMemory, "The memory limit was reached",
     "Its author can hold less at one time, for example with a generator in "
     "place of a list; the host can raise --memory."},
    {Reason::kStack, "The stack ran out",
     "Its author can replace deep recursion or deeply nested objects by a loop."},
    {Reason::kAudit, "It asked Python for an operation that guests may not use",
     "The host should treat the script as hostile; nothing was granted."},
    {Reason::kSyscall, "It tried to make a system call",
     "The host should treat the script as hostile; the kernel refused it."},
    {Reason::kGuard, "It reached an object that guests may not hold",
     "The host should treat the script as hostile; nothing was granted."},
    {Reason::kSegv, "It crashed the interpreter with a bad memory access",
     "The crash was contained and the isolate restored; the host should treat "
     "the script as hostile."},
    {Reason::kBus, "It crashed the interpreter with a bus error",
     "The crash was contained and the isolate restored; the host should treat "
     "the script as hostile."},
    {Reason::kFpe, "It crashed the interpreter with an arithmetic trap",
     "The crash was contained and the isolate restored; the host should treat "
     "the script as hostile."},
    {Reason::kIll, "It crashed the interpreter with an illegal instruction",
     "The crash was contained and the isolate restored; the host should treat "
     "the script as hostile."},
    {Reason::kAbort, "The interpreter found itself broken and stopped",
     "The crash was contained and the isolate restored; the host should treat "
     "the script as hostile."},
};

// Every reason has a row but the interruption, which is not of the script.
constexpr bool ExplanationsAreComplete() {
  size_t next = static_cast<size_t>(Reason::kNone) + 1;
  for (const Explanation& row : kExplanations) {
    if (static_cast<size_t>(row.reason) != next++) return false;
  }
  return next == static_cast<size_t>(Reason::kAbort) + 1;
}
static_assert(ExplanationsAreComplete());

struct ExceptionAdvice {
  std::string_view type;
  std::string_view advice;
};

constexpr ExceptionAdvice kExceptionAdvice[] = {
    {"ModuleNotFoundError", "A guest can import only the modules that its policy lists."},
    {"ImportError", "A guest can import only the modules and names that its policy lists."},
    {"RecursionError", "Its author can recurse less deeply; the host can raise --recursion."},
    {"MemoryError", "Its author can ask for less at one time; the host can raise --memory."},
    {"NameError", "Its author can check the spelling; the host passes globals with --input."},
    {"SystemExit", "A guest cannot end the process; this ended the script."},
};

std::string_view AdviceFor(const ExceptionInfo& exception) {
  for (const ExceptionAdvice& row : kExceptionAdvice) {
    if (exception.is_builtin && row.type == exception.type) return row.advice;
  }
  return "Its author can fix that line, or catch the exception.";
}

// ", at hello.py:3 in f"; empty where the report names no place.
std::string Place(const Report& report) {
  if (report.exception.has_value() && !report.exception->traceback.empty()) {
    const TracebackEntry& entry = report.exception->traceback.back();
    std::string place = Cat(", at ", entry.file, ":", entry.line);
    if (!entry.function.empty() && entry.function != "<module>") {
      place += Cat(" in ", entry.function);
    }
    return place;
  }
  if (!report.violations.empty()) {
    const Violation& violation = report.violations.front();
    return Cat(", at ", violation.file.empty() ? report.script : violation.file, ":",
               violation.line, ":", violation.column);
  }
  return "";
}

std::string WithoutFullStop(std::string_view text) {
  return std::string(absl::StripSuffix(base::ToAbsl(text), "."));
}

// An explanation is a few sentences, whatever a guest puts in a message.
std::string Short(std::string_view text) {
  constexpr size_t kMost = 300;
  if (text.size() <= kMost) return std::string(text);
  return Cat(text.substr(0, kMost), "...");
}

std::string ExplainException(const Report& report) {
  if (!report.exception.has_value()) {
    return "The script raised an exception.";
  }
  const ExceptionInfo& exception = *report.exception;
  std::string what = Cat("The script raised ", exception.type);
  if (!exception.message.empty()) what += Cat(": ", Short(exception.message));
  return Cat(WithoutFullStop(what), Place(report), ". ", AdviceFor(exception));
}

std::string ExplainReason(const Report& report) {
  const Explanation& row =
      kExplanations[static_cast<size_t>(report.reason) - static_cast<size_t>(Reason::kSyntax)];
  std::string what(report.message.empty() ? row.what : std::string_view(report.message));
  std::string advice(row.advice);
  if (!report.violations.empty()) {
    const Violation& first = report.violations.front();
    if (report.message.empty() && !first.message.empty()) what = first.message;
    if (!first.hint.empty()) advice = Cat(WithoutFullStop(first.hint), ".");
  }
  return Cat(WithoutFullStop(what), Place(report), ". ", advice);
}

}  // namespace

std::string Report::Explain() const {
  if (reason != Reason::kNone && reason != Reason::kInterrupted) {
    return ToEscapedLine(ExplainReason(*this));
  }
  switch (outcome) {
    case Outcome::kOk:
      return "The script ran to its end.";
    case Outcome::kException:
      return ToEscapedLine(ExplainException(*this));
    case Outcome::kInterrupted:
      return "The host interrupted the script. It can be run again.";
    default:
      return message.empty() ? Cat("The outcome was ", OutcomeName(outcome),
                                   ", for a reason that was not recorded.")
                             : ToEscapedLine(message);
  }
}

}  // namespace terrarium
