#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "base/text/text.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/ordered_lines.h"
#include "cli/program.h"
#include "cli/scripts.h"
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
        std::optional<Report> refusal, Output& report_file)
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
  Output& report_file_;
  const uint64_t total_;
  uint64_t done_ = 0;  // touched in Emit() only
  Progress progress_;
  std::atomic<uint64_t> next_ = 0;
  std::atomic<int> exit_code_ = 0;
  OrderedLines lines_;
};

bool Batch::Emit(std::string_view text) {
  done_ += static_cast<uint64_t>(std::count(text.begin(), text.end(), '\n'));
  progress_.Clear();
  bool ok = out_.Write(text);
  if (options_.report_file.has_value()) ok = report_file_.Write(text) && ok;
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
  for (uint64_t i = next_++; i < total_; i = next_++) {
    const uint64_t index = i / options_.repeat;
    const std::string& script = scripts_[index];
    absl::Status status;
    absl::StatusOr<Report> report;
    if (loaded != index) {
      absl::StatusOr<std::string> text = ReadFile(script, options_.policy.limits().source);
      status = text.status();
      if (text.ok()) {
        source = *std::move(text);
        loaded = index;
      }
    }
    if (status.ok()) {
      run.script = script;
      report = refusal_.has_value() ? *refusal_ : sandbox.Run(source, run);
      status = report.status();
      if (report.ok()) report->script = script;
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
  // The caller's thread is the first worker: with one job there is no other.
  std::vector<std::thread> threads;
  threads.reserve(sandboxes_.size());
  for (size_t i = 1; i < sandboxes_.size(); ++i) {
    threads.emplace_back([this, i] { Work(sandboxes_[i]); });
  }
  Work(sandboxes_[0]);
  for (std::thread& thread : threads) thread.join();
  if (lines_.emitted() < total_ || out_.failed() || report_file_.failed()) {
    return kInternalError;
  }
  return exit_code_;
}

}  // namespace

int BatchCommand(const Options& options) {
  if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end()) {
    return FailWith(base::Invalid("batch reads files and folders, not standard input"));
  }
  absl::StatusOr<std::vector<std::string>> scripts = FindScripts(options.paths);
  if (!scripts.ok()) return FailWith(scripts.status());
  Output report_file(-1);
  if (options.report_file.has_value()) {
    absl::Status status = report_file.Open(*options.report_file);
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
