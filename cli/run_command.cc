#include <unistd.h>

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "base/text/text.h"
#include "base/text/utf8.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/interrupt_key.h"
#include "cli/program.h"
#include "terrarium/terrarium.h"

namespace terrarium::cli {
namespace {

using base::Cat;
using base::ToEscapedLine;

// Calls use(line, number) with each line of a guest's text, from 0, without its end.
template <typename Use>
void ForEachLine(std::string_view text, Use use) {
  for (size_t number = 0; !text.empty(); ++number) {
    const size_t end = std::min(text.find('\n'), text.size());
    use(ToEscapedLine(text.substr(0, end)), number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// A message of several lines keeps them, but no line after its first looks like one of ours.
std::string MessageLines(std::string_view message) {
  std::string text;
  ForEachLine(message, [&](const std::string& line, size_t number) {
    text += Cat(number == 0 ? "" : "\n  | ", line);
  });
  return text;
}

// What the guest wrote to its stderr. The line that ends a report begins with this program's name;
// one of the guest's that begins so is marked.
std::string GuestLines(std::string_view written) {
  std::string text;
  ForEachLine(written, [&](const std::string& line, size_t) {
    const bool ours =
        absl::StartsWithIgnoreCase(absl::StripLeadingAsciiWhitespace(line), "terrarium");
    text += Cat(ours ? "| " : "", line, "\n");
  });
  return text;
}

std::string OneTraceback(const ExceptionInfo& exception) {
  std::string text;
  if (!exception.traceback.empty()) {
    text = "Traceback (most recent call last):\n";
  }
  for (const TracebackEntry& entry : exception.traceback) {
    text += Cat("  File \"", ToEscapedLine(entry.file), "\", line ", entry.line);
    if (!entry.function.empty()) text += Cat(", in ", ToEscapedLine(entry.function));
    text += "\n";
    if (!entry.source.empty()) text += Cat("    ", ToEscapedLine(entry.source), "\n");
  }
  text += ToEscapedLine(exception.type);
  if (!exception.message.empty()) text += Cat(": ", MessageLines(exception.message));
  return text + "\n";
}

// As Python prints it: what happened first comes first.
std::string Traceback(const ExceptionInfo& exception) {
  constexpr size_t kMostLinks = 20;
  std::string text;
  size_t links = std::min(exception.chain.size(), kMostLinks);
  for (size_t i = links; i-- > 0;) {
    const ExceptionInfo& link = exception.chain[i];
    text += OneTraceback(link);
    text += link.relation == "cause"
                ? "\nThe above exception was the direct cause of the following exception:\n\n"
                : "\nDuring handling of the above exception, another exception "
                  "occurred:\n\n";
  }
  return text + OneTraceback(exception);
}

std::string ViolationLines(const Report& report) {
  constexpr size_t kMost = 20;
  std::string text;
  size_t shown = 0;
  for (const Violation& violation : report.violations) {
    if (++shown > kMost) {
      return Cat(text, "... and ", report.violations.size() - kMost, " more\n");
    }
    text += Cat(ToEscapedLine(violation.file), ":", violation.line, ":", violation.column, ": ",
                violation.rule, ": ", ToEscapedLine(violation.message), "\n");
    if (!violation.hint.empty()) text += Cat("    ", ToEscapedLine(violation.hint), "\n");
  }
  return text;
}

// All that belongs on stderr after a run; empty when there is nothing to say.
std::string Aftermath(const Report& report) {
  std::string text = GuestLines(report.stderr_text);
  if (report.ok()) return text;
  if (report.exception.has_value()) text += Traceback(*report.exception);
  text += ViolationLines(report);
  text += Cat("terrarium: ", OutcomeName(report.outcome));
  if (!ReasonName(report.reason).empty()) {
    text += Cat(" (", ReasonName(report.reason), ")");
  }
  return Cat(text, ": ", report.Explain(), "\n");
}

// A guest chooses how long it is: never held as a whole.
bool WriteLine(const Report& report, Output& out) {
  report.WriteJson([&](std::string_view piece) { out.Write(piece); });
  return out.Write("\n");
}

void Show(const Report& report, const Options& options, Output& out) {
  if (options.json) {
    WriteLine(report, out);
    return;
  }
  if (!report.value.is_none()) {
    out.Write(Cat(out.ends_line() ? "" : "\n", report.value.DebugString(), "\n"));
  }
  Output(STDERR_FILENO).Write(Aftermath(report));
}

}  // namespace

int FailWith(const absl::Status& status) {
  Complain(base::ToStd(status.message()));
  return absl::IsInvalidArgument(status) || absl::IsNotFound(status) ? kUsageError : kInternalError;
}

int RunCommand(const Options& options) {
  const std::string& path = options.paths.front();
  const absl::StatusOr<std::string> source = ReadFile(path, options.policy.limits().source);
  if (!source.ok()) return FailWith(source.status());
  Output report_file(-1);
  if (options.report_file.has_value()) {
    absl::Status status = report_file.Open(*options.report_file);
    if (!status.ok()) return FailWith(status);
  }
  EngineOptions engine_options;
  engine_options.max_isolates = 1;
  engine_options.preload = options.preload;
  engine_options.audit_log = options.audit_log;
  engine_options.audit_details = options.audit_details;
  absl::StatusOr<Engine> engine = Engine::Create(engine_options);
  if (!engine.ok()) return FailWith(engine.status());
  absl::StatusOr<Sandbox> sandbox = engine->NewSandbox(options.policy);
  if (!sandbox.ok()) return FailWith(sandbox.status());

  InterruptKey interrupt_key(*sandbox);
  const absl::StatusOr<std::optional<Report>> refusal = AddModules(options.modules, *sandbox);
  if (!refusal.ok()) return FailWith(refusal.status());
  Output out(STDOUT_FILENO);
  RunOptions run;
  run.script = path == "-" ? "<stdin>" : std::string_view(path);
  run.inputs = options.inputs;
  run.files = options.files;
  if (!options.json) {
    run.on_stdout = [&out](std::string_view text) { out.Write(text); };
  }
  int exit_code = 0;  // of the first run that did not end well
  for (uint64_t i = 0; i < options.repeat; ++i) {
    absl::StatusOr<Report> report = refusal->has_value() ? **refusal : sandbox->Run(*source, run);
    if (!report.ok()) return FailWith(report.status());
    report->script = run.script;
    Show(*report, options, out);
    if (options.report_file.has_value() && !WriteLine(*report, report_file)) {
      return kInternalError;
    }
    if (options.files_out.has_value()) {
      absl::Status status = WriteChanges(report->files, *options.files_out);
      if (!status.ok()) return FailWith(status);
    }
    if (exit_code == 0) exit_code = report->ExitCode();
    if (report->outcome == Outcome::kInterrupted) break;
    if (out.failed() && options.json) break;  // nobody reads the reports
  }
  return exit_code;
}

}  // namespace terrarium::cli
