#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "absl/strings/str_replace.h"
#include "base/text/text.h"
#include "base/text/utf8.h"
#include "base/values/debug_string.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/guest_line.h"
#include "cli/guest_output.h"
#include "cli/program.h"
#include "cli/report_file.h"
#include "cli/signal_watch.h"
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
    use(text.substr(0, end), number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// Type and message of an exception, both of which a guest may have named. A message of several
// lines keeps them, but no line after its first looks like one of ours.
std::string ExceptionLines(const ExceptionInfo& exception) {
  std::string text;
  ForEachLine(
      exception.message.empty() ? exception.type : Cat(exception.type, ": ", exception.message),
      [&](std::string_view line, size_t number) {
        text += number == 0 ? GuestLine(line) : Cat("\n  | ", ToEscapedLine(line));
      });
  return text;
}

// What the guest wrote to its stderr.
std::string GuestLines(std::string_view written) {
  std::string text;
  ForEachLine(written, [&](std::string_view line, size_t) { text += Cat(GuestLine(line), "\n"); });
  return text;
}

std::string OneTraceback(const ExceptionInfo& exception) {
  std::string text;
  if (!exception.traceback.empty()) {
    text = "Traceback (most recent call last):\n";
  }
  for (const TracebackEntry& entry : exception.traceback) {
    // A guest may have named it: the name ends where ours says so.
    text += Cat("  File \"",
                absl::StrReplaceAll(base::ToAbsl(ToEscapedLine(entry.file)), {{"\"", "\\\""}}),
                "\", line ", entry.line);
    if (!entry.function.empty()) text += Cat(", in ", ToEscapedLine(entry.function));
    text += "\n";
    if (!entry.source.empty()) text += Cat("    ", GuestLine(entry.source), "\n");
  }
  return Cat(text, ExceptionLines(exception), "\n");
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
void WriteLine(const Report& report, const ReportFile::Sink& sink) {
  report.WriteJson(sink);
  sink("\n");
}

class Runner {
 public:
  Runner(const Options& options, const std::optional<Report>& refusal, Sandbox& sandbox,
         ReportFile& report_file, SignalWatch& watch)
      : options_(options),
        refusal_(refusal),
        sandbox_(sandbox),
        report_file_(report_file),
        watch_(watch) {}

  int Run(const std::string& source);

 private:
  // One run, shown and written where it is wanted. All of that is tried, whatever fails.
  absl::Status RunOnce(const std::string& source, const RunOptions& run, GuestOutput& guest);
  void Show(const Report& report, GuestOutput& guest);
  int ExitCode() const;

  const Options& options_;
  const std::optional<Report>& refusal_;
  Sandbox& sandbox_;
  ReportFile& report_file_;
  SignalWatch& watch_;
  Output out_{STDOUT_FILENO};
  Output err_{STDERR_FILENO};
  bool lost_ = false;  // something could not be written, and that was said
  bool is_interrupted_ = false;
  int exit_code_ = 0;  // of the first run that did not end well
};

void Runner::Show(const Report& report, GuestOutput& guest) {
  if (options_.json) {
    WriteLine(report, [this](std::string_view piece) { out_.Write(piece); });
    return;
  }
  lost_ = !guest.Finish() || lost_;
  if (!report.value.is_none()) {
    if (!out_.ends_line()) out_.Write("\n");
    base::WritePythonSpelling(report.value, [this](std::string_view piece) { out_.Write(piece); });
    out_.Write("\n");
  }
  err_.Write(Aftermath(report));
}

absl::Status Runner::RunOnce(const std::string& source, const RunOptions& run, GuestOutput& guest) {
  absl::StatusOr<Report> report = [&]() -> absl::StatusOr<Report> {
    if (refusal_.has_value()) return *refusal_;
    SignalWatch::Running running(watch_);
    return sandbox_.Run(source, run);
  }();
  if (!report.ok()) {
    lost_ = !guest.Finish() || lost_;  // what was written before
    return report.status();
  }
  report->script = run.script;
  absl::Status status;
  {
    SignalWatch::Writing writing(watch_);
    if (report_file_.is_open()) {
      lost_ = !report_file_.Put([&](const auto& sink) { WriteLine(*report, sink); }) || lost_;
    }
    if (options_.files_out.has_value()) {
      status = WriteChanges(report->files, *options_.files_out, options_.files_out_allow);
    }
  }
  Show(*report, guest);
  if (exit_code_ == 0) exit_code_ = report->ExitCode();
  is_interrupted_ = report->outcome == Outcome::kInterrupted;
  return status;
}

// A reader that leaves early has seen what it wanted of a script's output, but a report is whole or
// lost. What should have gone to stderr says no more than the exit code, unless that is 0.
int Runner::ExitCode() const {
  const bool out_lost = out_.failed() && (options_.json || !out_.reader_left());
  const bool err_lost = err_.failed() && !err_.reader_left() && exit_code_ == 0;
  return lost_ || out_lost || err_lost ? kInternalError : exit_code_;
}

int Runner::Run(const std::string& source) {
  GuestOutput guest(out_);
  RunOptions run;
  const std::string& path = options_.paths.front();
  run.script = path == "-" ? "<stdin>" : std::string_view(path);
  run.inputs = options_.inputs;
  run.files = options_.files;
  if (!options_.json) {
    run.on_stdout = [&guest](std::string_view text) { guest.Take(text); };
  }
  for (uint64_t i = 0; i < options_.repeat; ++i) {
    absl::Status status = RunOnce(source, run, guest);
    if (!status.ok()) {
      const int failure = FailWith(status);
      return lost_ || out_.failed() ? kInternalError : failure;
    }
    if (is_interrupted_ || watch_.seen()) break;
    if (out_.failed() && options_.json) break;  // nobody reads the reports
    if (lost_) break;
  }
  return ExitCode();
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
  ReportFile report_file;
  if (options.report_file.has_value()) {
    absl::Status status = report_file.Open(*options.report_file, options.repeat > 1);
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

  SignalWatch watch([&sandbox] { sandbox->Interrupt(); });
  const absl::StatusOr<std::optional<Report>> refusal = AddModules(options.modules, *sandbox);
  if (!refusal.ok()) return FailWith(refusal.status());
  return Runner(options, *refusal, *sandbox, report_file, watch).Run(*source);
}

}  // namespace terrarium::cli
