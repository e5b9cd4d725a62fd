// What runs in a session.
#include <algorithm>
#include <new>
#include <utility>

#include "ast_checker/source.h"
#include "base/text/text.h"
#include "base/values/wire.h"
#include "engine/identifier.h"
#include "engine/isolate_lock.h"
#include "engine/report_builder.h"
#include "engine/session_impl.h"
#include "stdlib_allowlist/files/guest_files.h"
#include "stdlib_allowlist/files/host_files.h"

namespace terrarium {
namespace {

using isolate::RunContext;
using isolate::Task;

constexpr char kEvalScript[] = "<eval>";

absl::Status NoMemory() {
  return absl::ResourceExhaustedError("the host has no memory for the call's report");
}

absl::Status CheckName(std::string_view name) {
  if (engine::IsIdentifier(name)) return absl::OkStatus();
  return absl::InvalidArgumentError(base::Cat("'", name, "' is not an identifier"));
}

}  // namespace

Limits SessionImpl::LimitsOf(const Work& work) const {
  Limits limits = sandbox_->policy_.limits();
  const auto lower = [&limits](const CallBudget& budget) {
    limits.instructions = std::min(limits.instructions, budget.instructions.value_or(UINT64_MAX));
    limits.deadline = std::min(limits.deadline, budget.deadline.value_or(limits.deadline));
    limits.cpu_time = std::min(limits.cpu_time, budget.cpu_time.value_or(limits.cpu_time));
  };
  if (work.task != Task::kRun) lower(options_.call);
  if (work.budget != nullptr) lower(*work.budget);
  if (options_.lifetime_instructions > 0) {
    const uint64_t left = options_.lifetime_instructions - std::min(options_.lifetime_instructions, spent_);
    limits.instructions = std::min(limits.instructions, left);
  }
  return limits;
}

absl::StatusOr<Report> SessionImpl::RunLocked(const Work& work) {
  if (!lost_.ok()) return std::exchange(lost_, absl::OkStatus());
  if (work.read_only) {
    if (absl::Status s = Take(Then::kGoBack, nullptr, nullptr); !s.ok()) return s;
  }
  Report report = sandbox_->NewReport(work.script.empty() ? now_.program->script : work.script);
  const Limits limits = LimitsOf(work);
  memory::Region& region = *isolate().region();
  const auto above = [](uint64_t now, uint64_t then) { return now - std::min(now, then); };
  const EarlierCalls earlier = {.held_bytes = above(region.held_bytes(), held_at_start_),
                                .grown_bytes = above(region.used_bytes(), used_at_start_)};
  isolate::Output output(limits.output, nullptr);
  RunContext context;
  context.task = work.task;
  context.source = work.source.empty() ? now_.program->source : work.source;
  context.script = report.script;
  context.session_source = now_.program->source;
  context.session_script = now_.program->script;
  context.function = work.function;
  context.inputs = work.inputs;
  context.check = sandbox_->TreeCheck();
  context.output = &output;
  const Rules& rules = sandbox_->policy_.rules();
  context.files = {.offered = rules.files != Files::kOff,
                   .writable = rules.files == Files::kWrite,
                   .wire = files_wire_,
                   .bytes = limits.file_bytes,
                   .count = limits.file_count};
  context.list_changes = stdlib_allowlist::ListFileChanges;
  context.units_before = now_.units;
  context.slept_ns = now_.slept_ns;
  context.files_taken = now_.files_taken;
  std::copy(std::begin(now_.left_over), std::end(now_.left_over), context.left_over);
  absl::StatusOr<bool> finished =
      sandbox_->Execute(context, limits, earlier, running_, report);
  spent_ += report.usage.instructions;
  if (finished.ok() && *finished) {
    absl::StatusOr<std::vector<FileChange>> changes =
        stdlib_allowlist::ReadChanges(context, files_, limits);
    if (changes.ok()) {
      report.files = *std::move(changes);
    } else if (report.ok()) {
      engine::DescribeUnreadable(changes.status(), report);
    }
  }
  const absl::Status settled = Settle(work, context, finished.ok() && *finished, report);
  if (!finished.ok()) return finished.status();
  if (!settled.ok()) return settled;
  if (output.no_memory) return NoMemory();
  report.stdout_text = std::move(output.out);
  report.stderr_text = std::move(output.err);
  report.stdout_truncated = output.truncated;
  return report;
}

// What the run left becomes the state, or goes.
absl::Status SessionImpl::Settle(const Work& work, RunContext& context, bool finished,
                                 Report& report) {
  if (work.read_only) {
    isolate().Restore(context, check_restores());
    return isolate().usable();
  }
  const bool keeps = finished && (report.ok() || (report.outcome == Outcome::kException &&
                                                  !options_.rollback_on_exception &&
                                                  work.task != Task::kReload &&
                                                  work.task != Task::kRun));
  Past past = {{{}, current_->end}, now_};
  if (keeps) {
    uncommitted_ = true;
    now_.units += static_cast<int64_t>(report.usage.instructions);
    now_.slept_ns = context.slept_ns;
    now_.files_taken = context.files_taken;
    now_.left_over[0] = context.result.data;
    now_.left_over[1] = context.changes.data;
    ++calls_since_point_;
    const bool is_due =
        options_.commit == CommitMode::kEveryCall || work.task == Task::kRun ||
        (options_.commit == CommitMode::kEveryNCalls && calls_since_point_ >= options_.commit_every);
    if (is_due) {
      const bool wants = options_.history > 0;
      if (absl::Status s = MakePoint(wants ? &past.changes : nullptr, &report); !s.ok()) return s;
    }
  } else if (absl::Status s = GoBack(context, &report); !s.ok()) {
    return s;
  }
  if (options_.history > 0) {
    past_.push_back(std::move(past));
    if (past_.size() > options_.history) past_.pop_front();
  }
  return absl::OkStatus();
}

absl::Status SessionImpl::MakePoint(memory::PageChanges* changes, Report* report) {
  if (absl::Status s = Take(Then::kNewPoint, changes, report); !s.ok()) return s;
  point_delta_.reset();
  point_ = now_;
  calls_since_point_ = 0;
  return absl::OkStatus();
}

absl::StatusOr<Report> SessionImpl::Call(std::string_view function,
                                         absl::Span<const Value> arguments,
                                         const CallBudget& budget) try {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  std::string wire;
  if (!arguments.empty()) {
    absl::Status s = base::AppendWire(
        Value::Tuple(Value::Items(arguments.begin(), arguments.end())), wire);
    if (!s.ok()) return s;
  }
  IsolateLock lock(sandbox_->shared_);
  if (!lock.status().ok()) return lock.status();
  if (absl::Status s = Enter(); !s.ok()) return s;
  absl::StatusOr<Report> report = RunLocked(
      {.task = Task::kCall, .function = function, .inputs = wire, .budget = &budget});
  return sandbox_->Audited("call", "", std::move(report));
} catch (const std::bad_alloc&) {
  return NoMemory();
}

absl::StatusOr<Report> SessionImpl::RunText(Work work, std::string_view text) {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  std::string hash = sandbox_->HashForAudit(text);
  if (auto problem = sandbox_->CheckText(text)) {
    Report report = sandbox_->NewReport(work.script.empty() ? now_.program->script : work.script);
    engine::DescribeRejection(*problem, report);
    return report;
  }
  // An empty text is one that does nothing.
  work.source = ast_checker::WithoutMark(text);
  if (work.source.empty()) work.source = "\n";
  IsolateLock lock(sandbox_->shared_);
  if (!lock.status().ok()) return lock.status();
  if (absl::Status s = Enter(); !s.ok()) return s;
  if (work.task == Task::kReload) {
    // Its functions are told of by its own text, also when the reload is taken back.
    const std::shared_ptr<const Program> before = now_.program;
    now_.program = std::make_shared<const Program>(
        Program{std::string(work.source), before->script});
    absl::StatusOr<Report> report = RunLocked(work);
    if (!report.ok() || !report->ok()) now_.program = before;
    return sandbox_->Audited("load", std::move(hash), std::move(report));
  }
  return sandbox_->Audited("call", std::move(hash), RunLocked(work));
}

absl::StatusOr<Report> SessionImpl::Eval(std::string_view source, const CallBudget& budget) try {
  return RunText({.task = Task::kEval, .script = kEvalScript, .budget = &budget}, source);
} catch (const std::bad_alloc&) {
  return NoMemory();
}

absl::StatusOr<Report> SessionImpl::Reload(std::string_view source,
                                           const std::vector<std::string>& keep) try {
  std::string wire;
  for (const std::string& name : keep) {
    if (absl::Status s = CheckName(name); !s.ok()) return s;
  }
  absl::Status status = base::AppendWire(Value::List(Value::Items(keep.begin(), keep.end())), wire);
  if (!status.ok()) return status;
  return RunText({.task = Task::kReload, .inputs = wire, .budget = &options_.load}, source);
} catch (const std::bad_alloc&) {
  return NoMemory();
}

absl::StatusOr<Value> SessionImpl::Get(std::string_view name) try {
  if (absl::Status s = CheckName(name); !s.ok()) return s;
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  IsolateLock lock(sandbox_->shared_);
  if (!lock.status().ok()) return lock.status();
  if (absl::Status s = Enter(); !s.ok()) return s;
  absl::StatusOr<Report> report =
      RunLocked({.task = Task::kGet, .function = name, .read_only = true});
  if (!report.ok()) return report.status();
  if (report->ok()) return std::move(report->value);
  if (report->exception.has_value() && report->exception->type == "NameError") {
    return absl::NotFoundError(report->exception->message);
  }
  return absl::FailedPreconditionError(
      base::Cat("the value of '", name, "' cannot be had: ", report->message));
} catch (const std::bad_alloc&) {
  return NoMemory();
}

absl::StatusOr<bool> SessionImpl::Has(std::string_view name) try {
  if (absl::Status s = CheckName(name); !s.ok()) return s;
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  IsolateLock lock(sandbox_->shared_);
  if (!lock.status().ok()) return lock.status();
  if (absl::Status s = Enter(); !s.ok()) return s;
  absl::StatusOr<Report> report =
      RunLocked({.task = Task::kHas, .function = name, .read_only = true});
  if (!report.ok()) return report.status();
  return report->value == Value(true);
} catch (const std::bad_alloc&) {
  return NoMemory();
}

absl::Status SessionImpl::Set(std::string_view name, Value value) try {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  absl::StatusOr<std::string> wire = InputWire({{std::string(name), std::move(value)}});
  if (!wire.ok()) return wire.status();
  IsolateLock lock(sandbox_->shared_);
  if (!lock.status().ok()) return lock.status();
  if (absl::Status s = Enter(); !s.ok()) return s;
  absl::StatusOr<Report> report = RunLocked({.task = Task::kSet, .inputs = *wire});
  if (!report.ok()) return report.status();
  if (report->ok()) return absl::OkStatus();
  return absl::FailedPreconditionError(
      base::Cat("'", name, "' cannot be set: ", report->message));
} catch (const std::bad_alloc&) {
  return NoMemory();
}

}  // namespace terrarium
