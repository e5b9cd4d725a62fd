// Calls that stopped and go on: slices, and answers that the host gives later.
#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "absl/cleanup/cleanup.h"
#include "base/text/text.h"
#include "base/values/wire.h"
#include "engine/isolate_lock.h"
#include "engine/session_impl.h"
#include "interp/host_call/invoke.h"
#include "interp/kill/kill.h"

namespace terrarium {

int64_t SessionImpl::SliceOf(std::optional<uint64_t> slice) {
  return static_cast<int64_t>(std::min<uint64_t>(slice.value_or(INT64_MAX), INT64_MAX));
}

absl::Status SessionImpl::GiveAnswer(const Given& given) {
  Activity* paused = Paused();
  host_call::Waits::Wait* wait = paused == nullptr ? nullptr : paused->waits.Find(given.token);
  if (wait == nullptr) {
    return absl::NotFoundError(
        "nothing in the session waits for this token: it was answered, or its call has ended or "
        "was abandoned, or gave up waiting, or it is another session's");
  }
  if (wait->answer != isolate::Answer::kLater) {
    return absl::AlreadyExistsError("the token has its answer already");
  }
  std::string reply;
  if (given.answer.ok()) {
    if (absl::Status s = base::AppendWire(*given.answer, reply); !s.ok()) return s;
    paused->waits.Give(*wait, isolate::Answer::kValue, std::move(reply));
    return absl::OkStatus();
  }
  if (internal::TokenOf(given.answer.status()).has_value()) {
    return absl::InvalidArgumentError("what was to come later cannot be put off again");
  }
  // A place stays its function's, and the definition of now has all of them.
  const std::shared_ptr<const Definition> now = sandbox_->definition();
  const Definition::Bound& bound = *now->bound[wait->function];
  host_call::Refuse(bound.binding, bound.name, given.answer.status(), reply);
  paused->waits.Give(*wait, isolate::Answer::kError, std::move(reply));
  return absl::OkStatus();
}

absl::StatusOr<Report> SessionImpl::GoOnNow(std::optional<uint64_t> slice, const Given* given,
                                            SandboxImpl::CallEnd& end) {
  const uint64_t noted = interrupts_.Note();
  IsolateQueue::Request wants = Wants(/*counts=*/true);
  wants.cancelled = [this, noted] { return interrupts_.Since(noted); };
  // As a call waits. The time that the call itself has left is looked at when it goes on.
  const Limits limits = LimitsOf({.task = isolate::Task::kCall});
  wants.until_ns = SandboxImpl::WaitsUntil(end.called_ns, limits);
  const IsolateLock lock(*sandbox_->engine_, wants);
  end.waited_ns = lock.waited_ns();
  end.refused = lock.refused();
  if (!lock.status().ok()) return lock.status();
  if (!is_paused_ && given == nullptr) {
    return absl::FailedPreconditionError("no call of the session is paused");
  }
  if (is_paused_ && Paused()->thread != kill::ThreadId()) {
    return absl::FailedPreconditionError(
        "a paused call is resumed on the thread that began it, for addresses of that thread's "
        "variables may lie on its stack");
  }
  if (given != nullptr) {
    if (absl::Status s = GiveAnswer(*given); !s.ok()) return s;
  }
  {
    const Activity& paused = *Paused();
    const isolate::RunContext& context = paused.context;
    const bool goes_on = context.waits_for == 0 || paused.waits.Has(context.waits_for) ||
                         (given == nullptr && context.waits_at_most_ns >= 0);
    if (!goes_on && given == nullptr) {
      return absl::FailedPreconditionError(
          "the session's call waits for an answer, and for no time; Resume(token, answer) brings "
          "it");
    }
    if (!goes_on) {
      // Another of its answers.
      end.counted = true;
      absl::StatusOr<Report> report(sandbox_->NewReport(context.script));
      SandboxImpl::DescribeParked(*paused.defined, context, paused.waits, *report);
      return report;
    }
  }
  if (absl::Status s = Enter(); !s.ok()) return s;
  Activity& activity = *Paused();
  activity.context.slice = SliceOf(slice);
  absl::StatusOr<Report> report(sandbox_->NewReport(activity.context.script));
  // Functions that were bound anew meanwhile are called, under the plan of the beginning.
  const std::shared_ptr<const Definition> now = sandbox_->definition();
  SandboxImpl::SetHostCalls(*now, activity.context);
  absl::StatusOr<bool> finished =
      sandbox_->Continue({.on = shared(), .defined = *activity.defined}, activity.context,
                         activity.limits, interrupts_, noted, *report);
  is_paused_ = activity.context.parked_context != nullptr;
  const absl::Cleanup gone = [this] {
    if (!is_paused_) shared().activity.reset();
  };
  absl::Status status = Finish(activity, std::move(finished), *report);
  if (!status.ok()) report = std::move(status);
  CountBytes();
  sandbox_->CountEnd(&shared(), end, report);
  return report;
}

absl::StatusOr<Report> SessionImpl::GoOn(std::optional<uint64_t> slice, const Given* given) try {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  SandboxImpl::CallEnd end = {
      .name = "terrarium.call", .script = options_.script, .called_ns = kill::NowNs()};
  absl::StatusOr<Report> report = GoOnNow(slice, given, end);
  return Ended(end, true, "", std::move(report));
} catch (const std::bad_alloc&) {
  return NoMemory("the call's report");
}

absl::StatusOr<Report> SessionImpl::Resume(std::optional<uint64_t> slice) {
  return GoOn(slice, nullptr);
}

absl::StatusOr<Report> SessionImpl::Resume(const Token& token, const absl::StatusOr<Value>& answer,
                                           std::optional<uint64_t> slice) {
  const Given given = {token, answer};
  return GoOn(slice, &given);
}

absl::Status SessionImpl::Answer(const Token& token, const absl::StatusOr<Value>& answer) try {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  const IsolateLock lock(*sandbox_->engine_, Wants());
  if (!lock.status().ok()) return lock.status();
  return GiveAnswer({token, answer});
} catch (const std::bad_alloc&) {
  return NoMemory("the call's report");
}

}  // namespace terrarium
