// What runs in a session.
#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "absl/cleanup/cleanup.h"
#include "ast_checker/source.h"
#include "base/text/text.h"
#include "base/values/wire.h"
#include "engine/identifier.h"
#include "engine/isolate_lock.h"
#include "engine/report_builder.h"
#include "engine/session_impl.h"
#include "interp/kill/kill.h"
#include "stdlib_allowlist/files/guest_files.h"
#include "stdlib_allowlist/files/host_files.h"

namespace terrarium {
namespace {

using isolate::RunContext;
using isolate::Task;

constexpr char kEvalScript[] = "<eval>";

absl::Status CheckName(std::string_view name) {
  if (engine::IsIdentifier(name)) return absl::OkStatus();
  return absl::InvalidArgumentError(base::Cat("'", name, "' is not an identifier"));
}

}  // namespace

absl::Status SessionImpl::CheckBudget(const CallBudget& budget) {
  for (const std::optional<absl::Duration>& time : {budget.deadline, budget.cpu_time}) {
    if (time.has_value() && *time < absl::ZeroDuration()) {
      return absl::InvalidArgumentError(
          base::Cat("a call's time cannot be negative: ", absl::FormatDuration(*time)));
    }
  }
  return absl::OkStatus();
}

Limits SessionImpl::LimitsOf(const Work& work) const {
  Limits limits = sandbox_->policy_.limits();
  const auto lower = [&limits](const CallBudget& budget) {
    limits.instructions = std::min(limits.instructions, budget.instructions.value_or(UINT64_MAX));
    limits.deadline = std::min(limits.deadline, budget.deadline.value_or(limits.deadline));
    limits.cpu_time = std::min(limits.cpu_time, budget.cpu_time.value_or(limits.cpu_time));
  };
  if (work.task != Task::kRun) lower(options_.call);
  if (work.budget != nullptr) lower(*work.budget);
  return limits;
}

Report SessionImpl::ReportOf(const Work& work) const {
  return sandbox_->NewReport(work.script.empty() ? options_.script : work.script);
}

absl::Status SessionImpl::CheckNotPaused() const {
  if (!is_paused_) return absl::OkStatus();
  return absl::FailedPreconditionError(
      "a call of the session is paused; Resume() goes on with it, and Rollback() abandons it");
}

absl::Status SessionImpl::RunLocked(const Work& work, Limits limits, Report& report) {
  if (!lost_.ok()) return std::exchange(lost_, absl::OkStatus());
  if (absl::Status s = CheckNotPaused(); !s.ok()) return s;
  if (work.task == Task::kReload) {
    // Functions are told of by the new text, unless the reload is taken back.
    state_.now.source = std::make_shared<const std::string>(work.source);
  }
  if (work.read_only) {
    if (absl::Status s = Take(Then::kGoBack, nullptr, nullptr); !s.ok()) return s;
  }
  if (options_.lifetime_instructions > 0) {
    const uint64_t left =
        options_.lifetime_instructions - std::min(options_.lifetime_instructions, state_.spent);
    limits.instructions = std::min(limits.instructions, left);
  }
  std::optional<uint64_t> slice;
  if (work.budget != nullptr && work.task != Task::kRun && work.task != Task::kReload) {
    slice = work.budget->slice.has_value() ? work.budget->slice : options_.call.slice;
  }
  // It may have to outlive this.
  const bool is_call = work.task == Task::kCall || work.task == Task::kEval;
  std::shared_ptr<const Definition> defined = sandbox_->definition();
  const bool keep = slice.has_value() || (is_call && defined->may_wait);
  std::optional<Activity> here;
  const absl::Cleanup end = [this, keep] {
    if (keep && !is_paused_) shared().activity.reset();
  };
  Activity& activity = (keep ? shared().activity : here).emplace(work, limits);
  activity.defined = std::move(defined);
  if (keep) {
    const auto texts = std::make_shared<const Activity::Texts>(
        Activity::Texts{std::string(work.source), report.script, std::string(work.function),
                        std::string(work.inputs)});
    activity.work.source = texts->source;
    activity.work.script = texts->script;
    activity.work.function = texts->function;
    activity.work.inputs = texts->inputs;
    activity.work.budget = nullptr;
    activity.texts = texts;
    activity.session_source = state_.now.source;
    activity.thread = kill::ThreadId();
    activity.context.slice = SliceOf(slice);
    activity.context.waits = &activity.waits;
  }
  Describe(activity, activity.work);
  activity.context.earlier_wall_ns = work.called_ns == 0 ? 0 : kill::NowNs() - work.called_ns;
  activity.context.script = keep ? activity.work.script : report.script;
  memory::Region& region = *isolate().region();
  const auto above = [](uint64_t now, uint64_t then) { return now - std::min(now, then); };
  const EarlierCalls earlier = {.held_bytes = above(region.held_bytes(), state_.held_at_start),
                                .grown_bytes = above(region.used_bytes(), state_.used_at_start)};
  absl::StatusOr<bool> finished =
      sandbox_->Execute({.on = shared(), .defined = *activity.defined}, activity.context,
                        activity.limits, earlier, interrupts_, work.noted, report);
  is_paused_ = activity.context.parked_context != nullptr;
  return Finish(activity, std::move(finished), report);
}

void SessionImpl::Describe(Activity& activity, const Work& work) const {
  const Rules& rules = sandbox_->policy_.rules();
  RunContext& context = activity.context;
  context.task = work.task;
  context.source = work.source.empty() ? *state_.now.source : work.source;
  context.session_source = *state_.now.source;
  context.session_script = options_.script;
  context.function = work.function;
  context.handle = work.handle;
  context.run_coroutines = rules.AllowsModule("asyncio");
  context.inputs = work.inputs;
  context.check = sandbox_->TreeCheck(*activity.defined);
  context.host_types = state_.host_types;
  if (options_.refuse_other_objects) {
    context.value_limits.others = isolate::OtherObjects::kRefuse;
  }

  context.output = &activity.output;
  context.files = {.offered = rules.files != Files::kOff,
                   .writable = rules.files == Files::kWrite,
                   .wire = files_wire_,
                   .bytes = activity.limits.file_bytes,
                   .count = activity.limits.file_count};
  context.list_changes = stdlib_allowlist::ListFileChanges;
  context.keep_timer = true;
  context.no_cpu_clock = !options_.measure_cpu_time &&
                         activity.limits.cpu_time >= activity.limits.deadline &&
                         sandbox_->policy_.clock() != Clock::kReal;
  context.units_before = state_.now.units;
  context.slept_ns = state_.now.slept_ns;
  context.files_taken = state_.now.files_taken;
  std::copy(std::begin(state_.now.left_over), std::end(state_.now.left_over), context.left_over);
}

absl::StatusOr<bool> SessionImpl::ReadFiles(const Activity& activity, Report& report) const try {
  absl::StatusOr<std::vector<FileChange>> changes =
      stdlib_allowlist::ReadChanges(activity.context, files_, activity.limits);
  if (changes.ok()) {
    report.files = *std::move(changes);
  } else if (report.ok()) {
    engine::DescribeUnreadable(changes.status(), report);
  }
  return true;
} catch (const std::bad_alloc&) {
  return NoMemory("the call's report");
}

// After a run, or a slice of one.
absl::Status SessionImpl::Finish(Activity& activity, absl::StatusOr<bool> finished,
                                 Report& report) {
  RunContext& context = activity.context;
  const uint64_t more = report.usage.instructions - activity.counted;
  state_.spent += more;
  shared().spent += more;
  activity.counted = report.usage.instructions;
  if (context.parked_context != nullptr) {
    uncommitted_ = true;
    report.stdout_text = activity.output.out;
    report.stderr_text = activity.output.err;
    return absl::OkStatus();
  }
  if (finished.ok() && *finished) finished = ReadFiles(activity, report);
  const absl::Status settled = Settle(activity.work, context, finished.ok() && *finished, report);
  if (!finished.ok()) return finished.status();
  if (!settled.ok()) return settled;
  if (activity.output.no_memory) return NoMemory("the call's report");
  report.stdout_text = std::move(activity.output.out);
  report.stderr_text = std::move(activity.output.err);
  report.stdout_truncated = activity.output.truncated;
  return absl::OkStatus();
}

// What the run left becomes the state, or goes.
absl::Status SessionImpl::Settle(const Work& work, RunContext& context, bool finished,
                                 Report& report) try {
  if (work.read_only) {
    shared().statistics.CountRestore(isolate().Restore(context, check_restores()).pages);
    return isolate().usable();
  }
  uncommitted_ = true;
  const bool keeps =
      finished &&
      (report.ok() || (report.outcome == Outcome::kException && !options_.rollback_on_exception &&
                       work.task != Task::kReload && work.task != Task::kRun));
  const bool has_past = options_.history > 0;
  // First, since it is what may fail.
  if (has_past) state_.past.push_back({{}, state_.now});
  absl::Status status;
  if (keeps) {
    state_.now.units += static_cast<int64_t>(report.usage.instructions);
    state_.now.slept_ns = context.slept_ns;
    state_.now.files_taken = context.files_taken;
    state_.now.left_over[0] = context.result.data;
    state_.now.left_over[1] = context.changes.data;
    state_.now.left_over[2] = context.called_back.data;
    ++state_.calls_since_point;
    const bool is_due = options_.commit == CommitMode::kEveryCall || work.task == Task::kRun ||
                        (options_.commit == CommitMode::kEveryNCalls &&
                         state_.calls_since_point >= options_.commit_every);
    if (is_due) status = MakePoint(has_past ? &state_.past.back().changes : nullptr, &report);
  } else {
    status = GoBack(context, &report);
    if (has_past) state_.past.back().changes.end_before = state_.current->end;
  }
  if (has_past && !status.ok()) state_.past.pop_back();
  if (state_.past.size() > options_.history) state_.past.pop_front();
  return status;
} catch (const std::bad_alloc&) {
  if (absl::Status s = GoBack(context, &report); !s.ok()) return s;
  return NoMemory("the call's report");
}

absl::Status SessionImpl::MakePoint(memory::PageChanges* changes, Report* report) try {
  // Where the session was parked in between, the way back leads further than the last Take().
  const bool parked = state_.point_delta != nullptr;
  if (absl::Status s = Take(Then::kNewPoint, parked ? nullptr : changes, report); !s.ok()) return s;
  if (parked && changes != nullptr)
    *changes = memory::ChangesBetween(*state_.point_delta, *state_.current);
  state_.point_delta.reset();
  state_.point = state_.now;
  state_.calls_since_point = 0;
  return absl::OkStatus();
} catch (const std::bad_alloc&) {
  if (absl::Status s = GoToPoint(); !s.ok()) return s;
  return NoMemory("the call's report");
}

absl::StatusOr<Report> SessionImpl::Call(std::string_view function,
                                         absl::Span<const Value> arguments,
                                         const CallBudget& budget,
                                         const internal::ObjectRef& handle) try {
  if (absl::Status s = CheckBudget(budget); !s.ok()) return s;
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  std::string wire;
  if (!arguments.empty()) {
    absl::Status s =
        base::AppendWire(Value::Tuple(Value::Items(arguments.begin(), arguments.end())), wire);
    if (!s.ok()) return s;
  }
  const Work work = {.task = Task::kCall,
                     .function = function,
                     .handle = handle,
                     .inputs = wire,
                     .budget = &budget};
  return Do(work, "");
} catch (const std::bad_alloc&) {
  return NoMemory("the call's report");
}

absl::StatusOr<Report> SessionImpl::Do(Work work, std::string hash) {
  work.called_ns = kill::NowNs();
  work.noted = interrupts_.Note();
  SandboxImpl::CallEnd end = {
      .name = work.task == Task::kReload ? "terrarium.load" : "terrarium.call",
      .script = options_.script,
      .called_ns = work.called_ns,
      // Questions are not the program's calls.
      .counted = work.read_only};
  absl::StatusOr<Report> report = DoNow(work, end);
  return Ended(end, !work.read_only, std::move(hash), std::move(report));
}

absl::StatusOr<Report> SessionImpl::DoNow(const Work& work, SandboxImpl::CallEnd& end) {
  const Limits limits = LimitsOf(work);
  IsolateQueue::Request wants = Wants(/*counts=*/!work.read_only);
  wants.until_ns = SandboxImpl::WaitsUntil(work.called_ns, limits);
  wants.cancelled = [this, &work] { return interrupts_.Since(work.noted); };
  const IsolateLock lock(*sandbox_->engine_, wants);
  end.waited_ns = lock.waited_ns();
  end.refused = lock.refused();
  // Made where it is returned: a report is large.
  absl::StatusOr<Report> report(ReportOf(work));
  absl::Status status = lock.status();
  if (!status.ok()) {
    status = SandboxImpl::DescribeWait(status, work.called_ns, limits, *report);
  } else if (status = Enter(); status.ok()) {
    status = RunLocked(work, limits, *report);
  }
  if (!status.ok()) report = std::move(status);
  if (lock.status().ok()) {
    CountBytes();
    if (!end.counted) sandbox_->CountEnd(&shared(), end, report);
  }
  return report;
}

absl::StatusOr<Report> SessionImpl::Ended(SandboxImpl::CallEnd& end, bool tells, std::string hash,
                                          absl::StatusOr<Report> report) const {
  if (!tells) return report;
  if (!end.counted) sandbox_->CountEnd(nullptr, end, report);
  sandbox_->TellSpan(end, report);
  return sandbox_->Audited(end.name == "terrarium.load" ? "load" : "call", std::move(hash),
                           std::move(report));
}

absl::StatusOr<Report> SessionImpl::RunText(Work work, std::string_view text) {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  std::string hash = sandbox_->HashForAudit(text);
  if (auto problem = sandbox_->CheckText(text)) {
    Report report = ReportOf(work);
    engine::DescribeRejection(*problem, report);
    return report;
  }
  // An empty text is one that does nothing.
  work.source = ast_checker::WithoutMark(text);
  if (work.source.empty()) work.source = "\n";
  return Do(work, std::move(hash));
}

absl::StatusOr<Report> SessionImpl::Eval(std::string_view source, const CallBudget& budget) try {
  if (absl::Status s = CheckBudget(budget); !s.ok()) return s;
  return RunText({.task = Task::kEval, .script = kEvalScript, .budget = &budget}, source);
} catch (const std::bad_alloc&) {
  return NoMemory("the call's report");
}

absl::StatusOr<Report> SessionImpl::Reload(std::string_view source,
                                           const std::vector<std::string>& keep) try {
  for (const std::string& name : keep) {
    if (absl::Status s = CheckName(name); !s.ok()) return s;
  }
  std::string wire;
  absl::Status status = base::AppendWire(Value::List(Value::Items(keep.begin(), keep.end())), wire);
  if (!status.ok()) return status;
  return RunText({.task = Task::kReload, .inputs = wire, .budget = &options_.load}, source);
} catch (const std::bad_alloc&) {
  return NoMemory("the call's report");
}

absl::StatusOr<Value> SessionImpl::Get(std::string_view name) try {
  if (absl::Status s = CheckName(name); !s.ok()) return s;
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  absl::StatusOr<Report> report = Do({.task = Task::kGet, .function = name, .read_only = true}, "");
  if (!report.ok()) return report.status();
  if (report->ok()) return std::move(report->value);
  // Also a repr() of the guest's may raise a NameError.
  if (absl::StatusOr<bool> has = Has(name); has.ok() && !*has) {
    return absl::NotFoundError(base::Cat("the session has no variable '", name, "'"));
  }
  return absl::FailedPreconditionError(
      base::Cat("the value of '", name, "' cannot be had: ", report->message));
} catch (const std::bad_alloc&) {
  return NoMemory("the call's report");
}

absl::StatusOr<bool> SessionImpl::Has(std::string_view name) try {
  if (absl::Status s = CheckName(name); !s.ok()) return s;
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  absl::StatusOr<Report> report = Do({.task = Task::kHas, .function = name, .read_only = true}, "");
  if (!report.ok()) return report.status();
  if (report->ok()) return report->value == Value(true);
  return absl::FailedPreconditionError(
      base::Cat("whether there is a '", name, "' cannot be told: ", report->message));
} catch (const std::bad_alloc&) {
  return NoMemory("the call's report");
}

absl::Status SessionImpl::Set(std::string_view name, Value value) try {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  absl::StatusOr<std::string> wire = InputWire({{std::string(name), std::move(value)}});
  if (!wire.ok()) return wire.status();
  absl::StatusOr<Report> report = Do({.task = Task::kSet, .inputs = *wire}, "");
  if (!report.ok()) return report.status();
  if (report->ok()) return absl::OkStatus();
  return absl::FailedPreconditionError(base::Cat("'", name, "' cannot be set: ", report->message));
} catch (const std::bad_alloc&) {
  return NoMemory("the call's report");
}

}  // namespace terrarium
