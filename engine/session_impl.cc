// A session's life, and its place in the isolate's memory.
#include "engine/session_impl.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <new>
#include <utility>

#include "ast_checker/source.h"
#include "base/text/text.h"
#include "engine/isolate_lock.h"
#include "engine/report_builder.h"
#include "interp/kill/kill.h"
#include "stdlib_allowlist/files/host_files.h"

namespace terrarium {
namespace {

using isolate::RunContext;
using isolate::Task;

// Of one isolate's sessions, so many keep their pages open: who takes turns with fewer than that
// pays nothing for the packing, and all others take up little.
constexpr size_t kMostAwake = 512;

absl::Status CheckOptions(const SessionOptions& options) {
  if (options.load.slice.has_value()) {
    return absl::InvalidArgumentError("loading has no slices (SessionOptions::load)");
  }
  for (const CallBudget* budget : {&options.load, &options.call}) {
    if (absl::Status s = SessionImpl::CheckBudget(*budget); !s.ok()) return s;
  }
  if (options.history > 0 && options.commit != CommitMode::kEveryCall) {
    return absl::InvalidArgumentError(
        "a session with a history commits every call (SessionOptions::commit)");
  }
  if (options.commit == CommitMode::kEveryNCalls && options.commit_every < 1) {
    return absl::InvalidArgumentError("SessionOptions::commit_every must be at least 1");
  }
  return absl::OkStatus();
}

}  // namespace

SessionImpl::SessionImpl(std::shared_ptr<SandboxImpl> sandbox, const SessionOptions& options)
    : sandbox_(std::move(sandbox)), shared_(sandbox_->home_), options_(options) {
  ++sandbox_->engine_->sessions;
}

IsolateQueue::Request SessionImpl::Wants(bool counts) const {
  return {.isolate = shared_->number,
          .tenant = sandbox_->tenant_.get(),
          .counts = counts,
          .memory = sandbox_->policy_.limits().memory,
          .who = &interrupts_};
}

void SessionImpl::Place(SharedIsolate& isolate) {
  shared_ = &isolate;
  is_placed_ = true;
  ++isolate.sessions;
}

void SessionImpl::CountBytes(uint64_t bytes) {
  const uint64_t more = bytes - std::exchange(counted_bytes_, bytes);
  if (more == 0) return;
  sandbox_->engine_->session_bytes += more;
  sandbox_->tenant_->session_bytes += more;
}

void SessionImpl::CountBytes() {
  uint64_t bytes = state_.current->bytes();
  if (uncommitted_) {
    const uint64_t held = isolate().region()->held_bytes();
    bytes = std::max(bytes, held - std::min(held, state_.held_at_start));
  }
  CountBytes(bytes);
}

absl::StatusOr<std::shared_ptr<SessionImpl>> SessionImpl::Create(
    std::shared_ptr<SandboxImpl> sandbox, std::string_view source,
    const SessionOptions& options) try {
  if (absl::Status s = CheckOptions(options); !s.ok()) return s;
  if (absl::Status s = sandbox->CheckThread(); !s.ok()) return s;
  absl::StatusOr<std::string> inputs = InputWire(options.inputs);
  if (!inputs.ok()) return inputs.status();
  absl::StatusOr<FileMap> files = stdlib_allowlist::CheckFiles(options.files, sandbox->policy());
  if (!files.ok()) return files.status();
  absl::StatusOr<std::string> files_wire = stdlib_allowlist::FilesWire(*files);
  if (!files_wire.ok()) return files_wire.status();
  std::shared_ptr<SessionImpl> session(new SessionImpl(std::move(sandbox), options), Dispose);
  session->files_ = *std::move(files);
  session->files_wire_ = *std::move(files_wire);
  if (absl::Status s = session->Load(source, *inputs); !s.ok()) return s;
  absl::Status audited = session->sandbox_->Audit("load", session->sandbox_->HashForAudit(source),
                                                  session->load_report_);
  if (!audited.ok()) return audited;
  return session;
} catch (const std::bad_alloc&) {
  return NoMemory("the session's state");
}

absl::Status SessionImpl::Load(std::string_view source, std::string_view inputs) {
  load_report_ = sandbox_->NewReport(options_.script);
  if (auto problem = sandbox_->CheckText(source)) {
    engine::DescribeRejection(*problem, load_report_);
    return absl::OkStatus();
  }
  source = ast_checker::WithoutMark(source);
  state_.now.source = state_.point.source = std::make_shared<const std::string>(source);
  SandboxImpl::CallEnd end = {
      .name = "terrarium.load", .script = options_.script, .called_ns = kill::NowNs()};
  const std::shared_ptr<const Definition> defined = sandbox_->definition();
  const absl::Status status = LoadNow(*defined, inputs, end);
  absl::StatusOr<Report> report(load_report_);
  if (!status.ok()) report = status;
  if (!end.counted) sandbox_->CountEnd(nullptr, end, report);
  sandbox_->TellSpan(end, report);
  return status;
}

absl::Status SessionImpl::LoadNow(const Definition& defined, std::string_view inputs,
                                  SandboxImpl::CallEnd& end) {
  IsolateQueue::Request wants = sandbox_->Wants();
  wants.preferred = sandbox_->engine_->ForSession(sandbox_->home_)->number;
  const Work work = {.task = Task::kRun,
                     .source = *state_.now.source,
                     .inputs = inputs,
                     .budget = &options_.load,
                     .noted = interrupts_.Note()};
  const Limits limits = LimitsOf(work);
  wants.until_ns = SandboxImpl::WaitsUntil(end.called_ns, limits);
  const IsolateLock lock(*sandbox_->engine_, wants);
  end.waited_ns = lock.waited_ns();
  end.refused = lock.refused();
  if (!lock.status().ok()) {
    return SandboxImpl::DescribeWait(lock.status(), end.called_ns, limits, load_report_);
  }
  Place(lock.isolate());
  const absl::StatusOr<const MadeOverlay*> made =
      sandbox_->ActivateOverlay({.on = shared(), .defined = defined});
  if (!made.ok()) return made.status();
  if (*made == nullptr) return absl::CancelledError("the host interrupted the sandbox's set-up");
  state_.overlay = (*made)->overlay;
  state_.host_types = (*made)->host_types;

  if (absl::Status s = Enter(); !s.ok()) return s;
  state_.held_at_start = isolate().region()->held_bytes();
  state_.used_at_start = isolate().region()->used_bytes();
  if (absl::Status s = RunLocked(work, limits, load_report_); !s.ok()) return s;
  state_.loaded = load_report_.ok();
  // Nothing is before the load.
  state_.past.clear();
  state_.calls_since_point = 0;
  CountBytes(state_.current->bytes());
  sandbox_->CountEnd(&shared(), end, load_report_);
  return absl::OkStatus();
}

void SessionImpl::Dispose(SessionImpl* session) {
  const std::shared_ptr<SandboxImpl> sandbox = session->sandbox_;
  SharedIsolate& shared = session->shared();
  --sandbox->engine_->sessions;
  if (session->is_placed_) --shared.sessions;
  // Inside a run of the isolate this thread holds the lock already, and the memory is another's.
  if (IsInsideRunOf(shared)) {
    session->LetGo();
    delete session;
    return;
  }
  // First of all: who is inside looks when he leaves, and who finds it idle is inside then.
  session->next_dead_ = shared.dead_sessions;
  while (!shared.dead_sessions.compare_exchange_weak(session->next_dead_, session)) {
  }
  const IsolateLock lock(*sandbox->engine_, shared, IsolateLock::IfIdle());
  if (!absl::IsFailedPrecondition(lock.status())) return;
  // A forked child, in which nobody uses this isolate any more.
  SessionImpl* const dead = shared.dead_sessions.exchange(nullptr);
  for (SessionImpl* one = dead; one != nullptr; one = one->next_dead_) one->LetGo();
  Delete(dead);
}

SessionImpl* SessionImpl::LetGoOfDead(SharedIsolate& isolate) {
  if (isolate.dead_sessions == nullptr) return nullptr;
  SessionImpl* const dead = isolate.dead_sessions.exchange(nullptr);
  for (SessionImpl* one = dead; one != nullptr; one = one->next_dead_) one->LetGoInside();
  return dead;
}

void SessionImpl::Delete(SessionImpl* dead) {
  while (dead != nullptr) {
    const std::unique_ptr<SessionImpl> one(std::exchange(dead, dead->next_dead_));
  }
}

void SessionImpl::LetGo() {
  if (is_awake_) shared().awake.erase(awake_);
  AbandonPaused();
  state_.current.reset();
  state_.point_delta.reset();
  state_.named.clear();
  state_.past.clear();
  CountBytes(0);
}

void SessionImpl::LetGoInside() {
  if (shared().session == this) {
    shared().session = nullptr;
    AbandonPaused();
    if (uncommitted_) isolate().Restore(RunContext(), check_restores());
    // Where that fails, the isolate is stopped, and nobody looks at what it holds.
    static_cast<void>(isolate().Activate(state_.overlay.get()));
  }
  LetGo();
  // The sandbox may have another overlay by now, and this one may be the last to hold this.
  if (state_.overlay != nullptr && state_.overlay.use_count() == 1 &&
      isolate().active_overlay() == state_.overlay.get() && !shared().Activate(nullptr).ok()) {
    shared().stuck_overlays.push_back(std::move(state_.overlay));
  }
}

void SessionImpl::Interrupt() {
  interrupts_.Add();
  sandbox_->engine_->Interrupt(interrupts_);
}

absl::Status SessionImpl::CheckCallable() const {
  if (absl::Status s = sandbox_->CheckThread(); !s.ok()) return s;
  if (IsInsideRunOf(shared())) {
    return absl::FailedPreconditionError(
        "this thread is inside a run of the session's isolate; a host function cannot enter it "
        "again");
  }
  if (state_.loaded) return absl::OkStatus();
  return absl::FailedPreconditionError(
      base::Cat("the session did not load: ", load_report_.message));
}

absl::Status SharedIsolate::Activate(const memory::Overlay* overlay) {
  if (session != nullptr) std::exchange(session, nullptr)->Park();
  return isolate->Activate(overlay);
}

memory::PageBelow SessionImpl::Below() const {
  return [this](uint32_t page) { return isolate().image().SourceIn(state_.overlay.get(), page); };
}

void SessionImpl::Wake() {
  std::list<SessionImpl*>& awake = shared().awake;
  if (is_awake_) {
    awake.splice(awake.begin(), awake, awake_);
    return;
  }
  memory::Unpack(*state_.current, Below());
  awake.push_front(this);
  awake_ = awake.begin();
  is_awake_ = true;
  if (awake.size() <= kMostAwake) return;
  if (awake.back() == shared().session) awake.splice(awake.begin(), awake, std::prev(awake.end()));
  SessionImpl& oldest = *awake.back();
  memory::Pack(*oldest.state_.current, oldest.Below());
  oldest.is_awake_ = false;
  oldest.CountBytes(oldest.state_.current->bytes());
  awake.pop_back();
}

absl::Status SessionImpl::Enter() {
  if (shared().session == this) return isolate().usable();
  Wake();
  if (shared().session != nullptr) std::exchange(shared().session, nullptr)->Park();
  if (absl::Status s = isolate().Activate(state_.overlay.get(), state_.current.get()); !s.ok())
    return s;
  shared().session = this;
  if (is_paused_) MoveIn();
  return absl::OkStatus();
}

SessionImpl::Activity* SessionImpl::Paused() const {
  if (!is_paused_) return nullptr;
  return moved_out_ != nullptr ? moved_out_.get() : &*shared().activity;
}

void SessionImpl::MoveOut() {
  std::string stack = isolate().SaveStack(shared().activity->context);
  moved_out_ = std::make_unique<Activity>(std::move(*shared().activity));
  moved_out_->stack = std::move(stack);
  shared().activity.reset();
}

void SessionImpl::MoveIn() {
  Activity& activity = shared().activity.emplace(std::move(*moved_out_));
  moved_out_.reset();
  isolate().RestoreStack(activity.context, activity.stack);
}

void SessionImpl::AbandonPaused() {
  Activity* paused = Paused();
  if (paused == nullptr) return;
  kill::Abandon(&paused->context);
  is_paused_ = false;
  if (moved_out_ == nullptr) shared().activity.reset();
  moved_out_.reset();
}

void SessionImpl::Park() {
  absl::Status status;
  try {
    if (is_paused_) MoveOut();
    status = Take(Then::kGoBack, nullptr, nullptr);
  } catch (const std::bad_alloc&) {
    AbandonPaused();
    status = GoBack(RunContext(), nullptr);
    if (status.ok()) status = NoMemory("the session's state");
  }
  CountBytes();
  if (!status.ok()) lost_ = std::move(status);
}

absl::Status SessionImpl::Take(Then then, memory::PageChanges* changes, Report* report) {
  if (!uncommitted_) return absl::OkStatus();
  int error = 0;
  try {
    if (then == Then::kGoBack && state_.point_delta == nullptr) {
      state_.point_delta = state_.current;
    }
    const int64_t start = kill::NowNs();
    const memory::RestoreStats stats = isolate().Commit(*state_.current, changes, check_restores());
    error = stats.error;
    if (report != nullptr) {
      report->usage.restore_ns = kill::NowNs() - start;
      report->usage.dirty_pages = stats.pages;
    }
  } catch (const std::bad_alloc&) {
    error = ENOMEM;
  }
  if (error == 0) {
    uncommitted_ = false;
    return absl::OkStatus();
  }
  if (absl::Status s = GoBack(RunContext(), report); !s.ok()) return s;
  return NoMemory("the session's state");
}

absl::Status SessionImpl::GoBack(const RunContext& context, Report* report) {
  AbandonPaused();
  const int64_t start = kill::NowNs();
  const memory::RestoreStats stats = isolate().Restore(context, check_restores());
  shared().statistics.CountRestore(stats.pages);
  if (report != nullptr) {
    report->usage.restore_ns = kill::NowNs() - start;
    report->usage.dirty_pages = stats.pages;
  }
  uncommitted_ = false;
  state_.calls_since_point = 0;
  if (state_.point_delta == nullptr) {
    state_.now = state_.point;
    return isolate().usable();
  }
  return GoTo(state_.point_delta, Mark(state_.point));
}

// REQUIRES: nothing is uncommitted. The state is then the one to go back to. After an error `delta`
// is as before.
absl::Status SessionImpl::GoTo(OwnDelta& delta, const Mark& mark) {
  if (shared().session == this) {
    absl::Status status = isolate().Activate(state_.overlay.get(), delta.get());
    if (!status.ok()) {
      // The isolate's memory holds nobody.
      shared().session = nullptr;
      return status;
    }
  }
  OwnDelta before = std::exchange(state_.current, std::move(delta));
  state_.point_delta.reset();
  state_.now = state_.point = mark;
  state_.calls_since_point = 0;
  return absl::OkStatus();
}

}  // namespace terrarium
