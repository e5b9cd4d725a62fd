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
namespace {

absl::Status NoMemory() {
  return absl::ResourceExhaustedError("the host has no memory for the call's report");
}

}  // namespace

int64_t SessionImpl::SliceOf(std::optional<uint64_t> slice) {
  return static_cast<int64_t>(std::min<uint64_t>(slice.value_or(INT64_MAX), INT64_MAX));
}

// Under the isolate's lock.
absl::Status SessionImpl::GiveAnswer(const Token& token, const absl::StatusOr<Value>& answer) {
  Activity* paused = Paused();
  host_call::Waits::Wait* wait = paused == nullptr ? nullptr : paused->waits.Find(token);
  if (wait == nullptr) {
    return absl::NotFoundError(
        "nothing in the session waits for this token: it was answered, or its call has ended or "
        "was abandoned, or gave up waiting, or it is another session's");
  }
  if (wait->answer != isolate::Answer::kLater) {
    return absl::AlreadyExistsError("the token has its answer already");
  }
  std::string reply;
  if (answer.ok()) {
    if (absl::Status s = base::AppendWire(*answer, reply); !s.ok()) return s;
    paused->waits.Give(*wait, isolate::Answer::kValue, std::move(reply));
    return absl::OkStatus();
  }
  if (internal::TokenOf(answer.status()).has_value()) {
    return absl::InvalidArgumentError("what was to come later cannot be put off again");
  }
  const SandboxImpl::Bound& bound = sandbox_->bound_[wait->function];
  host_call::Refuse(bound.binding, bound.name, answer.status(), reply);
  paused->waits.Give(*wait, isolate::Answer::kError, std::move(reply));
  return absl::OkStatus();
}

// Under the isolate's lock. REQUIRES: a call is paused.
absl::StatusOr<Report> SessionImpl::GoOn(std::optional<uint64_t> slice, uint64_t noted) {
  if (Paused()->thread != kill::ThreadId()) {
    return absl::FailedPreconditionError(
        "a paused call is resumed on the thread that began it, for addresses of that thread's "
        "variables may lie on its stack");
  }
  if (absl::Status s = Enter(); !s.ok()) return s;
  Activity& activity = *Paused();
  activity.context.slice = SliceOf(slice);
  absl::StatusOr<Report> report(sandbox_->NewReport(activity.context.script));
  absl::StatusOr<bool> finished =
      sandbox_->Continue(activity.context, activity.limits, running_, noted, *report);
  is_paused_ = activity.context.parked_context != nullptr;
  const absl::Cleanup end = [this] {
    if (!is_paused_) shared().activity.reset();
  };
  absl::Status status = Finish(activity, std::move(finished), *report);
  if (status.ok()) status = sandbox_->Audit("call", "", *report);
  if (!status.ok()) report = std::move(status);
  return report;
}

absl::StatusOr<Report> SessionImpl::Resume(std::optional<uint64_t> slice) try {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  const uint64_t noted = running_.Note();
  const IsolateLock lock(sandbox_->shared_, IsolateGate::kNoEnd,
                         [this, noted] { return running_.InterruptedSince(noted); });
  if (!lock.status().ok()) return lock.status();
  const Activity* paused = Paused();
  if (paused == nullptr) return absl::FailedPreconditionError("no call of the session is paused");
  const isolate::RunContext& context = paused->context;
  if (context.waits_for != 0 && context.waits_at_most_ns < 0 &&
      !paused->waits.Has(context.waits_for)) {
    return absl::FailedPreconditionError(
        "the session's call waits for an answer, and for no time; Resume(token, answer) brings it");
  }
  return GoOn(slice, noted);
} catch (const std::bad_alloc&) {
  return NoMemory();
}

absl::StatusOr<Report> SessionImpl::Resume(const Token& token, const absl::StatusOr<Value>& answer,
                                           std::optional<uint64_t> slice) try {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  const uint64_t noted = running_.Note();
  const IsolateLock lock(sandbox_->shared_, IsolateGate::kNoEnd,
                         [this, noted] { return running_.InterruptedSince(noted); });
  if (!lock.status().ok()) return lock.status();
  if (absl::Status s = GiveAnswer(token, answer); !s.ok()) return s;
  const Activity& paused = *Paused();
  const isolate::RunContext& context = paused.context;
  if (context.waits_for == 0 || paused.waits.Has(context.waits_for)) return GoOn(slice, noted);
  // Another of its answers.
  absl::StatusOr<Report> report(sandbox_->NewReport(context.script));
  sandbox_->DescribeParked(context, paused.waits, *report);
  return report;
} catch (const std::bad_alloc&) {
  return NoMemory();
}

absl::Status SessionImpl::Answer(const Token& token, const absl::StatusOr<Value>& answer) try {
  if (absl::Status s = CheckCallable(); !s.ok()) return s;
  const IsolateLock lock(sandbox_->shared_);
  if (!lock.status().ok()) return lock.status();
  return GiveAnswer(token, answer);
} catch (const std::bad_alloc&) {
  return NoMemory();
}

}  // namespace terrarium
