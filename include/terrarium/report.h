// What one guest did: the outcome, its output and what it spent.
//
//   absl::StatusOr<terrarium::Report> r = sandbox.Run(source);
//   if (!r.ok()) return r.status();                 // the host's problem
//   if (!r->ok()) LOG(WARNING) << r->Explain();     // the guest's
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

#include "terrarium/api.h"
#include "terrarium/outcome.h"
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
  // What led to it, nearest first; filled in the report's own exception only.
  std::vector<ExceptionInfo> chain = {};
  std::string relation = {};  // of a link to the one before it: "cause", "context"
};

struct Violation {
  std::string rule;
  int line = 0, column = 0, end_line = 0, end_column = 0;  // 1-based
  std::string message;
  std::string hint;
  std::string file = {};  // the script, or a module of the program's own
};

struct Usage {
  uint64_t instructions = 0;  // code units; deterministic
  uint64_t allocations = 0;   // deterministic
  uint64_t total_allocated_bytes = 0;
  uint64_t peak_bytes = 0;  // highest memory held, in whole slabs
  uint64_t live_bytes = 0;  // held at the end
  int64_t wall_ns = 0;
  int64_t cpu_ns = 0;
  uint64_t host_calls = 0;
  uint64_t dirty_pages = 0;  // pages that the restore copied or dropped
  int64_t restore_ns = 0;    // time of that restore
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

  // One to three sentences: what happened, where, and what the script's author or the host can do
  // about it.
  std::string Explain() const;

  // The contract's exit code for this outcome and reason (docs/CONTRACT.md).
  int ExitCode() const;

  // The contract's JSON object (schema 1), on one line, always valid UTF-8.
  std::string ToJson() const;
  // The same text in pieces of about 64 KiB, for reports whose output is large: control characters
  // take six bytes each.
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
  // Where the policy lets guests write: what the run did to its files, sorted by path. Of runs that
  // ended ok or with an exception; a run that was killed has done nothing.
  std::vector<FileChange> files;
  Usage usage;
  std::string policy_name;
  int policy_version = 1;
  std::string policy_hash;
  std::vector<LoosenedSetting> policy_loosened;  // beyond its preset, and why
  EngineInfo engine;
};

}  // namespace terrarium

#endif  // TERRARIUM_REPORT_H_
