#include "engine/report_builder.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/time/time.h"
#include "ast_checker/checker_rules.h"
#include "ast_checker/findings.h"
#include "base/text/text.h"
#include "base/values/wire.h"
#include "interp/memory/layout.h"

namespace terrarium::engine {
namespace {

using isolate::Ending;
using isolate::RunContext;

// Finds lines of the source. A guest chooses how many lines there are, how long they are and how
// often each is asked for, on the host's time: so a lookup costs little and what it gives is short.
class SourceLines {
 public:
  explicit SourceLines(std::string_view source) : source_(source) {}

  std::string Get(int number) {
    if (number < 1) return "";
    if (starts_.empty()) Index();
    const size_t line = static_cast<size_t>(number) - 1;
    if (line >= starts_.size()) return "";
    const auto [found, is_new] = shown_.try_emplace(number);
    if (is_new) found->second = Shown(starts_[line]);
    std::string_view text = found->second;
    if (text.size() <= kLongest) return std::string(text);
    size_t n = kLongest;
    while (n > 0 && (static_cast<unsigned char>(text[n]) & 0xC0) == 0x80) --n;
    return base::Cat(text.substr(0, n), "...");
  }

 private:
  static constexpr size_t kLongest = 200;  // bytes of a line that are shown
  static constexpr size_t kLook = 4096;    // bytes, indentation included

  std::string_view Shown(size_t at) const {
    const std::string_view text = source_.substr(at, kLook);
    return base::ToStd(absl::StripAsciiWhitespace(base::ToAbsl(text.substr(0, text.find('\n')))));
  }

  void Index() {
    starts_.push_back(0);
    for (size_t at = source_.find('\n'); at != std::string_view::npos;
         at = source_.find('\n', at + 1)) {
      starts_.push_back(static_cast<uint32_t>(at + 1));
    }
  }

  std::string_view source_;
  std::vector<uint32_t> starts_;                      // of lines
  absl::flat_hash_map<int, std::string_view> shown_;  // lines that were asked for
};

// The lines of all that the program is made of, by file.
class ProgramLines {
 public:
  explicit ProgramLines(std::span<const NamedSource> sources) {
    for (const NamedSource& source : sources) {
      files_.try_emplace(source.file, source.text);
    }
  }
  std::string Get(std::string_view file, int number) {
    auto found = files_.find(file);
    return found == files_.end() ? "" : found->second.Get(number);
  }

