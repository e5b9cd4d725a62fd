// One run of a sandbox, from the call to the report. All but the checks of what the host passes in
// hold the isolate's lock.
#include <algorithm>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "ast_checker/check.h"
#include "ast_checker/source.h"
#include "ast_checker/tokens.h"
#include "base/text/text.h"
#include "base/values/wire.h"
#include "engine/handing_over.h"
#include "engine/identifier.h"
#include "engine/isolate_lock.h"
#include "engine/report_builder.h"
#include "engine/sandbox_impl.h"
#include "interp/kill/kill.h"
#include "stdlib_allowlist/files/guest_files.h"
#include "stdlib_allowlist/files/host_files.h"

namespace terrarium {
namespace {

using isolate::RunContext;
using isolate::Task;

// Later than any clock tells.
constexpr int64_t kNever = INT64_MAX / 2;

int64_t Nanoseconds(absl::Duration d) { return absl::ToInt64Nanoseconds(d); }

// Making bound functions known runs no code of the guest's, so the policy's limits say nothing
// about it: a tight one would make the sandbox unusable.
Limits ForSetUp(Limits limits) {
  limits.instructions = limits.allocations = limits.total_allocated = INT64_MAX;
  limits.memory += MiB(16);
  limits.deadline = limits.cpu_time = absl::Seconds(10);
  return limits;
}

}  // namespace

absl::StatusOr<std::string> InputWire(const Inputs& inputs) {
  std::string wire;
  if (inputs.empty()) return wire;
  Value::Pairs pairs;
  for (const auto& [name, value] : inputs) {
    if (absl::Status s = engine::CheckName(name, "an input"); !s.ok()) return s;
    pairs.emplace_back(name, value);
  }
  absl::Status status = base::AppendWire(Value::Dict(std::move(pairs)), wire);
  if (!status.ok()) return status;
  return wire;
}

tr_tree_check SandboxImpl::TreeCheck(const Definition& defined) const {
  return TESTING_ONLY_skip_checks_ ? tr_tree_check{} : ast_checker::CheckOfScript(*defined.plan);
}

std::optional<ast_checker::SourceProblem> SandboxImpl::CheckText(std::string_view source) const {
  const Limits& limits = policy_.limits();
  if (auto problem = ast_checker::CheckSource(source, limits.source)) {
    return problem;
  }
  return ast_checker::CheckTokens(ast_checker::WithoutMark(source),
                                  {.depth = limits.source_depth,
                                   .tokens = limits.source_tokens,
                                   .literal = limits.literal_size});
}

absl::StatusOr<bool> SandboxImpl::Execute(const Stage& stage, RunContext& context, Report& report) {
  const Limits& limits = policy_.limits();
  absl::StatusOr<bool> finished =
      Execute(stage, context, context.task == Task::kSetUp ? ForSetUp(limits) : limits, {},
              interrupts_, interrupts_.Note(), report);
  stage.on.spent += report.usage.instructions;
  return finished;
}

absl::StatusOr<bool> SandboxImpl::Execute(const Stage& stage, RunContext& context,
                                          const Limits& limits, const EarlierCalls& earlier,
                                          const Interrupts& interrupts, uint64_t noted,
                                          Report& report) {
  isolate::Isolate& isolate = *stage.on.isolate;
  context.owner = this;
  context.value_limits = {limits.value_nodes, limits.value_bytes, limits.value_depth,
                          context.value_limits.others};
  const auto instructions =
      static_cast<int64_t>(std::min<uint64_t>(limits.instructions, INT64_MAX));
  context.instructions = std::min(instructions, context.slice);
  context.ungranted = instructions - context.instructions;
  context.recursion = static_cast<int>(limits.recursion);
  context.seed = policy_.seed();
  // What becomes part of an image must not be waiting in a quarantine.
  bool for_image = context.task == Task::kSetUp || context.task == Task::kCompile;
  const uint64_t quarantine = for_image ? 0 : limits.KeptFromReuse();
  context.quarantine = quarantine != 0;
  context.host_call_limit = limits.host_calls;
  SetHostCalls(stage.defined, context);
  context.is_program_file = [&context,
                             &modules = stage.defined.modules->all](std::string_view file) {
    return file == context.script || file == context.session_script ||
           std::any_of(modules.begin(), modules.end(),
                       [file](const auto& module) { return module.file == file; });
  };
  const Clocks began = StartClocks(context, limits);
  stage.on.running.Begin(context, interrupts, noted);
  const bool finished = isolate.Run(context, {.allocations = limits.allocations,
                                              .total_bytes = limits.total_allocated,
                                              .held_bytes = limits.memory,
                                              .quarantine = quarantine,
                                              .held_before = earlier.held_bytes,
                                              .grown_before = earlier.grown_bytes,
                                              .TESTING_ONLY_fail_at = TESTING_ONLY_fail_at_});
  stage.on.running.End();
  return Describe(stage, context, limits, finished, began, report);
}

absl::StatusOr<bool> SandboxImpl::Continue(const Stage& stage, RunContext& context,
                                           const Limits& limits, const Interrupts& interrupts,
                                           uint64_t noted, Report& report) {
  // What a suspended call has left of its slice is granted anew; what a paused one owes stays.
  int64_t& budget = *tr_instr_budget(stage.on.isolate->guest().tstate);
  const int64_t left = std::max<int64_t>(budget, 0);
  const int64_t grant = std::min(context.ungranted + left, context.slice);
  context.ungranted += left - grant;
  context.instructions += grant - left;
  budget += grant - left;
  const Clocks began = StartClocks(context, limits);
  stage.on.running.Begin(context, interrupts, noted);
  const bool finished = stage.on.isolate->Resume(context);
  stage.on.running.End();
  return Describe(stage, context, limits, finished, began, report);
}

void SandboxImpl::DescribeParked(const Definition& defined, const RunContext& context,
                                 const host_call::Waits& waits, Report& report) {
  if (context.waits_for == 0) {
    report.outcome = Outcome::kPaused;
    report.message = "the slice is spent";
    return;
  }
  report.outcome = Outcome::kSuspended;
  report.message = "the program waits for an answer of the host's";
  for (const auto& [number, wait] : waits.all()) {
    if (wait.answer != isolate::Answer::kLater) continue;
    // The place is a guest's word.
    const bool known = wait.function < defined.bound.size();
    report.awaited.push_back({wait.token, known ? defined.bound[wait.function]->name : ""});
  }
  if (context.waits_at_most_ns >= 0) {
    report.waits_at_most = absl::Nanoseconds(context.waits_at_most_ns);
  }
}

SandboxImpl::Clocks SandboxImpl::StartClocks(RunContext& context, const Limits& limits) const {
  const Clocks now = {kill::NowNs(), context.no_cpu_clock ? 0 : kill::ThreadCpuNs()};
  context.clock = policy_.clock();
  context.clock_step_ns = Nanoseconds(limits.clock_step);
  if (context.started_ns == 0) {
    context.started_ns = now.wall_ns;
    context.cpu_started_ns = now.cpu_ns;
  }
  // What the wait for the isolate and earlier slices took is gone.
  const int64_t wall_left = Nanoseconds(limits.deadline) - context.earlier_wall_ns;
  const int64_t cpu_left = Nanoseconds(limits.cpu_time) - context.earlier_cpu_ns;
  context.deadline_ns = now.wall_ns + wall_left;
  context.cpu_deadline_ns = context.no_cpu_clock ? kNever : now.cpu_ns + cpu_left;
  context.first_look_ns = now.wall_ns + std::min(wall_left, cpu_left);
  context.begins_ns = now.wall_ns;
  return now;
}

absl::StatusOr<bool> SandboxImpl::Describe(const Stage& stage, RunContext& context,
                                           const Limits& limits, bool finished, const Clocks& began,
                                           Report& report) {
  isolate::Isolate::Spent spent = stage.on.isolate->SpentBy(context);
  report.usage.instructions = static_cast<uint64_t>(spent.instructions);
  report.usage.allocations = spent.memory.allocations;
  report.usage.total_allocated_bytes = spent.memory.total_bytes;
  report.usage.peak_bytes = spent.memory.peak_bytes;
  report.usage.live_bytes = spent.memory.live_bytes;
  report.usage.host_calls = context.host_calls;
  finished = finished && engine::TimeToHandOver(context);
  if (context.timer_failed) {
    return absl::InternalError(
        "the timer of the deadline could not be set, so the program was not let run");
  }
  if (context.out_of_turn) {
    return absl::FailedPreconditionError(
        "a host function returned on another thread than the one that called it, or while a later "
        "run of that thread was still on its way (fibers?); the program was given up");
  }
  const bool parked = context.parked_context != nullptr;
  try {
    if (parked) {
      DescribeParked(stage.defined, context, *context.waits, report);
    } else {
      engine::DescribeEnding(context, finished, limits, *stage.defined.plan,
                             engine::SourcesOf(stage.defined.modules->all), report);
    }
  } catch (const std::bad_alloc&) {
    return NoMemory();
  }
  context.earlier_cpu_ns += context.no_cpu_clock ? 0 : kill::ThreadCpuNs() - began.cpu_ns;
  context.earlier_wall_ns += kill::NowNs() - began.wall_ns;
  report.usage.cpu_ns = context.earlier_cpu_ns;
  report.usage.wall_ns = context.earlier_wall_ns;
  return finished;
}

void SandboxImpl::Restore(SharedIsolate& on, const RunContext& context, Report& report) const {
  int64_t start = kill::NowNs();
  memory::RestoreStats stats = on.isolate->Restore(context, engine_->options().check_restores);
  on.statistics.CountRestore(stats.pages);
  report.usage.restore_ns = kill::NowNs() - start;
  report.usage.dirty_pages = stats.pages;
}

int64_t SandboxImpl::WaitsUntil(int64_t called_ns, const Limits& limits) {
  return called_ns + std::min(Nanoseconds(limits.deadline), kNever);
}

absl::Status SandboxImpl::DescribeWait(const absl::Status& wait, int64_t called_ns,
                                       const Limits& limits, Report& report) {
  const bool late = kill::NowNs() >= WaitsUntil(called_ns, limits);
  if (absl::IsCancelled(wait)) {
    report.reason = Reason::kInterrupted;
    report.message = "the host interrupted the program while it waited for an isolate";
  } else if (absl::IsDeadlineExceeded(wait) && late) {
    report.reason = Reason::kDeadline;
    report.message = base::Cat("the deadline of ", absl::FormatDuration(limits.deadline),
                               " passed while the program waited for an isolate");
  } else {
    return wait;
  }
  report.outcome = OutcomeOf(report.reason);
  report.usage.wall_ns = kill::NowNs() - called_ns;
  return absl::OkStatus();
}

absl::StatusOr<Report> SandboxImpl::RunTask(Task task, std::string_view source,
                                            const RunOptions& options, std::string& hash) {
  CallEnd end = {.name = task == Task::kCheck ? "terrarium.check" : "terrarium.run",
                 .script = options.script,
                 .called_ns = kill::NowNs()};
  absl::StatusOr<Report> report = RunNow(task, source, options, hash, end);
  if (!end.counted) CountEnd(nullptr, end, report);
  TellSpan(end, report);
  return report;
}

absl::StatusOr<Report> SandboxImpl::RunNow(Task task, std::string_view source,
                                           const RunOptions& options, std::string& hash,
                                           CallEnd& end) try {
  const uint64_t noted = interrupts_.Note();
  if (absl::Status s = CheckThread(); !s.ok()) return s;
  absl::StatusOr<std::string> inputs = InputWire(options.inputs);
  if (!inputs.ok()) return inputs.status();
  absl::StatusOr<FileMap> files = stdlib_allowlist::CheckFiles(options.files, policy_);
  if (!files.ok()) return files.status();
  absl::StatusOr<std::string> files_wire = stdlib_allowlist::FilesWire(*files);
  if (!files_wire.ok()) return files_wire.status();
  const std::shared_ptr<const Definition> defined = definition();
  // Made where it is returned: a report is large.
  absl::StatusOr<Report> report(NewReport(options.script));
  if (task == Task::kRun) hash = HashForAudit(source);
  if (task == Task::kRun || task == Task::kCheck) {
    if (auto problem = CheckText(source)) {
      engine::DescribeRejection(*problem, *report);
      return report;
    }
    source = ast_checker::WithoutMark(source);
  } else if (defined->prepared == nullptr) {
    return absl::FailedPreconditionError("no script is prepared");
  } else {
    source = defined->prepared->source;
    hash = defined->prepared->hash;
    report->script = defined->prepared->script;
  }
  IsolateQueue::Request wants = Wants();
  wants.until_ns = WaitsUntil(end.called_ns, policy_.limits());
  wants.who = &interrupts_;
  wants.cancelled = [this, noted] { return interrupts_.Since(noted); };
  const IsolateLock lock(*engine_, wants);
  end.waited_ns = lock.waited_ns();
  end.refused = lock.refused();
  absl::Status status = lock.status();
  if (!status.ok()) {
    status = DescribeWait(status, end.called_ns, policy_.limits(), *report);
    if (!status.ok()) report = std::move(status);
    return report;
  }
  const RunWork work = {.task = task,
                        .source = source,
                        .options = options,
                        .noted = noted,
                        .inputs = *inputs,
                        .files = *files,
                        .files_wire = *files_wire,
                        .called_ns = end.called_ns + lock.made_ns()};
  status = RunOnStage({.on = lock.isolate(), .defined = *defined}, work, *report);
  if (!status.ok()) report = std::move(status);
  CountEnd(&lock.isolate(), end, report);
  return report;
} catch (const std::bad_alloc&) {
  return NoMemory();
}

absl::Status SandboxImpl::RunOnStage(const Stage& stage, const RunWork& work, Report& report) try {
  const absl::StatusOr<const MadeOverlay*> made = ActivateOverlay(stage);
  if (!made.ok()) return made.status();
  if (*made == nullptr) {
    // The host meant this run, of which the set-up is a part.
    report.reason = Reason::kInterrupted;
    report.outcome = OutcomeOf(report.reason);
    report.message = "the host interrupted the program";
    return absl::OkStatus();
  }
  const Limits& limits = policy_.limits();
  isolate::Output output(limits.output, &work.options.on_stdout);
  RunContext context;
  context.task = work.task;
  context.source = work.source;
  context.script = report.script;
  context.inputs = work.inputs;
  if (work.options.refuse_other_objects) {
    context.value_limits.others = isolate::OtherObjects::kRefuse;
  }
  context.check = TreeCheck(stage.defined);
  context.code = (*made)->prepared;
  context.host_types = (*made)->host_types;
  context.output = &output;
  context.files = {.offered = policy_.rules().files != Files::kOff,
                   .writable = policy_.rules().files == Files::kWrite,
                   .wire = work.files_wire,
                   .bytes = limits.file_bytes,
                   .count = limits.file_count};
  context.list_changes = stdlib_allowlist::ListFileChanges;
  context.earlier_wall_ns = kill::NowNs() - work.called_ns;
  const absl::Status ended = ExecuteRun(stage, context, work.noted, work.files, report);
  Restore(stage.on, context, report);
  if (!ended.ok()) return ended;
  if (output.no_memory) return NoMemory();
  output.Flush();
  report.stdout_text = std::move(output.out);
  report.stderr_text = std::move(output.err);
  report.stdout_truncated = output.truncated;
  return absl::OkStatus();
} catch (const std::bad_alloc&) {
  return NoMemory();
}

absl::Status SandboxImpl::ExecuteRun(const Stage& stage, RunContext& context, uint64_t noted,
                                     const FileMap& files, Report& report) try {
  const absl::StatusOr<bool> finished =
      Execute(stage, context, policy_.limits(), {}, interrupts_, noted, report);
  stage.on.spent += report.usage.instructions;
  if (!finished.ok() || !*finished) return finished.status();
  absl::StatusOr<std::vector<FileChange>> changes =
      stdlib_allowlist::ReadChanges(context, files, policy_.limits());
  if (changes.ok()) {
    report.files = *std::move(changes);
  } else if (report.ok()) {
    engine::DescribeUnreadable(changes.status(), report);
  }
  return absl::OkStatus();
} catch (const std::bad_alloc&) {
  return NoMemory();
}

absl::StatusOr<Report> SandboxImpl::Run(std::string_view source, const RunOptions& options) {
  std::string hash;
  absl::StatusOr<Report> report = RunTask(Task::kRun, source, options, hash);
  return Audited("run", std::move(hash), std::move(report));
}

absl::StatusOr<Report> SandboxImpl::RunPrepared(const RunOptions& options) {
  std::string hash;
  absl::StatusOr<Report> report = RunTask(Task::kRunCode, {}, options, hash);
  return Audited("run", std::move(hash), std::move(report));
}

absl::StatusOr<Report> SandboxImpl::Check(std::string_view source, std::string_view script) {
  RunOptions options;
  options.script = script;
  std::string hash;
  return RunTask(Task::kCheck, source, options, hash);
}

}  // namespace terrarium
