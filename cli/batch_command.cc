#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <new>
#include <optional>
#include <utility>
#include <vector>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "base/text/text.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/ordered_lines.h"
#include "cli/process.h"
#include "cli/program.h"
#include "cli/report_file.h"
#include "cli/scripts.h"
#include "cli/signal_watch.h"
#include "terrarium/terrarium.h"

namespace terrarium::cli {
namespace {

using base::Cat;

// One line on the terminal, rewritten in place; nothing where stderr is a file.
class Progress {
 public:
  explicit Progress(uint64_t total) : total_(total), shown_(isatty(STDERR_FILENO) == 1) {}
  ~Progress() { Clear(); }

  void Clear() {
    if (shown_ && drawn_) Output(STDERR_FILENO).Write("\r\x1b[K");
    drawn_ = false;
  }
  void Show(uint64_t done) {
    const absl::Time now = absl::Now();
    if (!shown_ || now < next_) return;
    next_ = now + absl::Milliseconds(100);
    drawn_ = true;
    Output(STDERR_FILENO).Write(Cat("\r\x1b[K", done, " of ", total_, " runs"));
  }

 private:
  const uint64_t total_;
  const bool shown_;
  bool drawn_ = false;
  absl::Time next_ = absl::InfinitePast();
};

class Batch {
 public:
  Batch(const Options& options, std::vector<std::string> scripts, std::vector<Sandbox> sandboxes,
        std::optional<Report> refusal, ReportFile& report_file)
      : options_(options),
        scripts_(std::move(scripts)),
        sandboxes_(std::move(sandboxes)),
        refusal_(std::move(refusal)),
        report_file_(report_file),
        total_(scripts_.size() * options.repeat),
        progress_(total_),
        lines_(kWindow, [this](std::string_view text) { return Emit(text); }) {}

  int Run();

 private:
  static constexpr uint64_t kWindow = 512;

  void Work(Sandbox& sandbox);
  bool Emit(std::string_view text);
  // Keeps the most severe exit code that was seen.
  void Fail(const absl::Status& status, const std::string& script);

  const Options& options_;
  const std::vector<std::string> scripts_;
  std::vector<Sandbox> sandboxes_;
  // A module of the program's was refused: what every script's report says.
  const std::optional<Report> refusal_;
  Output out_{STDOUT_FILENO};
  ReportFile& report_file_;
  bool report_lost_ = false;  // touched in Emit() only
  const uint64_t total_;
  uint64_t done_ = 0;  // touched in Emit() only
  Progress progress_;
  std::atomic<uint64_t> next_ = 0;
  std::atomic<int> exit_code_ = 0;
  OrderedLines lines_;
  SignalWatch watch_{[this] {
    for (Sandbox& sandbox : sandboxes_) sandbox.Interrupt();
  }};
};

bool Batch::Emit(std::string_view text) {
  done_ += static_cast<uint64_t>(std::count(text.begin(), text.end(), '\n'));
  progress_.Clear();
  bool ok = out_.Write(text);
  if (report_file_.is_open()) {
    report_lost_ = !report_file_.Put([text](const auto& sink) { sink(text); });
    ok = ok && !report_lost_;
  }
  progress_.Show(done_);
  return ok;
}

void Batch::Fail(const absl::Status& status, const std::string& script) {
  const int code =
      FailWith(absl::Status(status.code(), Cat(script, ": ", base::MessageOf(status))));
  int seen = exit_code_;
  while (seen < code && !exit_code_.compare_exchange_weak(seen, code)) {
  }
}

void Batch::Work(Sandbox& sandbox) {
  std::string source;
  uint64_t loaded = scripts_.size();  // which script `source` is of
  RunOptions run;
  run.inputs = options_.inputs;
  run.files = options_.files;
  while (!watch_.seen()) {
    const uint64_t i = next_++;
    if (i >= total_) return;
    const uint64_t index = i / options_.repeat;
    const std::string& script = scripts_[index];
    run.script = script;
    absl::Status status;
    absl::StatusOr<Report> report;
    try {
      if (loaded != index) {
        absl::StatusOr<std::string> text = ReadFile(script, options_.policy.limits().source);
        status = text.status();
        if (text.ok()) {
          source = *std::move(text);
          loaded = index;
        }
      }
      if (status.ok()) {
        report = refusal_.has_value() ? *refusal_ : sandbox.Run(source, run);
        status = report.status();
        if (report.ok()) report->script = script;
      }
    } catch (const std::bad_alloc&) {
      status = absl::ResourceExhaustedError("there was no memory for it");
    }
    if (!status.ok()) Fail(status, script);
    const bool more = lines_.Put(i, [&](OrderedLines::Line& line) {
      if (!status.ok()) return;
      report->WriteJson([&](std::string_view piece) { line.Add(piece); });
      line.Add("\n");
    });
    if (!more) return;
  }
}

int Batch::Run() {
  {
    SignalWatch::Running running(watch_);
    RunWorkers(sandboxes_.size(), [this](size_t i) { Work(sandboxes_[i]); });
  }
  if (out_.failed() || report_lost_) return kInternalError;
  if (watch_.seen()) {
    Complain(Cat("interrupted by ", watch_.name(), " after ", done_, " of ", total_, " runs"));
    return kInterrupted;
  }
  return lines_.emitted() < total_ ? kInternalError : exit_code_.load();
}

}  // namespace

int BatchCommand(const Options& options) {
  if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end()) {
    return FailWith(base::Invalid("batch reads files and folders, not standard input"));
  }
  absl::StatusOr<std::vector<std::string>> scripts = FindScripts(options.paths);
  if (!scripts.ok()) return FailWith(scripts.status());
  ReportFile report_file;
  if (options.report_file.has_value()) {
    absl::Status status = report_file.Open(*options.report_file, /*lines=*/true);
    if (!status.ok()) return FailWith(status);
  }
  EngineOptions engine_options;
  engine_options.max_isolates = options.jobs;
  engine_options.preload = options.preload;
  engine_options.audit_log = options.audit_log;
  engine_options.audit_details = options.audit_details;
  absl::StatusOr<Engine> engine = Engine::Create(engine_options);
  if (!engine.ok()) return FailWith(engine.status());
  std::vector<Sandbox> sandboxes;
  std::optional<Report> refusal;
  for (int i = 0; i < options.jobs; ++i) {
    absl::StatusOr<Sandbox> sandbox = engine->NewSandbox(options.policy);
    if (!sandbox.ok()) return FailWith(sandbox.status());
    absl::StatusOr<std::optional<Report>> refused = AddModules(options.modules, *sandbox);
    if (!refused.ok()) return FailWith(refused.status());
    if (refused->has_value()) refusal = *std::move(refused);
    sandboxes.push_back(*std::move(sandbox));
  }
  return Batch(options, *std::move(scripts), std::move(sandboxes), std::move(refusal), report_file)
      .Run();
}

}  // namespace terrarium::cli
