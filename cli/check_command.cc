#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ast_checker/sarif.h"
#include "ast_checker/text_report.h"
#include "base/text/text.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/ordered_lines.h"
#include "cli/process.h"
#include "cli/program.h"
#include "cli/scripts.h"
#include "terrarium/terrarium.h"

namespace terrarium::cli {
namespace {

using base::Cat;

constexpr int kRejected = 3;

// Checks the scripts on all sandboxes at once and prints in input order.
class Checker {
 public:
  Checker(const Options& options, const EngineInfo& engine, std::vector<std::string> scripts,
          std::vector<Sandbox> sandboxes)
      : options_(options),
        engine_(engine),
        scripts_(std::move(scripts)),
        sandboxes_(std::move(sandboxes)),
        lines_(kWindow, [this](std::string_view text) { return Emit(text); }) {}

  int Run();
  // Instead of Run(): one of the program's own modules was refused.
  int ShowRefusal(const Report& report);

 private:
  static constexpr uint64_t kWindow = 4096;

  void Work(Sandbox& sandbox);
  std::string Formatted(std::string_view source, const Report& report) const;
  // The script's part of the output.
  std::string Check(const std::string& script, Sandbox& sandbox);
  bool Emit(std::string_view text);
  std::string Summary() const;

  const Options& options_;
  const EngineInfo& engine_;
  const std::vector<std::string> scripts_;
  std::vector<Sandbox> sandboxes_;
  Output out_{STDOUT_FILENO};
  bool has_results_ = false;  // touched in Emit() only
  std::atomic<uint64_t> next_ = 0;
  std::atomic<uint64_t> violations_ = 0;
  std::atomic<uint64_t> rejected_ = 0;  // scripts
  std::atomic<int> failure_ = 0;        // exit code of the host's trouble
  OrderedLines lines_;
};

std::string Checker::Formatted(std::string_view source, const Report& report) const {
  switch (options_.format) {
    case Format::kText:
      return ast_checker::TextReport(source, report, options_.color);
    case Format::kJson:
      return Cat(report.ToJson(), "\n");
    case Format::kSarif:
      return ast_checker::SarifResults(source, report);
  }
  return "";
}

int Checker::ShowRefusal(const Report& report) {
  std::string_view source;
  for (const GuestModule& module : options_.modules) {
    if (module.file == report.script) source = module.source;
  }
  const std::string text = Formatted(source, report);
  if (options_.format == Format::kSarif) {
    out_.Write(ast_checker::SarifBegin(engine_));
  }
  Emit(text);
  if (options_.format == Format::kSarif) out_.Write(ast_checker::SarifEnd());
  return out_.failed() ? kInternalError : kRejected;
}

std::string Checker::Check(const std::string& script, Sandbox& sandbox) try {
  const absl::StatusOr<std::string> source = ReadFile(script, options_.policy.limits().source);
  absl::Status status = source.status();
  if (source.ok()) {
    const absl::StatusOr<Report> report =
        sandbox.Check(*source, script == "-" ? "<stdin>" : script);
    if (report.ok()) {
      violations_ += report->violations.size();
      if (!report->ok()) ++rejected_;
      return Formatted(*source, *report);
    }
    status = report.status();
  }
  failure_ = FailWith(absl::Status(status.code(), Cat(script, ": ", base::MessageOf(status))));
  return "";
} catch (const std::bad_alloc&) {
  failure_ = FailWith(absl::ResourceExhaustedError(Cat(script, ": there was no memory for it")));
  return "";
}

void Checker::Work(Sandbox& sandbox) {
  for (uint64_t i = next_++; i < scripts_.size(); i = next_++) {
    const std::string text = Check(scripts_[i], sandbox);
    if (!lines_.Put(i, [&](OrderedLines::Line& line) { line.Add(text); })) {
      return;
    }
  }
}

bool Checker::Emit(std::string_view text) {
  // SARIF's results are a list: the first has no comma before it.
  if (options_.format == Format::kSarif && !text.empty() && !has_results_) {
    has_results_ = true;
    text.remove_prefix(1);
  }
  return out_.Write(text);
}

std::string Checker::Summary() const {
  const uint64_t files = scripts_.size();
  std::string text = Cat(files, files == 1 ? " file" : " files", " checked, ");
  if (rejected_ == 0 && violations_ == 0) return Cat(text, "none rejected\n");
  return Cat(text, rejected_.load(), " rejected, ", violations_.load(),
             violations_ == 1 ? " violation\n" : " violations\n");
}

int Checker::Run() {
  if (options_.format == Format::kSarif) {
    out_.Write(ast_checker::SarifBegin(engine_));
  }
  RunWorkers(sandboxes_.size(), [this](size_t i) { Work(sandboxes_[i]); });
  if (options_.format == Format::kSarif) out_.Write(ast_checker::SarifEnd());
  if (options_.format == Format::kText) out_.Write(Summary());
  if (out_.failed()) return kInternalError;
  if (failure_ != 0) return failure_;
  return rejected_ > 0 ? kRejected : 0;
}

}  // namespace

int CheckCommand(const Options& options) {
  absl::StatusOr<std::vector<std::string>> scripts = FindScripts(options.paths);
  if (!scripts.ok()) return FailWith(scripts.status());
  const int jobs = static_cast<int>(std::min<size_t>(options.jobs, scripts->size()));
  EngineOptions engine_options;
  engine_options.max_isolates = jobs;
  absl::StatusOr<Engine> engine = Engine::Create(engine_options);
  if (!engine.ok()) return FailWith(engine.status());
  std::vector<Sandbox> sandboxes;
  std::optional<Report> refusal;
  for (int i = 0; i < jobs; ++i) {
    absl::StatusOr<Sandbox> sandbox = engine->NewSandbox(options.policy);
    if (!sandbox.ok()) return FailWith(sandbox.status());
    absl::StatusOr<std::optional<Report>> refused = AddModules(options.modules, *sandbox);
    if (!refused.ok()) return FailWith(refused.status());
    if (refused->has_value()) refusal = *std::move(refused);
    sandboxes.push_back(*std::move(sandbox));
  }
  Checker checker(options, engine->info(), *std::move(scripts), std::move(sandboxes));
  return refusal.has_value() ? checker.ShowRefusal(*refusal) : checker.Run();
}

}  // namespace terrarium::cli