 private:
  std::map<std::string_view, SourceLines> files_;
};

absl::StatusOr<Value> Result(const RunContext& context) {
  return isolate::ReadGuestBuffer(context.result);
}

int IntAt(const Value& tuple, size_t i) { return tuple.items()[i].As<int>().value_or(0); }

std::string TextAt(const Value& tuple, size_t i) {
  return tuple.items()[i].As<std::string>().value_or("");
}

// One link of the chain that exception_info.h describes.
bool ReadLink(const Value& link, ProgramLines& lines, ExceptionInfo& info, Violation& syntax) {
  if (link.kind() != Value::Kind::kTuple || link.items().size() != 6) {
    return false;
  }
  info.type = TextAt(link, 0);
  info.message = TextAt(link, 1);
  info.relation = TextAt(link, 4);
  info.is_builtin = IntAt(link, 5) != 0;
  const Value& entries = link.items()[2];
  if (entries.kind() != Value::Kind::kList) return false;
  for (const Value& entry : entries.items()) {
    if (entry.kind() != Value::Kind::kTuple || entry.items().size() != 3) {
      return false;
    }
    TracebackEntry line = {.file = TextAt(entry, 0),
                           .line = IntAt(entry, 1),
                           .function = TextAt(entry, 2),
                           .source = {}};
    line.source = lines.Get(line.file, line.line);
    info.traceback.push_back(std::move(line));
  }
  if (const Value& place = link.items()[3];
      place.kind() == Value::Kind::kTuple && place.items().size() == 4) {
    syntax.line = IntAt(place, 0);
    syntax.column = IntAt(place, 1);
    syntax.end_line = IntAt(place, 2);
    syntax.end_column = IntAt(place, 3);
    // CPython gives no end for some, and a guest's own error any numbers.
    if (syntax.end_line < syntax.line || syntax.end_line == 0) syntax.end_line = syntax.line;
    if (syntax.end_column < 1 ||
        (syntax.end_line == syntax.line && syntax.end_column < syntax.column)) {
      syntax.end_column = syntax.end_line == syntax.line ? syntax.column : 1;
    }
  }
  return true;
}

// The first link is the exception itself; the others go into its chain.
bool ReadException(const Value& value, ProgramLines& lines, ExceptionInfo& info,
                   Violation& syntax) {
  if (value.kind() != Value::Kind::kList || value.items().empty() ||
      !ReadLink(value.items()[0], lines, info, syntax)) {
    return false;
  }
  for (size_t i = 1; i < value.items().size(); ++i) {
    ExceptionInfo link;
    Violation ignored;
    if (!ReadLink(value.items()[i], lines, link, ignored)) {
      return false;
    }
    info.chain.push_back(std::move(link));
  }
  return true;
}

// Source that nests beyond what the parser or the compiler takes.
bool TooDeep(const ExceptionInfo& info) {
  return info.type == "RecursionError" || info.type == "MemoryError" ||
         absl::StartsWith(info.message, "too many nested") ||
         absl::StrContains(info.message, "too many statically nested");
}

void DescribeException(const RunContext& context, ProgramLines lines, Report& report) {
  absl::StatusOr<Value> value = Result(context);
  ExceptionInfo info;
  Violation syntax;
  if (!value.ok() || !ReadException(*value, lines, info, syntax)) {
    info = ExceptionInfo();
    info.type = "Exception";
    info.message = "the exception could not be described";
  }
  if (context.ending == Ending::kException) {
    report.outcome = Outcome::kException;
    report.message = base::Cat(info.type, info.message.empty() ? "" : ": ", info.message);
    report.exception = std::move(info);
    return;
  }
  report.outcome = Outcome::kRejected;
  report.reason = TooDeep(info) ? Reason::kTooDeep : Reason::kSyntax;
  report.message = base::Cat(info.type, ": ", info.message);
  syntax.rule = ReasonName(report.reason);
  syntax.message = info.message.empty() ? info.type : info.message;
  syntax.hint = report.reason == Reason::kTooDeep
                    ? "split deeply nested code into several statements"
                    : "correct the syntax at this place";
  report.violations.push_back(std::move(syntax));
}

void DescribeViolations(const RunContext& context, const ast_checker::Plan& plan,
                        std::string_view source, Report& report) {
  report.outcome = Outcome::kRejected;
  report.reason = Reason::kRule;
  report.violations = ast_checker::Describe(Result(context).value_or(Value()), source, plan);
  report.message = report.violations[0].message;
  if (size_t others = report.violations.size() - 1; others > 0) {
    report.message += base::Cat(" (and ", others, " more)");
  }
}

std::string KillMessage(const RunContext& context, const Limits& limits) {
  const auto reason = context.cause;
  // Too late for the host to take over what it gave (handing_over.h).
  const bool ended = context.ending != Ending::kNone;
  switch (reason) {
    case Reason::kInstructions:
      return base::Cat("the limit of ", limits.instructions, " instructions was reached");
    case Reason::kAllocations:
      return base::Cat("the limit of ", limits.allocations, " allocations or ",
                       limits.total_allocated, " bytes allocated in all was reached");
    case Reason::kOutput:
      return base::Cat("the limit of ", limits.output, " bytes of output was reached");
    case Reason::kHostCalls:
      return base::Cat("the limit of ", limits.host_calls, " host calls was reached");
    case Reason::kDeadline:
      return base::Cat("the deadline of ", absl::FormatDuration(limits.deadline),
                       ended ? " left no time to take over what the program gave" : " passed");
    case Reason::kCpuTime:
      return base::Cat("the limit of ", absl::FormatDuration(limits.cpu_time),
                       ended ? " of CPU time left none to take over what the program gave"
                             : " of CPU time was reached");
    case Reason::kMemory:
      return base::Cat("the limit of ", limits.memory, " bytes of memory was reached");
    case Reason::kStack:
      return "the C stack overflowed";
    case Reason::kAudit:
      return base::Cat("the program caused the audit event '", context.culprit,
                       "', which no guest may");
    case Reason::kSyscall:
      return base::Cat("the program attempted the system call '", context.culprit,
                       "'; guests may make none");
    case Reason::kInterrupted:
      return "the host interrupted the program";
    default:
      return base::Cat("the program was stopped after a fault (", ReasonName(reason),
                       "), which was contained");
  }
}

// The source has run out of what compiling may take: it is as one that is too long.
void DescribeCostlySource(const RunContext& context, Report& report) {
  report.outcome = Outcome::kRejected;
  report.reason = Reason::kTooLarge;
  report.message = base::Cat("compiling the source takes more than ", context.compile_allowance,
                             " instructions, which is what its length allows");
  report.violations.push_back(
      {.rule = std::string(ReasonName(report.reason)),
       .line = 1,
       .column = 1,
       .end_line = 1,
       .end_column = 1,
       .message = report.message,
       .hint = "split its longest statements; nothing was run, and no limit of a policy changes it",
       .file = report.script});
}

}  // namespace

void DescribeUnreadable(const absl::Status& status, Report& report) {
  report.outcome = Outcome::kException;
  report.value = Value();
  report.message = base::MessageOf(status);
  report.exception.emplace();
  report.exception->type = "SystemError";
  report.exception->message = report.message;
}

void DescribeEnding(const RunContext& context, bool finished, const Limits& limits,
                    const ast_checker::Plan& plan, std::span<const NamedSource> sources,
                    Report& report) {
  if (!finished) {
    if (context.compiling && context.cause == Reason::kInstructions) {
      return DescribeCostlySource(context, report);
    }
    report.reason = context.cause;
    report.outcome = OutcomeOf(report.reason);
    report.message = KillMessage(context, limits);
    return;
  }
  switch (context.ending) {
    case Ending::kException:
    case Ending::kRejected: {
      std::vector<NamedSource> all = {{context.script, context.source},
                                      {context.session_script, context.session_source}};
      all.insert(all.end(), sources.begin(), sources.end());
      DescribeException(context, ProgramLines(all), report);
      break;
    }
    case Ending::kViolations:
      DescribeViolations(context, plan, context.source, report);
      break;
    case Ending::kValue: {
      absl::StatusOr<Value> value = Result(context);
      if (!value.ok()) return DescribeUnreadable(value.status(), report);
      report.value = *std::move(value);
      return;
    }
    case Ending::kNone:
    case Ending::kCode:
      return;
  }
  for (Violation& violation : report.violations) {
    violation.file = report.script;
  }
}

void DescribeRejection(const ast_checker::SourceProblem& problem, Report& report) {
  report.outcome = Outcome::kRejected;
  report.reason = problem.reason;
  report.message = problem.message;
  const ast_checker::CheckerRule* rule = ast_checker::FindCheckerRule(problem.rule);
  report.violations.push_back({.rule = problem.rule,
                               .line = problem.line,
                               .column = problem.column,
                               .end_line = problem.line,
                               .end_column = problem.column,
                               .message = problem.message,
                               .hint = rule == nullptr ? "" : rule->hint,
                               .file = report.script});
}

}  // namespace terrarium::engine
