// A report: all that a host is told of a run. It has the outcome, the output, the value of the last
// expression, and what the guest spent.
//
//   absl::StatusOr<terrarium::Report> r = sandbox.Run(source);
//   if (!r.ok()) return r.status();                 // the host's problem
//   if (!r->ok()) LOG(WARNING) << r->Explain();     // the guest's
//
// Lines and columns count from 1, times are in nanoseconds, sizes in bytes. docs/CONTRACT.md has
// the same report as JSON.
//
// Threads: a value type.
#ifndef TERRARIUM_REPORT_H_
#define TERRARIUM_REPORT_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "terrarium/api.h"
#include "terrarium/outcome.h"
#include "terrarium/pending.h"
#include "terrarium/program.h"
#include "terrarium/rules.h"
#include "terrarium/value.h"

namespace terrarium {

TERRARIUM_API std::string_view OutcomeName(Outcome outcome);  // "exhausted"
TERRARIUM_API std::string_view ReasonName(Reason reason);     // "cpu_time"; "" for kNone
TERRARIUM_API Outcome OutcomeOf(Reason reason);               // REQUIRES: reason != kNone

struct TracebackEntry {
  std::string file;  // as the host named the source; never a host path
  int line = 0;      // 1-based
  std::string function;
  std::string source;  // the line's text, without indentation
};

struct ExceptionInfo {
  std::string type;  // "ValueError"
  std::string message;
  std::vector<TracebackEntry> traceback;  // outermost first
  // The exceptions that led to this one, the nearest first. Only the report's own exception has a
  // chain.
  std::vector<ExceptionInfo> chain = {};
  // In a chain: what this exception is to the one before it, "cause" or "context".
  std::string relation = {};
  bool is_builtin = true;  // the interpreter's own type, and none of that name of a program's
};

struct Violation {
  std::string rule;
  int line = 0, column = 0, end_line = 0, end_column = 0;  // 1-based
  std::string message;
  std::string hint;
  std::string file = {};  // the script's name, or that of a guest module's file
};

struct Usage {
  uint64_t instructions = 0;  // units of the instruction budget; deterministic
  uint64_t allocations = 0;   // deterministic
  uint64_t total_allocated_bytes = 0;
  uint64_t peak_bytes = 0;  // the most that was held at one time, in whole slabs
  uint64_t live_bytes = 0;  // what the guest had not freed at the end
  int64_t wall_ns = 0;
  int64_t cpu_ns = 0;
  uint64_t host_calls = 0;
  uint64_t dirty_pages = 0;  // pages that the restore copied or dropped
  int64_t restore_ns = 0;    // time of that restore
};

// An answer of the host's that a suspended call waits for.
struct AwaitedAnswer {
  Token token;
  std::string function;  // the host function that said it comes later
};

struct EngineInfo {
  std::string terrarium;  // "0.1.0"
  std::string cpython;    // "3.13.15"
  std::string isolation;  // "native"
  bool syscall_guard = false;
};

class TERRARIUM_API Report {
 public:
  bool ok() const { return outcome == Outcome::kOk; }

  // What happened, where, and what the script's author or the host can do about it, in one to three
  // sentences.
  std::string Explain() const;

  // The exit code of `terrarium run` for this outcome and reason (docs/CONTRACT.md).
  int ExitCode() const;

  // The report as a JSON object (docs/CONTRACT.md, schema 1), on one line, always valid UTF-8.
  std::string ToJson() const;
  // The same text in pieces of about 64 KiB, for reports with much output: as JSON, a control
  // character takes six bytes.
  void WriteJson(const std::function<void(std::string_view piece)>& sink) const;

  std::string script;  // the name that the host gave the source
  Outcome outcome = Outcome::kOk;
  Reason reason = Reason::kNone;
  std::string message;      // one sentence; empty when ok
  Value value;              // of a last expression statement
  std::string stdout_text;  // UTF-8
  bool stdout_truncated = false;
  std::string stderr_text;
  std::optional<ExceptionInfo> exception;
  std::vector<Violation> violations;
  // What the run did to its files, sorted by path, where the policy lets guests write. A run that
  // was killed has changed nothing: the list is filled only when the outcome is kOk or kException.
  std::vector<FileChange> files;
  // What a suspended call waits for (pending.h), in the order in which it was asked.
  std::vector<AwaitedAnswer> awaited;
  // How long it would wait, where it does not wait for ever: Session::Resume() without an answer
  // lets that time pass, on the guest's clock.
  std::optional<absl::Duration> waits_at_most;
  Usage usage;
  std::string policy_name;
  int policy_version = 1;
  std::string policy_hash;
  std::vector<LoosenedSetting> policy_loosened;  // what is wider than the preset, and why
  EngineInfo engine;
};

}  // namespace terrarium

#endif  // TERRARIUM_REPORT_H_
